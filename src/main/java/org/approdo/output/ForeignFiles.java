package org.approdo.output;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * What lies in a published folder and is not ours: {@code CNAME}, {@code .well-known/}. It is kept.
 *
 * @param files with {@code /} between names, sorted; symbolic links count as files
 * @param emptyFolders likewise
 */
record ForeignFiles(List<String> files, List<String> emptyFolders) {
    ForeignFiles {
        files = files.stream().sorted().toList();
        emptyFolders = emptyFolders.stream().sorted().toList();
    }

    static ForeignFiles in(Path folder, Marker marker) throws IOException {
        var files = new ArrayList<String>();
        var emptyFolders = new ArrayList<String>();
        if (!Files.exists(folder)) {
            return new ForeignFiles(files, emptyFolders);
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) throws IOException {
                if (!dir.equals(folder) && isEmpty(dir)) {
                    emptyFolders.add(name(folder, dir));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = name(folder, file);
                if (!marker.lists(name)) {
                    files.add(name);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return new ForeignFiles(files, emptyFolders);
    }

    static boolean isEmpty(Path folder) throws IOException {
        try (var entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }

    static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
