package org.approdo.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.approdo.output.OutputTree;

/**
 * Shows a site to browsers on this machine, at {@code http://localhost:8080/}, until it is closed; to others on the same
 * network only when it is told to, and never the CMS.
 *
 * <p>Sends what is recommended for the published site as well, and forbids browsers to keep anything.
 */
public final class PreviewServer implements AutoCloseable {
    /** Where it listens unless told otherwise. */
    public static final int DEFAULT_PORT = 8080;

    /** How many ports above the wanted one are tried when it is taken. */
    private static final int MORE_PORTS = 10;

    private static final int THREADS = 8;

    /** An address on which it listens, and who may enter there. */
    private record Door(HttpServer server, Doorkeeper doorkeeper, Optional<VisitorKey> key) {
        int port() {
            return server.getAddress().getPort();
        }
    }

    private final List<Door> doors;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Preview preview;
    private final Optional<Cms> cms;

    private PreviewServer(List<Door> doors, Preview preview, Optional<Cms> cms) {
        this.doors = List.copyOf(doors);
        this.preview = preview;
        this.cms = cms;
        for (Door door : doors) {
            door.server().createContext("/", exchange -> handle(exchange, door));
            door.server().setExecutor(threads);
            door.server().start();
        }
    }

    /**
     * Starts to serve a tree as it is published. When the port is taken, the next ten are tried: compare {@link #port}.
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
        var preview = Preview.asPublished();
        preview.show(tree, basePath);
        return start(preview, port, cms, Optional.empty());
    }

    /**
     * As {@link #start(OutputTree, String, int, Optional)}, with a site that changes.
     *
     * @param network this machine's address in its network, where others may enter with the address that {@link
     *     #visitors} gives; empty for nobody
     */
    public static PreviewServer start(Preview preview, int port, Optional<Cms> cms, Optional<Inet4Address> network)
            throws IOException {
        return new PreviewServer(bind(port, network), preview, cms);
    }

    private static List<Door> bind(int port, Optional<Inet4Address> network) throws IOException {
        // headers and body are sent apart; without this the system holds the body back for 40 ms
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var loopback = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
        int last = port == 0 ? 0 : Math.min(port + MORE_PORTS, 65_535);
        for (int tried = port; tried <= last; tried++) {
            var doors = new ArrayList<Door>();
            try {
                HttpServer here = HttpServer.create(new InetSocketAddress(loopback, tried), 0);
                int found = here.getAddress().getPort();
                doors.add(new Door(here, new Doorkeeper(found), Optional.empty()));
                if (network.isPresent()) {
                    HttpServer there = HttpServer.create(new InetSocketAddress(network.get(), found), 0);
                    var doorkeeper = new Doorkeeper(List.of(network.get().getHostAddress()), found);
                    doors.add(new Door(there, doorkeeper, Optional.of(VisitorKey.random())));
                }
                return doors;
            } catch (BindException e) {
                doors.forEach(d -> d.server().stop(0)); // taken: the next one
            }
        }
        throw new BindException("the ports " + port + " to " + last + " are taken");
    }

    public int port() {
        return doors.get(0).port();
    }

    /** Where the site begins: {@code http://localhost:8080/portal/}. */
    public URI address() {
        return URI.create("http://localhost:" + port() + preview.basePath() + "/");
    }

    /** Where others enter, a secret in the address; empty when nobody may. */
    public Optional<URI> visitors() {
        return doors.stream()
                .flatMap(d -> d.key().stream()
                        .map(k -> URI.create("http://" + d.doorkeeper().names().get(0) + ":" + d.port() + k.path())))
                .findFirst();
    }

    /** Stops at once, in the middle of an answer if need be. */
    @Override
    public void close() {
        doors.forEach(d -> d.server().stop(0));
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange, Door door) throws IOException {
        boolean here = door.key().isEmpty();
        boolean stays = false;
        try {
            var request = Request.of(exchange, here);
            Optional<Answer> refused = door.doorkeeper()
                    .refuse(request)
                    .or(() -> door.key().flatMap(k -> k.refuse(request, preview.basePath() + "/")));
            if (refused.isEmpty() && preview.isForEvents(request)) {
                preview.open(request, EventStream.open(exchange));
                stays = true;
                return;
            }
            Answer answer = refused.orElseGet(() -> answer(request, here));
            send(exchange, takesGzip(exchange) ? answer.compressed() : answer);
        } finally {
            if (!stays) {
                exchange.close();
            }
        }
    }

    private Answer answer(Request request, boolean here) {
        return cms.filter(c -> here).flatMap(c -> c.answer(request)).orElseGet(() -> preview.answer(request));
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
