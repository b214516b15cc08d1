package org.approdo.output;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.TreeSet;
import org.approdo.source.Sha256;

/** By what one sees without reading files whether anybody touched a folder: their names, sizes, and when they were written. */
public final class FolderState {
    private FolderState() {}

    /** A hash of what lies below a folder; empty when it cannot be read, or is none. */
    public static Optional<String> of(Path folder) {
        var files = new TreeSet<String>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(file.toString() + '\0' + attributes.size() + '\0' + attributes.lastModifiedTime());
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            return Optional.empty();
        }
        var hash = new Sha256();
        files.forEach(f -> hash.add(f).add("\n"));
        return Optional.of(hash.hex());
    }
}
