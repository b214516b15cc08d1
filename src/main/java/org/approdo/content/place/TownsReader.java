package org.approdo.content.place;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;
import org.approdo.source.SourceTree;
import org.approdo.source.Span;

/**
 * Reads {@code content/_towns/<country>.tsv}: lines with a hash that say source and licence, a line of column names, then
 * a town a line, its columns apart by tabs.
 *
 * <pre>
 * # Source: …
 * # Licence: …
 * name    lat     lon    province  area       aliases
 * Milano  45.46   9.19   MI        lombardia  Milan|Mailand|ميلانو
 * </pre>
 *
 * <p>Reports {@link Rule#BAD_TOWN}, {@link Rule#BAD_COORDINATE}, {@link Rule#UNKNOWN_AREA}, {@link Rule#MISSING_KEY} for a
 * list without source or licence, {@link Rule#UNEXPECTED_FILE}.
 */
final class TownsReader {
    private static final String FOLDER = "content/_towns";
    private static final String COLUMNS = "name\tlat\tlon\tprovince\tarea\taliases";

    private final Set<String> areas;
    private final Diagnostics log;

    TownsReader(Set<String> areas, Diagnostics log) {
        this.areas = areas;
        this.log = log;
    }

    /** The towns by country, in the order of their lines. */
    Map<String, List<Town>> read(Path root) {
        var towns = new TreeMap<String, List<Town>>();
        for (String path : SourceTree.list(root, FOLDER, log)) {
            String file = path.substring(FOLDER.length() + 1);
            if (!file.endsWith(".tsv")) {
                String hint = "a list of towns is a file <country>.tsv";
                log.reportWithHint(Rule.UNEXPECTED_FILE, SourceFile.named(path).start(), hint, file);
                continue;
            }
            String country = file.substring(0, file.length() - ".tsv".length());
            SourceFile.read(root, path, log).ifPresent(f -> towns.put(country, readList(country, f)));
        }
        return towns;
    }

    private List<Town> readList(String country, SourceFile file) {
        if (!areas.contains(country)) {
            log.reportUnknown(Rule.UNKNOWN_AREA, file.start(), country, areas);
        }
        for (String key : List.of("# Source:", "# Licence:")) {
            if (!file.text().contains(key)) {
                log.report(Rule.MISSING_KEY, file.start(), key);
            }
        }
        var towns = new ArrayList<Town>();
        boolean named = false;
        int offset = 0;
        for (String line : file.text().split("\n", -1)) {
            var span = file.span(offset, offset + line.length());
            offset += line.length() + 1;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (named) {
                readTown(line.stripTrailing(), span).ifPresent(towns::add);
            } else if (!line.stripTrailing().equals(COLUMNS)) {
                log.report(Rule.BAD_TOWN, span, "the first line does not name the columns");
            }
            named = true;
        }
        return towns;
    }

    private Optional<Town> readTown(String line, Span span) {
        // a town without aliases ends with its area
        String[] columns = line.split("\t", 6);
        if (columns.length < 5 || columns[columns.length - 1].contains("\t")) {
            log.report(Rule.BAD_TOWN, span, "it has not six columns");
            return Optional.empty();
        }
        if (columns[0].isBlank()) {
            log.report(Rule.BAD_TOWN, span, "it has no name");
            return Optional.empty();
        }
        Optional<Double> latitude = Position.latitude(columns[1]);
        if (latitude.isEmpty()) {
            log.report(Rule.BAD_COORDINATE, span.find(columns[1]), columns[1], "latitude");
        }
        Optional<Double> longitude = Position.longitude(columns[2]);
        if (longitude.isEmpty()) {
            log.report(Rule.BAD_COORDINATE, span.find(columns[2]), columns[2], "longitude");
        }
        if (!areas.contains(columns[4])) {
            log.reportUnknown(Rule.UNKNOWN_AREA, span.find('\t' + columns[4]), columns[4], areas);
            return Optional.empty();
        }
        List<String> aliases =
                columns.length == 6 && !columns[5].isBlank() ? List.of(columns[5].split("\\|", -1)) : List.of();
        return latitude.flatMap(
                north -> longitude.map(east -> new Town(columns[0], aliases, north, east, columns[3], columns[4])));
    }
}
