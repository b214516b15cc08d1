package org.approdo.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.approdo.output.Replacement;

/** Saves a text in one step, as {@link Replacement} does. */
final class Saved {
    private static final String MARK = "\uFEFF";

    private Saved() {}

    /** Replaces or makes a file; one that has a byte order mark keeps it. */
    static void write(Path file, String text) throws IOException {
        boolean marked = Files.exists(file) && Files.readString(file).startsWith(MARK);
        String mark = marked && !text.startsWith(MARK) ? MARK : "";
        Replacement.write(file, (mark + text).getBytes(StandardCharsets.UTF_8));
    }
}
