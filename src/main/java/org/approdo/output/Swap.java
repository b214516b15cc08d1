package org.approdo.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * Puts a finished folder in the place of the published one, and leaves nothing behind.
 *
 * <p>Two renames, since Java has no exchange: the published folder becomes {@code old}, then {@code fresh} becomes the
 * published folder. For the microseconds between them there is none. Whenever a run ends, {@link #settle} can tell by what
 * is there how far it came, so the next run mends what a killed one left:
 *
 * <pre>
 * old  published  meaning               what is done
 * no   any        before the renames    fresh is deleted
 * yes  no         between the renames   old takes its place again, fresh is deleted
 * yes  yes        after the renames     old is deleted
 * </pre>
 */
final class Swap implements Closeable {
    private final Path published;
    private final Path fresh;
    private final Path old;
    private final FileOperations files;

    private Swap(Path published, Path beside, FileOperations files) {
        this.published = published;
        this.fresh = beside.resolve("new");
        this.old = beside.resolve("old");
        this.files = files;
    }

    /**
     * Mends what an interrupted run left.
     *
     * @param beside a folder of ours on the same disk as the published one
     */
    static Swap open(Path published, Path beside, FileOperations files) throws IOException {
        var swap = new Swap(published, beside, files);
        swap.settle();
        return swap;
    }

    /** Where to build the new folder. */
    Path fresh() {
        return fresh;
    }

    /** Needs a finished folder at {@link #fresh}; a failure between the renames is undone by {@link #close}. */
    void exchange() throws IOException {
        if (Files.exists(published)) {
            files.move(published, old);
        }
        files.move(fresh, published);
        files.flush(FileOperations.folderOf(published));
    }

    @Override
    public void close() throws IOException {
        settle();
    }

    private void settle() throws IOException {
        if (Files.exists(old) && Marker.read(published).isEmpty()) {
            if (Files.exists(published)) {
                files.delete(published); // made since, by somebody else; fails unless it is empty
            }
            files.move(old, published);
        }
        if (Files.exists(old)) {
            discardOld();
        }
        for (Path path : deepestFirst(fresh)) {
            files.delete(path);
        }
    }

    /** Deletes what was ours or has been kept. What others put there meanwhile moves to the new folder. */
    private void discardOld() throws IOException {
        Marker marker = Marker.read(old).orElse(Marker.ofNothing());
        Path list = old.resolve(Marker.NAME);
        for (Path path : deepestFirst(old)) {
            String name = ForeignFiles.name(old, path);
            Path kept = published.resolve(name);
            boolean folder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
            if (folder || marker.lists(name) || Files.exists(kept, LinkOption.NOFOLLOW_LINKS)) {
                // the list of what is ours goes last, so that an interrupted run can go on
                if (!path.equals(list) && !path.equals(old)) {
                    files.delete(path);
                }
            } else {
                files.createFolder(FileOperations.folderOf(kept));
                files.move(path, kept);
            }
        }
        if (Files.exists(list)) {
            files.delete(list);
        }
        files.delete(old);
    }

    /** A folder and all below it, contents before their folder; nothing when it does not exist. */
    private static List<Path> deepestFirst(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var paths = Files.walk(folder)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
