package org.approdo.serve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Lets in from other machines only who was given the address to enter by, {@code /__approdo/enter/<secret>}; from then on
 * their browser shows the secret in a cookie.
 *
 * @param secret 22 letters, digits, {@code -} and {@code _}
 */
record VisitorKey(String secret) {
    private static final String COOKIE = "approdo-preview=";
    private static final int BYTES = 16;

    /** Another one each time. */
    static VisitorKey random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new VisitorKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Where to enter. */
    String path() {
        return Preview.PATH + "enter/" + secret;
    }

    /**
     * Empty when the request may pass.
     *
     * @param home where those who enter go
     */
    Optional<Answer> refuse(Request request, String home) {
        String path = Optional.ofNullable(request.uri().getPath()).orElse("");
        if (isSame(path, path())) {
            return Optional.of(
                    Answer.redirect(home).with("Set-Cookie", COOKIE + secret + "; Path=/; HttpOnly; SameSite=Lax"));
        }
        boolean known = request.cookies().stream()
                .flatMap(c -> Arrays.stream(c.split(";", -1)))
                .anyMatch(c -> isSame(c.strip(), COOKIE + secret));
        return known
                ? Optional.empty()
                : Optional.of(Answer.plain(403, "This preview is open to those who scan the code beside its address"));
    }

    /** Takes as long for a wrong secret as for a nearly right one. */
    private static boolean isSame(String given, String wanted) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), wanted.getBytes(StandardCharsets.UTF_8));
    }
}
