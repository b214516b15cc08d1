package org.approdo.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;
import org.approdo.source.Span;

/**
 * Makes a tree the contents of a folder: readers see the whole old or the whole new folder, whatever fails and whenever.
 * What others put there is kept. The folder is prepared in a hidden one beside it, {@code .public.approdo} for {@code
 * public}, which is gone afterwards. Pages go there as they are made, so that a build need not hold them.
 *
 * <pre>
 * try (Publisher publisher = Publisher.open(folder, log)) {
 *     publisher.take(page, bytes);        // some files, while others are being made
 *     publisher.publish(tree);            // the rest, then the folders change places
 * }
 * </pre>
 *
 * <p>Reports {@link Rule#FOREIGN_FOLDER}, {@link Rule#WRITE_FAILED}, and {@link Rule#DUPLICATE_PATH} for a file of others
 * where the tree has one.
 */
public final class Publisher implements Receiver, Closeable {
    private final Span place;
    private final Diagnostics log;
    private final PublishLock lock;
    private final Swap swap;
    private final Staging staging;
    private final ForeignFiles foreign;

    private Publisher(Span place, Diagnostics log, PublishLock lock, Swap swap, Staging staging, ForeignFiles foreign) {
        this.place = place;
        this.log = log;
        this.lock = lock;
        this.swap = swap;
        this.staging = staging;
        this.foreign = foreign;
    }

    /**
     * What was done.
     *
     * @param written files that are new or differ
     * @param unchanged files that were there already
     * @param removed files of the tree before that are no more
     * @param bytes the size of the whole tree
     */
    public record Published(int written, int unchanged, int removed, long bytes) {}

    /** Opens, publishes, closes: for a tree that is all made. */
    public static Optional<Published> publish(OutputTree tree, Path folder, Diagnostics log) {
        return publish(tree, folder, log, new Disk());
    }

    static Optional<Published> publish(OutputTree tree, Path folder, Diagnostics log, FileOperations files) {
        Span place = place(folder);
        Optional<Optional<Published>> published = told(place, log, () -> {
            Optional<Publisher> opened = open(folder, log, files);
            if (opened.isEmpty()) {
                return Optional.empty();
            }
            try (Publisher publisher = opened.get()) {
                return publisher.stage(tree);
            }
        });
        return published.flatMap(p -> p);
    }

    /** Empty after an error, which was reported: nobody can publish there. */
    public static Optional<Publisher> open(Path folder, Diagnostics log) {
        return told(place(folder), log, () -> open(folder, log, new Disk())).flatMap(p -> p);
    }

    private static Optional<Publisher> open(Path folder, Diagnostics log, FileOperations files) throws IOException {
        Span place = place(folder);
        Path target = followLinks(folder.toAbsolutePath().normalize());
        Path parent = target.getParent();
        if (parent == null || isForeign(target)) {
            log.report(Rule.FOREIGN_FOLDER, place);
            return Optional.empty();
        }
        Path beside = parent.resolve("." + target.getFileName() + ".approdo");
        Optional<PublishLock> free = PublishLock.acquire(beside, files);
        if (free.isEmpty()) {
            String hint = "wait until it has finished, then run the build again";
            log.reportWithHint(Rule.WRITE_FAILED, place, hint, "another build is publishing here");
            return Optional.empty();
        }
        PublishLock lock = free.get();
        boolean isOpen = false;
        try {
            Swap swap = Swap.open(target, lock.folder(), files);
            Marker marker = Marker.read(target).orElse(Marker.ofNothing());
            var staging = new Staging(target, swap.fresh(), marker, files);
            var publisher = new Publisher(place, log, lock, swap, staging, ForeignFiles.in(target, marker));
            isOpen = true;
            return Optional.of(publisher);
        } finally {
            if (!isOpen) {
                lock.close();
            }
        }
    }

    private static Span place(Path folder) {
        return SourceFile.named(folder.toString().replace('\\', '/')).start();
    }

    /** Keeps a page for {@link #publish}. What fails is told then. */
    @Override
    public void take(OutputFile page, byte[] bytes) {
        staging.take(page, bytes);
    }

    /** Empty after an error, which was reported; the folder is as it was then, or at worst as the tree is. */
    public Optional<Published> publish(OutputTree tree) {
        return told(place, log, () -> stage(tree)).flatMap(p -> p);
    }

    private Optional<Published> stage(OutputTree tree) throws IOException {
        if (clashes(tree, foreign)) {
            return Optional.empty();
        }
        Published published = staging.stage(tree, foreign);
        if (Files.exists(swap.fresh())) {
            swap.exchange();
        }
        return Optional.of(published);
    }

    /** Leaves nothing beside the folder. */
    @Override
    public void close() throws IOException {
        try (lock) {
            swap.close();
        }
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private static <T> Optional<T> told(Span place, Diagnostics log, Work<T> work) {
        String reason;
        try {
            return Optional.of(work.run());
        } catch (IOException e) {
            reason = words(e);
        } catch (UncheckedIOException e) {
            reason = words(Objects.requireNonNull(e.getCause(), "it wraps one by contract"));
        } catch (InvalidPathException e) {
            reason = "'" + e.getInput() + "' is no file name here";
        }
        log.report(Rule.WRITE_FAILED, place, reason);
        return Optional.empty();
    }

    /** A link named as the folder stays, and leads to the folder that is published; its target need not exist. */
    private static Path followLinks(Path folder) throws IOException {
        Path target = folder;
        for (int links = 0; Files.isSymbolicLink(target) && links < 16; links++) {
            target = target.resolveSibling(Files.readSymbolicLink(target)).normalize();
        }
        return target;
    }

    private static boolean isForeign(Path target) throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        return !Files.isDirectory(target)
                || (!ForeignFiles.isEmpty(target) && Marker.read(target).isEmpty());
    }

    private boolean clashes(OutputTree tree, ForeignFiles foreign) {
        var claims = new PathClaims();
        tree.files().forEach(f -> claims.claim(f.path()));
        boolean clash = false;
        for (String path : foreign.files()) {
            Optional<String> ours = claims.clash(path);
            String hint = "move it out of the output folder; the build writes a file of that name";
            ours.ifPresent(o -> log.reportWithHint(Rule.DUPLICATE_PATH, place, hint, path, o, "the build"));
            clash |= ours.isPresent();
        }
        return clash;
    }

    private static String words(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "no right to write " + e.getMessage();
        }
        if (e instanceof NoSuchFileException) {
            return "there is no " + e.getMessage();
        }
        if (e instanceof FileAlreadyExistsException || e instanceof DirectoryNotEmptyException) {
            return e.getMessage() + " is in the way";
        }
        return String.valueOf(e.getMessage());
    }
}
