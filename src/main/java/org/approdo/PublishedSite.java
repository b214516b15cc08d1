package org.approdo;

import java.nio.file.Path;
import java.util.Optional;
import org.approdo.cache.ResultReader;
import org.approdo.cache.ResultWriter;
import org.approdo.cache.StepCache;
import org.approdo.cache.StepKey;
import org.approdo.output.FolderState;

/**
 * Knows whether a folder holds what the site came to, so that a build of a site in which no byte has changed ends before it
 * begins. Kept as {@code state words files kilobytes}.
 */
public final class PublishedSite {
    private final Path root;
    private final Path folder;
    private final Options options;
    private final Optional<StepKey> key;

    /** Reads all that a run reads; to be made before one. */
    public PublishedSite(Path root, Path folder, Options options) {
        this.root = root;
        this.folder = folder;
        this.options = options;
        this.key = key();
    }

    private Optional<StepKey> key() {
        StepCache cache = options.cache();
        return cache.remembers()
                ? SiteInputs.key("build\0" + folder.toAbsolutePath().normalize(), root, options)
                : Optional.empty();
    }

    /**
     * What was published.
     *
     * @param words what was said of it
     */
    public record Known(String words, int files, int kilobytes) {}

    /** What the folder holds, if it and the site are as they were then. */
    public Optional<Known> known() {
        return key.flatMap(options.cache()::find)
                .map(ResultReader::new)
                .filter(k -> FolderState.of(folder).equals(Optional.of(k.text())))
                .map(k -> new Known(k.text(), k.number(), k.number()));
    }

    /** Keeps for later runs that the folder holds the site now, unless a file was saved while it was made. */
    public void keep(Known known) {
        Optional<String> state = FolderState.of(folder);
        if (key.isPresent() && state.isPresent() && key.equals(key())) {
            byte[] result = new ResultWriter()
                    .text(state.get())
                    .text(known.words())
                    .number(known.files())
                    .number(known.kilobytes())
                    .result();
            options.cache().keep(key.get(), result);
        }
    }
}
