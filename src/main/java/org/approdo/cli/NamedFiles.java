package org.approdo.cli;

import java.nio.file.Path;
import java.util.List;
import org.approdo.content.EntryText;

/** The files of a site that a command line names, by themselves or by a folder around them. */
record NamedFiles(Path root, List<Path> paths) {
    boolean names(EntryText text) {
        Path file = absolute(root.resolve(text.file().path()));
        return paths.stream().anyMatch(p -> file.startsWith(absolute(p)));
    }

    /** Whether it is named by itself. */
    boolean namesFile(EntryText text) {
        Path file = absolute(root.resolve(text.file().path()));
        return paths.stream().anyMatch(p -> file.equals(absolute(p)));
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
