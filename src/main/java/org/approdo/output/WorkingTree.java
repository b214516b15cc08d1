package org.approdo.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The files of one folder of a site, read and changed on behalf of a program that is not trusted: nothing outside of the
 * folder, nothing hidden, nothing through a symbolic link. A file is the old or the new one at any moment.
 */
public final class WorkingTree {
    /** Lower-case names for folders, plain ones for files; none begins with a dot. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}");

    private static final int DEEPEST = 8;

    private final Path root;
    private final String folder;

    /**
     * Names the folder; it need not exist.
     *
     * @param root the site's folder
     * @param folder the folder below it: {@code content}
     */
    public WorkingTree(Path root, String folder) {
        this.root = root.toAbsolutePath().normalize();
        this.folder = folder;
    }

    /** Whether a path, relative to the site, may be read and written: {@code content/pages/about/index.it.md}. */
    public boolean contains(String path) {
        String[] names = path.split("/", -1);
        if (names.length < 2 || names.length > DEEPEST || !names[0].equals(folder)) {
            return false;
        }
        Path place = root;
        for (String name : names) {
            place = place.resolve(name);
            if (!NAME.matcher(name).matches() || Files.isSymbolicLink(place)) {
                return false;
            }
        }
        return true;
    }

    /** Empty when there is no such file, or it may not be read. */
    public Optional<byte[]> read(String path) throws IOException {
        Path file = root.resolve(path);
        return contains(path) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(Files.readAllBytes(file))
                : Optional.empty();
    }

    /** The files below a folder that may be read, sorted; none when there is no such folder. */
    public List<String> list(String below) throws IOException {
        Path top = root.resolve(below);
        if (!contains(below) || !Files.isDirectory(top, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (var all = Files.walk(top, DEEPEST)) {
            return all.filter(p -> Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS))
                    .map(p -> root.relativize(p).toString().replace('\\', '/'))
                    .filter(this::contains)
                    .sorted()
                    .toList();
        }
    }

    /**
     * Replaces or makes a file, and the folders above it.
     *
     * @throws IllegalArgumentException when it may not be written
     */
    public void write(String path, byte[] bytes) throws IOException {
        Replacement.write(place(path), bytes);
    }

    /**
     * Deletes a file, and its folder when nothing else lies in it; fine when it is not there.
     *
     * @throws IllegalArgumentException when it may not be deleted
     */
    public void delete(String path) throws IOException {
        Path file = place(path);
        Files.deleteIfExists(file);
        Path above = FileOperations.folderOf(file);
        if (Files.isDirectory(above)) {
            try (var left = Files.list(above)) {
                if (left.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(above);
        }
    }

    private Path place(String path) {
        if (!contains(path)) {
            throw new IllegalArgumentException("not a file below " + folder + ": '" + path + "'");
        }
        return root.resolve(path);
    }
}
