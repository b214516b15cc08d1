package org.approdo.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * The line to an open page, until one of both sides closes it.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent events</a>
 */
final class EventStream {
    /** How soon a browser asks again when the line breaks, in milliseconds. */
    private static final int RETRY = 500;

    private final HttpExchange exchange;

    private EventStream(HttpExchange exchange) {
        this.exchange = exchange;
    }

    /** Answers a request, and keeps its connection. */
    static EventStream open(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(200, 0);
        var stream = new EventStream(exchange);
        stream.write("retry: " + RETRY + "\n\n");
        return stream;
    }

    /**
     * Sends an event.
     *
     * @param latest what to say, asked when it is this one's turn, so that nothing older comes later
     * @return whether anybody may still listen: false from the time on when the line is known to be closed
     */
    synchronized boolean send(String event, Supplier<String> latest) {
        String data = latest.get();
        var text = new StringBuilder("event: ").append(event).append('\n');
        data.lines().forEach(l -> text.append("data: ").append(l).append('\n'));
        if (data.isEmpty()) {
            text.append("data:\n");
        }
        try {
            write(text.append('\n').toString());
            return true;
        } catch (IOException e) {
            exchange.close();
            return false;
        }
    }

    private void write(String text) throws IOException {
        exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }
}
