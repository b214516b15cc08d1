package org.approdo.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The names of the files below a folder, sorted, relative to the site's folder.
 *
 * <p>Symbolic links are never followed: they could lead out of the site. {@link #isLeftover Leftovers} are passed over.
 * Reports {@link Rule#SYMBOLIC_LINK}, {@link Rule#UNREADABLE_FILE}.
 */
public final class SourceTree {
    /** Folders of types and areas; what lies deeper is walked area by area. */
    private static final int WALKED_TOGETHER = 2;

    private SourceTree() {}

    /** The files below {@code root/folder}; none when the folder does not exist. */
    public static List<String> list(Path root, String folder, Diagnostics log) {
        return List.copyOf(stamps(root, folder, log).keySet());
    }

    /** The same files, each with its stamp. Folders are walked in parallel: of a large site this is done at every save. */
    public static SortedMap<String, FileStamp> stamps(Path root, String folder, Diagnostics log) {
        var names = new ConcurrentSkipListMap<String, FileStamp>();
        Path top = root.resolve(folder);
        if (Files.isDirectory(top)) {
            var deeper = new ArrayList<Path>();
            new Walk(root, names, log).from(top, WALKED_TOGETHER, deeper);
            deeper.parallelStream()
                    .forEach(f -> new Walk(root, names, log).from(f, Integer.MAX_VALUE, new ArrayList<>()));
        }
        return names;
    }

    /** Goes through the files of a folder. */
    private record Walk(Path root, Map<String, FileStamp> names, Diagnostics log) {
        /**
         * Collects what it finds.
         *
         * @param deeper gets the folders that lie so deep that they are not looked into
         */
        void from(Path top, int depth, List<Path> deeper) {
            try {
                Files.walkFileTree(top, Set.of(), depth, visitor(top, deeper));
            } catch (IOException e) {
                log.report(
                        Rule.UNREADABLE_FILE, SourceFile.named(below(root, top)).start(), SourceFile.words(e));
            }
        }

        private FileVisitor<Path> visitor(Path top, List<Path> deeper) {
            return new SimpleFileVisitor<>() {
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
                    if (attributes.isRegularFile()) {
                        names.put(below(root, file), FileStamp.of(attributes));
                    } else if (attributes.isDirectory()) {
                        deeper.add(file);
                    } else {
                        log.report(
                                Rule.SYMBOLIC_LINK,
                                SourceFile.named(below(root, file)).start());
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    log.report(
                            Rule.UNREADABLE_FILE,
                            SourceFile.named(below(root, file)).start(),
                            SourceFile.words(e));
                    return FileVisitResult.CONTINUE;
                }
            };
        }
    }

    /** Put together from texts: walks ask for thousands. */
    private static String below(Path root, Path file) {
        String top = root.toString();
        String path = file.toString();
        return path.startsWith(top + File.separatorChar)
                ? path.substring(top.length() + 1).replace(File.separatorChar, '/')
                : root.relativize(file).toString().replace(File.separatorChar, '/');
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
