package org.approdo.links;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server of this machine that answers as its paths say, and notes what it was asked and by how many at once. */
public final class AskedServer implements AutoCloseable {
    /** Released when the server closes, so that a silent path holds nothing up. */
    private final CountDownLatch silence = new CountDownLatch(1);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> times = new ConcurrentSkipListMap<>();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final HttpServer server;

    public AskedServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::count);
        server.setExecutor(threads);
        server.start();
    }

    /** {@code http://127.0.0.1:40123}. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** {@code HEAD /fine}, in order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** The most questions that were open at one moment. */
    int atOnce() {
        return most.get();
    }

    private void count(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestMethod() + ' ' + path);
        meet();
        try {
            answer(exchange, path, exchange.getRequestMethod().equals("HEAD"), times.merge(path, 1, Integer::sum));
        } finally {
            exchange.close();
        }
    }

    /**
     * Gives a second question a moment to arrive while this one is open. Closed before it is answered: who has its answer
     * asks the next one, perhaps before this thread goes on.
     */
    private void meet() {
        most.accumulateAndGet(now.incrementAndGet(), Math::max);
        try {
            silence.await(5, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            now.decrementAndGet();
        }
    }

    private void answer(HttpExchange exchange, String path, boolean head, int time) throws IOException {
        switch (path) {
            case "/moved" -> send(exchange, 301, "Location", "/fine");
            case "/moved-twice" -> send(exchange, 308, "Location", "/moved");
            case "/elsewhere-today" -> send(exchange, 302, "Location", "/fine");
            case "/moved-and-elsewhere" -> send(exchange, 301, "Location", "/elsewhere-today");
            case "/moved-and-gone" -> send(exchange, 301, "Location", "/gone");
            case "/circle" -> send(exchange, 302, "Location", "/circle");
            case "/script" -> send(exchange, 302, "Location", "javascript:alert(1)");
            case "/inside" -> send(exchange, 302, "Location", "http://169.254.169.254/latest/");
            case "/no-head" -> exchange.sendResponseHeaders(head ? 405 : 200, -1);
            case "/head-lies" -> exchange.sendResponseHeaders(head ? 404 : 200, -1);
            case "/closed" -> exchange.sendResponseHeaders(403, -1);
            case "/broken" -> exchange.sendResponseHeaders(500, -1);
            case "/gone" -> exchange.sendResponseHeaders(404, -1);
            case "/busy" -> send(exchange, time == 1 ? 429 : 200, "Retry-After", "7");
            case "/busy-until" -> {
                ZonedDateTime soon = ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(40);
                send(exchange, time == 1 ? 503 : 200, "Retry-After", DateTimeFormatter.RFC_1123_DATE_TIME.format(soon));
            }
            case "/busy-for-long" -> send(exchange, 429, "Retry-After", "86400");
            case "/endless" -> endless(exchange, head);
            case "/silent" -> silent();
            default -> exchange.sendResponseHeaders(200, -1);
        }
    }

    private static void send(HttpExchange exchange, int status, String header, String value) throws IOException {
        exchange.getResponseHeaders().set(header, value);
        exchange.sendResponseHeaders(status, -1);
    }

    /** A body that never ends; whoever reads it never comes back. */
    private static void endless(HttpExchange exchange, boolean head) throws IOException {
        exchange.sendResponseHeaders(head ? 405 : 200, head ? -1 : 0);
        while (!head) {
            exchange.getResponseBody().write(new byte[1 << 16]);
        }
    }

    private void silent() {
        try {
            silence.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        silence.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
