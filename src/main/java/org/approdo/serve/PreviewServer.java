package org.approdo.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.approdo.output.OutputTree;

/**
 * Shows a tree to browsers on this machine, at {@code http://localhost:8080/}, until it is closed.
 *
 * <p>Sends what is recommended for the published site as well, and forbids browsers to keep anything.
 */
public final class PreviewServer implements AutoCloseable {
    /** Where it listens unless told otherwise. */
    public static final int DEFAULT_PORT = 8080;

    /** How many ports above the wanted one are tried when it is taken. */
    private static final int MORE_PORTS = 10;

    private static final int THREADS = 8;

    private final HttpServer server;
    private final ExecutorService threads;
    private final Doorkeeper doorkeeper;
    private final String basePath;
    private final Optional<Cms> cms;
    private volatile TreeAnswers answers;

    private PreviewServer(HttpServer server, OutputTree tree, String basePath, Optional<Cms> cms) {
        this.cms = cms;
        this.server = server;
        this.threads = Executors.newFixedThreadPool(THREADS);
        this.doorkeeper = new Doorkeeper(server.getAddress().getPort());
        this.basePath = basePath;
        this.answers = new TreeAnswers(tree, basePath);
    }

    /**
     * Starts to serve. When the port is taken, the next ten are tried: compare {@link #port}.
     *
     * @param basePath where the site begins, without a slash at the end: {@code /portal}; empty for the top
     * @param port 0 for any free one
     * @throws IOException when none of the ports is free
     */
    public static PreviewServer start(OutputTree tree, String basePath, int port) throws IOException {
        return start(tree, basePath, port, Optional.empty());
    }

    /** As {@link #start(OutputTree, String, int)}, with a CMS at {@link Cms#PATH} that changes the files of the site. */
    public static PreviewServer start(OutputTree tree, String basePath, int port, Optional<Cms> cms)
            throws IOException {
        var preview = new PreviewServer(bind(port), tree, basePath, cms);
        preview.server.createContext("/", preview::handle);
        preview.server.setExecutor(preview.threads);
        preview.server.start();
        return preview;
    }

    private static HttpServer bind(int port) throws IOException {
        // headers and body are sent apart; without this the system holds the body back for 40 ms
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var loopback = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
        int last = port == 0 ? 0 : Math.min(port + MORE_PORTS, 65_535);
        for (int tried = port; tried <= last; tried++) {
            try {
                return HttpServer.create(new InetSocketAddress(loopback, tried), 0);
            } catch (BindException e) {
                // taken: the next one
            }
        }
        throw new BindException("the ports " + port + " to " + last + " are taken");
    }

    /** Shows another tree from the next request on. */
    public void show(OutputTree tree) {
        answers = new TreeAnswers(tree, basePath);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Where the site begins: {@code http://localhost:8080/portal/}. */
    public URI address() {
        return URI.create("http://localhost:" + port() + basePath + "/");
    }

    /** Stops at once, in the middle of an answer if need be. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = Request.of(exchange);
            Answer answer = doorkeeper.refuse(request).orElseGet(() -> answer(request));
            send(exchange, takesGzip(exchange) ? answer.compressed() : answer);
        }
    }

    /** A page that cannot be rendered must not take the preview down. */
    private Answer answer(Request request) {
        try {
            return cms.flatMap(c -> c.answer(request)).orElseGet(() -> answers.answer(request));
        } catch (RuntimeException e) {
            return Answer.plain(500, "This page cannot be made: " + e.getMessage());
        }
    }

    private static boolean takesGzip(HttpExchange exchange) {
        String codings = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        return codings != null && List.of(codings.split("\\s*[,;]\\s*")).contains("gzip");
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        answer.headers().forEach(headers::set);
        int length = answer.body().length;
        if (exchange.getRequestMethod().equals("HEAD")) {
            headers.set("Content-Length", Integer.toString(length));
        }
        boolean silent = length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), silent ? -1 : length);
        if (!silent) {
            exchange.getResponseBody().write(answer.body());
        }
    }
}
