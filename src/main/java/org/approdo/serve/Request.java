package org.approdo.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What of a request matters here.
 *
 * @param method in the letters it was sent with
 * @param hosts the values of every {@code Host} header
 * @param origins the values of every {@code Origin} header
 * @param cookies the values of every {@code Cookie} header
 * @param contentType of the body; empty for none
 * @param body what was sent along, at most {@value #MAX_BODY} bytes
 */
record Request(
        String method,
        URI uri,
        List<String> hosts,
        List<String> origins,
        List<String> cookies,
        String contentType,
        String body) {
    /** More is cut off, and then no JSON. */
    static final int MAX_BODY = 64 * 1024 * 1024;

    Request {
        hosts = List.copyOf(hosts);
        origins = List.copyOf(origins);
        cookies = List.copyOf(cookies);
    }

    /** Without a body, as browsers ask for pages. */
    Request(String method, URI uri, List<String> hosts, List<String> origins) {
        this(method, uri, hosts, origins, List.of(), "", "");
    }

    /**
     * What was sent.
     *
     * @param withBody whether what a browser sends along is read; else it counts as nothing
     */
    static Request of(HttpExchange exchange, boolean withBody) throws IOException {
        var headers = exchange.getRequestHeaders();
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                headers.getOrDefault("Host", List.of()),
                headers.getOrDefault("Origin", List.of()),
                headers.getOrDefault("Cookie", List.of()),
                headers.getOrDefault("Content-Type", List.of("")).get(0),
                withBody && exchange.getRequestMethod().equals("POST")
                        ? new String(exchange.getRequestBody().readNBytes(MAX_BODY), StandardCharsets.UTF_8)
                        : "");
    }
}
