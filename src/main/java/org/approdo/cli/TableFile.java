package org.approdo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.approdo.content.ContentType;
import org.approdo.exchange.table.TableColumns;
import org.approdo.source.Diagnostics;
import org.approdo.source.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * The file that says what the columns of an area's table are: the one that was named, else {@code
 * content/_tables/<area>/<type>.yml}.
 *
 * @param name as people are told it
 */
record TableFile(Path path, String name) {
    static TableFile of(Path root, ContentType type, String area, @Nullable Path named) {
        String usual = "content/_tables/" + area + '/' + type.name() + ".yml";
        return named == null
                ? new TableFile(root.resolve(usual), usual)
                : new TableFile(named, named.toString().replace('\\', '/'));
    }

    boolean exists() {
        return Files.isRegularFile(path);
    }

    /** Reports what is wrong in it. Empty when it cannot be read, which was reported. */
    Optional<TableColumns> read(ReadSite site, ContentType type, Diagnostics log) throws IOException {
        return SourceFile.decode(name, Files.readAllBytes(path), log)
                .map(f -> TableColumns.read(f, type, site.config().locales(), log));
    }
}
