package org.approdo.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.approdo.source.Parallel;

/**
 * Builds the new folder beside the published one. Each file is made once: one that differs is written at once, one that
 * does not is remembered, and kept from the published folder when it turns out that anything differs at all.
 *
 * <p>Files whose folder is named by a hash, {@code search/1a2b3c4d/it/root.bin}, stay for one more build: pages that a reader
 * opened before still ask for them.
 */
final class Staging {
    private final Path published;
    private final Path fresh;
    private final Marker marker;
    private final FileOperations files;
    private final Map<String, Supplier<Staged>> taken = new ConcurrentHashMap<>();

    /**
     * @param published the folder that readers see; need not exist
     * @param fresh where the new one is built; does not exist
     * @param marker what the published folder holds of ours
     */
    Staging(Path published, Path fresh, Marker marker, FileOperations files) {
        this.published = published;
        this.fresh = fresh;
        this.marker = marker;
        this.files = files;
    }

    /**
     * One file of the tree.
     *
     * @param kept whether the published one is the same
     */
    private record Staged(String path, String hash, long bytes, boolean kept) {}

    /** Stages a file while others are being made; what fails is thrown by {@link #stage}. */
    void take(OutputFile file, byte[] bytes) {
        taken.put(file.path(), Parallel.attempt(file, f -> stage(f, bytes)));
    }

    /** Afterwards {@code fresh} holds the whole new folder, or does not exist because nothing differs. */
    Publisher.Published stage(OutputTree tree, ForeignFiles foreign) throws IOException {
        List<Staged> staged = Parallel.map(tree.files(), this::stageFile);
        var hashes = new TreeMap<String, String>();
        staged.forEach(s -> hashes.put(s.path(), s.hash()));
        List<Staged> kept = staged.stream().filter(Staged::kept).toList();
        boolean differs = kept.size() < staged.size() || !hashes.equals(marker.hashes());
        SortedMap<String, String> former = former(tree);
        if (differs) {
            Parallel.map(kept, s -> keep(s.path()));
            Parallel.map(List.copyOf(former.keySet()), this::keep);
            Parallel.map(foreign.files(), this::keep);
            for (String path : foreign.emptyFolders()) {
                files.createFolder(fresh.resolve(path));
            }
            write(Marker.NAME, new Marker(hashes, former).bytes());
            if (Files.exists(published)) {
                files.copyRights(published, fresh);
            }
        }
        return new Publisher.Published(
                staged.size() - kept.size(),
                kept.size(),
                removed(tree, differs ? former : marker.former()),
                staged.stream().mapToLong(Staged::bytes).sum());
    }

    /** What the build before had under names that it alone uses, as far as it is still there. */
    private SortedMap<String, String> former(OutputTree tree) {
        var former = new TreeMap<>(marker.hashes());
        former.keySet()
                .removeIf(p -> tree.contains(p)
                        || !OutputFile.isVersioned(p)
                        || !Files.isRegularFile(published.resolve(p), LinkOption.NOFOLLOW_LINKS));
        return former;
    }

    /** How many files that were ours are gone. */
    private int removed(OutputTree tree, SortedMap<String, String> former) {
        return (int) Stream.concat(marker.hashes().keySet().stream(), marker.former().keySet().stream())
                .filter(p -> !tree.contains(p) && !former.containsKey(p))
                .count();
    }

    private Staged stageFile(OutputFile file) {
        Supplier<Staged> early = taken.get(file.path());
        return early != null ? early.get() : stage(file, file.bytes());
    }

    private Staged stage(OutputFile file, byte[] bytes) {
        String hash = file.hash();
        try {
            boolean same = hash.equals(marker.hashes().get(file.path()))
                    && isThere(published.resolve(file.path()), bytes.length);
            if (!same) {
                write(file.path(), bytes);
            }
            return new Staged(file.path(), hash, bytes.length, same);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Flushes only when a folder will be replaced: a first one has no readers yet, and flushing takes most of the time. */
    private void write(String path, byte[] bytes) throws IOException {
        Path file = fresh.resolve(path);
        files.write(file, bytes);
        if (!marker.hashes().isEmpty()) {
            files.flush(file);
        }
    }

    private String keep(String path) {
        try {
            files.keep(published.resolve(path), fresh.resolve(path));
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isThere(Path file, long bytes) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) == bytes;
    }
}
