package org.approdo.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Scripts for browsers that travel in the program itself, below {@code client/}. */
public final class ClientScript {
    private ClientScript() {}

    /**
     * A script without its comments and indentation. Comments stand in lines of their own.
     *
     * @param path below {@code client/}: {@code search/engine.js}
     */
    public static String read(String path) {
        try (InputStream in = ClientScript.class.getResourceAsStream("/client/" + path)) {
            if (in == null) {
                throw new IllegalStateException("no script " + path);
            }
            var text = new StringBuilder();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(l -> !l.isEmpty() && !l.startsWith("//") && !l.startsWith("/*") && !l.startsWith("*"))
                    .forEach(l -> text.append(l).append('\n'));
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
