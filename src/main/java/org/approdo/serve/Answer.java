package org.approdo.serve;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.approdo.output.PageWeights;

/** What the preview says to one request. It depends on nothing but the request and the tree. */
final class Answer {
    private final int status;
    private final SortedMap<String, String> headers;
    private final byte[] body;

    private Answer(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
        this.body = body;
    }

    static Answer of(int status, String contentType, byte[] body) {
        return new Answer(status, Map.of("Content-Type", contentType), body);
    }

    static Answer plain(int status, String words) {
        return of(status, ContentTypes.of(".txt"), (words + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static Answer redirect(String address) {
        return new Answer(302, Map.of("Location", address), new byte[0]);
    }

    Answer with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }

    /** The same with another body. */
    Answer with(byte[] other) {
        return new Answer(status, headers, other);
    }

    boolean isPage() {
        return headers.getOrDefault("Content-Type", "").startsWith("text/html");
    }

    /** The same after gzip, as hosts send texts; pictures and other files stay as they are. */
    Answer compressed() {
        if (body.length == 0 || !headers.getOrDefault("Content-Type", "").endsWith(ContentTypes.UTF_8)) {
            return this;
        }
        return new Answer(status, headers, PageWeights.gzip(body))
                .with("Content-Encoding", "gzip")
                .with("Vary", "Accept-Encoding");
    }

    /** HTTP status, such as 200. */
    int status() {
        return status;
    }

    /** Those that differ from answer to answer. */
    SortedMap<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }
}
