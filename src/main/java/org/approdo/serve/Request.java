package org.approdo.serve;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.util.List;

/**
 * What of a request matters here.
 *
 * @param method in the letters it was sent with
 * @param hosts the values of every {@code Host} header
 * @param origins the values of every {@code Origin} header
 */
record Request(String method, URI uri, List<String> hosts, List<String> origins) {
    Request {
        hosts = List.copyOf(hosts);
        origins = List.copyOf(origins);
    }

    static Request of(HttpExchange exchange) {
        var headers = exchange.getRequestHeaders();
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                headers.getOrDefault("Host", List.of()),
                headers.getOrDefault("Origin", List.of()));
    }
}
