package org.approdo.output;

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
 * public}, which is gone afterwards.
 *
 * <p>Reports {@link Rule#FOREIGN_FOLDER}, {@link Rule#WRITE_FAILED}, and {@link Rule#DUPLICATE_PATH} for a file of others
 * where the tree has one.
 */
public final class Publisher {
    private final Path folder;
    private final Span place;
    private final Diagnostics log;
    private final FileOperations files;

    private Publisher(Path folder, Diagnostics log, FileOperations files) {
        this.folder = folder;
        this.place = SourceFile.named(folder.toString().replace('\\', '/')).start();
        this.log = log;
        this.files = files;
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

    /** Empty after an error, which was reported; the folder is as it was then, or at worst as the tree is. */
    public static Optional<Published> publish(OutputTree tree, Path folder, Diagnostics log) {
        return publish(tree, folder, log, new Disk());
    }

    static Optional<Published> publish(OutputTree tree, Path folder, Diagnostics log, FileOperations files) {
        return new Publisher(folder, log, files).publish(tree);
    }

    private Optional<Published> publish(OutputTree tree) {
        try {
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
            try (PublishLock lock = free.get()) {
                return publish(tree, target, lock);
            }
        } catch (IOException e) {
            return failed(words(e));
        } catch (UncheckedIOException e) {
            return failed(words(Objects.requireNonNull(e.getCause(), "it wraps one by contract")));
        } catch (InvalidPathException e) {
            return failed("'" + e.getInput() + "' is no file name here");
        }
    }

    private Optional<Published> publish(OutputTree tree, Path target, PublishLock lock) throws IOException {
        try (Swap swap = Swap.open(target, lock.folder(), files)) {
            Marker marker = Marker.read(target).orElse(Marker.ofNothing());
            ForeignFiles foreign = ForeignFiles.in(target, marker);
            if (clashes(tree, foreign)) {
                return Optional.empty();
            }
            Published published = new Staging(target, swap.fresh(), marker, files).stage(tree, foreign);
            if (Files.exists(swap.fresh())) {
                swap.exchange();
            }
            return Optional.of(published);
        }
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

    private Optional<Published> failed(String reason) {
        log.report(Rule.WRITE_FAILED, place, reason);
        return Optional.empty();
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
