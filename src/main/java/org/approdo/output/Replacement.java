package org.approdo.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Saves a file in one step: it is the old or the new one at any moment, whatever stops us. */
public final class Replacement {
    private Replacement() {}

    /** Replaces or makes a file, and the folders above it; the rights of one that is there stay. */
    public static void write(Path file, byte[] bytes) throws IOException {
        Path above = FileOperations.folderOf(file.toAbsolutePath());
        Files.createDirectories(above);
        Path beside = Files.createTempFile(above, ".approdo", ".tmp");
        try {
            if (Files.exists(file)) {
                Files.copy(file, beside, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            } else {
                Files.delete(beside); // a temporary file is for its owner alone
            }
            Files.write(beside, bytes);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
