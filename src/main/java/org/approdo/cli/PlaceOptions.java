package org.approdo.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.approdo.Options;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a site lies and for which moment it is read. */
class PlaceOptions {
    @Option(
            names = "--site",
            paramLabel = "DIR",
            description = "the folder with site-config.yml; else this one or the nearest above that has it")
    private @Nullable Path site;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "where the site is published; else as site-config.yml says")
    private @Nullable String baseUrl;

    @Option(
            names = "--clock",
            paramLabel = "INSTANT",
            description = "the moment of the build, 2026-11-21 or 2026-11-21T10:00:00Z; else SOURCE_DATE_EPOCH or now")
    private @Nullable String clock;

    @Option(
            names = {"-q", "--quiet"},
            description = "print findings only")
    private boolean quiet;

    Path root() {
        if (site != null) {
            return site;
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("site-config.yml"))) {
                return folder;
            }
        }
        return Path.of("");
    }

    DiagnosticPrinter.Format format() {
        return DiagnosticPrinter.Format.TEXT;
    }

    boolean quiet() {
        return quiet;
    }

    Surroundings surroundings() {
        return Surroundings.none();
    }

    Options options() {
        return new Options(Optional.ofNullable(baseUrl), instant());
    }

    /** Whether it was said for which moment; else it is now. */
    boolean isClockTold() {
        return clock != null
                || !Objects.requireNonNullElse(System.getenv("SOURCE_DATE_EPOCH"), "")
                        .isBlank();
    }

    private Instant instant() {
        String epoch = System.getenv("SOURCE_DATE_EPOCH");
        try {
            if (clock != null) {
                return clock.contains("T")
                        ? Instant.parse(clock)
                        : LocalDate.parse(clock).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            return epoch == null || epoch.isBlank()
                    ? Instant.now()
                    : Instant.ofEpochSecond(Long.parseLong(epoch.strip()));
        } catch (DateTimeException | NumberFormatException e) {
            throw new WrongUse(
                    clock != null
                            ? "--clock '%s' is no moment; write 2026-11-21 or 2026-11-21T10:00:00Z".formatted(clock)
                            : "SOURCE_DATE_EPOCH '%s' is no number of seconds".formatted(epoch));
        }
    }
}
