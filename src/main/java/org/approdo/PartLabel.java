package org.approdo;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which share of a site a part is, and what it was made from:
 *
 * <pre>
 * # approdo part 1
 * shard: 2/5
 * approdo: 0.1.0 4c8be1… on Java 17.0.15+6
 * site: 09aa70…
 * day: 2026-11-28
 * base-url: https://example.org/portal
 * </pre>
 *
 * @param program what made it, to the last byte
 * @param site a hash of all files of the site
 * @param baseUrl empty when it is the configuration's
 */
public record PartLabel(Shard shard, String program, String site, LocalDate day, String baseUrl) {
    private static final List<String> LINES =
            List.of("# approdo part 1", "shard: ", "approdo: ", "site: ", "day: ", "base-url: ");

    /** For a part made now; empty when a file of the site cannot be read, which a run reports. */
    public static Optional<PartLabel> of(Path root, Shard shard, Options options, String program) {
        return SiteInputs.files(root)
                .map(files -> new PartLabel(
                        shard, program, files, options.day(), options.baseUrl().orElse("")));
    }

    byte[] bytes() {
        List<String> values = List.of("", shard.text(), program, site, day.toString(), baseUrl);
        var text = new StringBuilder();
        for (int i = 0; i < LINES.size(); i++) {
            text.append(LINES.get(i)).append(values.get(i)).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Empty when it is no label, or one of another version. */
    static Optional<PartLabel> parse(byte[] bytes) {
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        if (lines.size() != LINES.size()) {
            return Optional.empty();
        }
        for (int i = 0; i < LINES.size(); i++) {
            if (!lines.get(i).startsWith(LINES.get(i))) {
                return Optional.empty();
            }
        }
        try {
            LocalDate day = LocalDate.parse(value(lines, 4));
            return Shard.parse(value(lines, 1))
                    .map(s -> new PartLabel(s, value(lines, 2), value(lines, 3), day, value(lines, 5)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String value(List<String> lines, int line) {
        return lines.get(line).substring(LINES.get(line).length());
    }
}
