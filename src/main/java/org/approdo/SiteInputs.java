package org.approdo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.approdo.cache.StepKey;
import org.approdo.source.Diagnostics;
import org.approdo.source.Parallel;
import org.approdo.source.Sha256;
import org.approdo.source.SourceTree;

/** All that a run reads: every file of the site, and what it was told besides. */
final class SiteInputs {
    private static final List<String> FOLDERS = List.of("content", "locales", "templates");

    private SiteInputs() {}

    /** A hash of every file of a site; empty when something cannot be read, which a run reports. */
    static Optional<String> files(Path root) {
        var log = new Diagnostics();
        var paths = new ArrayList<>(List.of("site-config.yml"));
        FOLDERS.forEach(f -> paths.addAll(SourceTree.list(root, f, log)));
        if (!log.isEmpty()) {
            return Optional.empty();
        }
        try {
            var files = new Sha256();
            Parallel.map(paths, p -> p + '\0' + hash(root.resolve(p)) + '\n').forEach(files::add);
            return Optional.of(files.hex());
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** The same for two runs only if they come to the same; empty when something cannot be read, which a run reports. */
    static Optional<StepKey> key(String step, Path root, Options options) {
        return files(root)
                .map(files -> StepKey.of(options.cache()
                        .inputsOf(step)
                        .add(options.baseUrl().orElse(""))
                        .add("\0")
                        .add(options.day().toString())
                        .add("\0")
                        .add(files)));
    }

    private static String hash(Path file) {
        try {
            return Sha256.of(Files.readAllBytes(file)).hex();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
