package org.approdo.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.approdo.source.Parallel;
import org.approdo.source.Sha256;

/** What {@link Publisher} left in a folder, to be read back. What others put there is passed over. */
public final class PublishedFolder {
    private final Path folder;
    private final Marker marker;

    private PublishedFolder(Path folder, Marker marker) {
        this.folder = folder;
        this.marker = marker;
    }

    /** Empty when nothing was published there, or its marker is lost or cannot be read. */
    public static Optional<PublishedFolder> open(Path folder) throws IOException {
        return Marker.read(folder).map(m -> new PublishedFolder(folder, m));
    }

    /** Paths of files that are missing or have other bytes than were published; reads all of them. */
    public List<String> damaged() {
        return Parallel.map(List.copyOf(marker.hashes().keySet()), this::damage).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> damage(String path) {
        try {
            boolean isThere = Files.isRegularFile(folder.resolve(path), LinkOption.NOFOLLOW_LINKS);
            return isThere
                            && Sha256.of(bytes(path))
                                    .hex()
                                    .equals(marker.hashes().get(path))
                    ? Optional.empty()
                    : Optional.of(path);
        } catch (UncheckedIOException e) {
            return Optional.of(path);
        }
    }

    /** Whether a file was published there. */
    public boolean contains(String path) {
        return marker.hashes().containsKey(path);
    }

    /**
     * What was published under a path.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    public byte[] bytes(String path) {
        try {
            return Files.readAllBytes(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file as it lies here, in place of one that would have to be made; that one when it is not here. */
    public OutputFile instead(OutputFile planned) {
        String hash = marker.hashes().get(planned.path());
        return hash == null ? planned : planned.made(hash, () -> bytes(planned.path()));
    }
}
