package org.approdo.serve;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Lets in only who meant this server. A page of a stranger can make the browser ask 127.0.0.1 under a name of its own; the
 * {@code Host} and {@code Origin} that the browser sends give it away.
 *
 * @param names under which the server may be asked, the usual one first
 * @param port on which it listens
 */
record Doorkeeper(List<String> names, int port) {
    private static final int HTTP = 80;

    Doorkeeper {
        names = List.copyOf(names);
    }

    /** For a server that only this machine reaches. */
    Doorkeeper(int port) {
        this(List.of("localhost", "127.0.0.1", "[::1]"), port);
    }

    /** Empty when the request may pass. */
    Optional<Answer> refuse(Request request) {
        if (request.hosts().size() != 1 || !isOurs(request.hosts().get(0))) {
            return Optional.of(
                    Answer.plain(421, "This preview answers only to http://" + names.get(0) + ":" + port + "/"));
        }
        if (!request.origins().stream().allMatch(this::isOurOrigin)) {
            return Optional.of(Answer.plain(403, "This preview answers only to its own pages"));
        }
        return Optional.empty();
    }

    private boolean isOurOrigin(String origin) {
        String scheme = "http://";
        return origin.startsWith(scheme) && isOurs(origin.substring(scheme.length()));
    }

    private boolean isOurs(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return names.stream().anyMatch(n -> lower.equals(n + ":" + port) || (port == HTTP && lower.equals(n)));
    }
}
