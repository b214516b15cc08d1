package org.approdo.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says into which folder something is published. */
final class OutFolder {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "where it goes; else a folder beside site-config.yml: 'public', for a shard 'part-2'")
    private @Nullable Path out;

    /**
     * A folder that cannot swallow the site's own sources.
     *
     * @param usual its name beside site-config.yml when none was told
     */
    Path of(Path root, String usual) {
        Path folder = out != null ? out : root.resolve(usual);
        Path absolute = folder.toAbsolutePath().normalize();
        Path site = root.toAbsolutePath().normalize();
        boolean swallows = site.startsWith(absolute);
        boolean inside = List.of("content", "templates", "locales", "src").stream()
                .anyMatch(s -> absolute.startsWith(site.resolve(s)));
        if (swallows || inside) {
            throw new WrongUse("--out %s holds sources of the site; name another folder".formatted(folder));
        }
        return folder;
    }
}
