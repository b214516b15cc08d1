package org.approdo.links;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;

/**
 * Asks servers for addresses: each host one question at a time with a pause between, several hosts at once.
 *
 * <p>Asks with HEAD, and with GET, of which it reads no body, where a server does not answer that well. Follows redirects
 * itself, so that every host on the way is asked in its turn and none inside a private network is. Waits as long as
 * {@code Retry-After} says, up to a limit; a host that wants more is left alone.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110">RFC 9110, HTTP semantics</a>
 */
public final class LinkProbe {
    private static final int HOSTS_AT_ONCE = 8;
    private static final int MOST_REDIRECTS = 10;
    private static final Duration LONGEST_REST = Duration.ofSeconds(60);
    private static final String AGENT = "approdo-links (checks the links of a public portal)";

    private final Settings settings;
    private final Predicate<String> closed;
    private final HostGate.Waiting waiting;
    private final HttpClient client;
    private final Map<String, HostGate> gates = new ConcurrentSkipListMap<>();

    /**
     * How to ask.
     *
     * @param timeout for a connection, and again for an answer
     * @param pause between two questions to one host
     * @param inside whether hosts of private networks are asked too
     */
    public record Settings(Duration timeout, Duration pause, boolean inside) {}

    public LinkProbe(Settings settings) {
        this(settings, host -> !settings.inside() && PrivateHosts.contain(host), time -> Thread.sleep(time.toMillis()));
    }

    LinkProbe(Settings settings, Predicate<String> closed, HostGate.Waiting waiting) {
        this.settings = settings;
        this.closed = closed;
        this.waiting = waiting;
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * Asks for every address.
     *
     * @param heard takes each answer as it comes, one at a time
     */
    public void ask(List<URI> addresses, BiConsumer<URI, Answer> heard) {
        Map<String, List<URI>> byHost = new TreeMap<>();
        addresses.forEach(
                a -> byHost.computeIfAbsent(host(a), h -> new ArrayList<>()).add(a));
        ExecutorService hosts = Executors.newFixedThreadPool(HOSTS_AT_ONCE);
        try {
            List<Callable<Void>> tasks = new ArrayList<>();
            byHost.values().forEach(ofHost -> tasks.add(() -> askOneByOne(ofHost, heard)));
            for (Future<Void> answered : hosts.invokeAll(tasks)) {
                answered.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while asking for links", e);
        } finally {
            hosts.shutdownNow();
        }
    }

    private Void askOneByOne(List<URI> addresses, BiConsumer<URI, Answer> heard) throws InterruptedException {
        for (URI address : addresses) {
            Answer answer = ask(address);
            synchronized (heard) {
                heard.accept(address, answer);
            }
        }
        return null;
    }

    private Answer ask(URI address) throws InterruptedException {
        Answer answer = follow(address, "HEAD");
        boolean clear = answer.status() == 0 || answer.status() < 400 || answer.kind() == Answer.Kind.LATER;
        return clear ? answer : follow(address, "GET");
    }

    /** Goes where redirects lead; an address moved as far as the first ones say that it is for good. */
    private Answer follow(URI address, String method) throws InterruptedException {
        URI at = address;
        URI moved = address;
        boolean permanent = true;
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            if (closed.test(host(at))) {
                return at.equals(address)
                        ? new Answer(Answer.Kind.PRIVATE, 0, "")
                        : Answer.failed("it leads to '%s', into a private network".formatted(at));
            }
            Step step = step(at, method);
            if (step.next().isEmpty()) {
                boolean fine = step.answer().kind() == Answer.Kind.FINE;
                return fine && !moved.equals(address)
                        ? new Answer(Answer.Kind.MOVED, step.answer().status(), moved.toString())
                        : step.answer();
            }
            at = step.next().get();
            permanent &= step.answer().status() == 301 || step.answer().status() == 308;
            moved = permanent ? at : moved;
        }
        return Answer.failed("it is sent on more than %s times".formatted(MOST_REDIRECTS));
    }

    /** One answer, and where it sends us on to. */
    private record Step(Answer answer, Optional<URI> next) {
        static Step last(Answer answer) {
            return new Step(answer, Optional.empty());
        }
    }

    private Step step(URI address, String method) throws InterruptedException {
        HostGate gate = gates.computeIfAbsent(host(address), h -> new HostGate(settings.pause(), waiting));
        try {
            for (boolean first = true; ; first = false) {
                if (gate.isClosed()) {
                    return Step.last(Answer.of(429));
                }
                HttpResponse<?> response = gate.ask(() -> send(address, method));
                Optional<Duration> rest = rest(response);
                if (rest.isEmpty() && response.statusCode() != 429) {
                    return step(address, response);
                }
                boolean bearable = rest.isPresent() && rest.get().compareTo(LONGEST_REST) <= 0;
                if (!first || !bearable) {
                    gate.close();
                    return Step.last(Answer.of(429));
                }
                gate.rest(rest.get());
            }
        } catch (IOException e) {
            return Step.last(Answer.failed(words(e)));
        }
    }

    private static Step step(URI address, HttpResponse<?> response) {
        int status = response.statusCode();
        Optional<String> location = response.headers().firstValue("Location");
        if (status / 100 != 3 || location.isEmpty()) {
            return Step.last(
                    status / 100 == 3 ? new Answer(Answer.Kind.FAILED, status, "it leads nowhere") : Answer.of(status));
        }
        try {
            URI next = address.resolve(URI.create(location.get()));
            boolean web = List.of("http", "https").contains(String.valueOf(next.getScheme()));
            if (web && next.getHost() != null) {
                return new Step(new Answer(Answer.Kind.MOVED, status, ""), Optional.of(next));
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        String words = "it leads to '%s', which is no web address".formatted(location.get());
        return Step.last(new Answer(Answer.Kind.FAILED, status, words));
    }

    private HttpResponse<?> send(URI address, String method) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .timeout(settings.timeout())
                .header("User-Agent", AGENT)
                .build();
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        response.body().close();
        return response;
    }

    /** For how long a busy server wants no more questions: seconds, or a day and time, by its own clock. */
    private static Optional<Duration> rest(HttpResponse<?> response) {
        boolean busy = response.statusCode() == 429 || response.statusCode() == 503;
        Optional<String> after = response.headers().firstValue("Retry-After").map(String::strip);
        if (!busy || after.isEmpty()) {
            return Optional.empty();
        }
        if (after.get().matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(after.get())));
        }
        try {
            ZonedDateTime until = ZonedDateTime.parse(after.get(), DateTimeFormatter.RFC_1123_DATE_TIME);
            String now = response.headers().firstValue("Date").orElse("");
            Duration rest = Duration.between(ZonedDateTime.parse(now, DateTimeFormatter.RFC_1123_DATE_TIME), until);
            return Optional.of(rest.isNegative() ? Duration.ZERO : rest);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private String words(IOException e) {
        if (e instanceof HttpTimeoutException) {
            return "no answer within %s s".formatted(settings.timeout().toSeconds());
        }
        if (e instanceof SSLException) {
            return "there is no safe connection to the server: " + e.getMessage();
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException) {
                return "there is no server of this name";
            }
        }
        if (e instanceof ConnectException) {
            return "the server refuses the connection";
        }
        return e.getMessage() == null ? "the connection broke off" : e.getMessage();
    }

    private static String host(URI address) {
        return address.getHost().toLowerCase(Locale.ROOT);
    }
}
