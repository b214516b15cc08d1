package org.approdo.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Saves a text in one step: a file is the old or the new one at any moment, whatever stops us. */
final class Saved {
    private static final String MARK = "\uFEFF";

    private Saved() {}

    /** Replaces or makes a file; its rights stay, and the byte order mark of one that has it. */
    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), ".approdo", ".tmp");
        try {
            String mark = "";
            if (Files.exists(file)) {
                mark = Files.readString(file).startsWith(MARK) && !text.startsWith(MARK) ? MARK : "";
                Files.copy(file, beside, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            } else {
                // a temporary file is for its owner alone
                Files.delete(beside);
            }
            Files.write(beside, (mark + text).getBytes(StandardCharsets.UTF_8));
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
