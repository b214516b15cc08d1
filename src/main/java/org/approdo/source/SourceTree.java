package org.approdo.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The names of the files below a folder, sorted, relative to the site's folder.
 *
 * <p>Symbolic links are never followed: they could lead out of the site. {@link #isLeftover Leftovers} are passed over.
 * Reports {@link Rule#SYMBOLIC_LINK}, {@link Rule#UNREADABLE_FILE}.
 */
public final class SourceTree {
    private SourceTree() {}

    /** The files below {@code root/folder}; none when the folder does not exist. */
    public static List<String> list(Path root, String folder, Diagnostics log) {
        return List.copyOf(stamps(root, folder, log).keySet());
    }

    /** The same files, each with its stamp. */
    public static SortedMap<String, FileStamp> stamps(Path root, String folder, Diagnostics log) {
        var names = new TreeMap<String, FileStamp>();
        Path top = root.resolve(folder);
        if (!Files.isDirectory(top)) {
            return names;
        }
        try {
            Files.walkFileTree(top, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                    return !dir.equals(top) && isLeftover(dir.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (isLeftover(file.getFileName().toString())) {
                        return FileVisitResult.CONTINUE;
                    }
                    String name = root.relativize(file).toString().replace('\\', '/');
                    if (attributes.isRegularFile()) {
                        names.put(name, FileStamp.of(attributes));
                    } else {
                        log.report(Rule.SYMBOLIC_LINK, SourceFile.named(name).start());
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    String name = root.relativize(file).toString().replace('\\', '/');
                    log.report(Rule.UNREADABLE_FILE, SourceFile.named(name).start(), SourceFile.words(e));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            log.report(Rule.UNREADABLE_FILE, SourceFile.named(folder).start(), SourceFile.words(e));
        }
        return names;
    }

    /** Whether a file, or a folder between the site's and it, is a symbolic link. */
    static boolean isLinked(Path root, String path) {
        Path step = root;
        for (Path name : Path.of(path)) {
            step = step.resolve(name);
            if (Files.isSymbolicLink(step)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a name is that of a hidden file, or of one that an editor made for itself, some for a moment only: {@code
     * .index.md.swp}, {@code index.md~}, {@code #index.md#}, {@code index.md.tmp}, {@code index.md___jb_tmp___}, and {@code
     * 4913}, with which Vim tries whether it may write.
     */
    public static boolean isLeftover(String name) {
        return name.startsWith(".")
                || name.endsWith("~")
                || (name.startsWith("#") && name.endsWith("#"))
                || name.endsWith(".tmp")
                || name.endsWith("___")
                || name.equals("4913");
    }
}
