package org.approdo.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.approdo.content.Translation;
import org.approdo.exchange.table.CsvTable;
import org.approdo.exchange.table.CsvText;
import org.approdo.locale.LocaleTag;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;

/**
 * Reads CSV that {@link CsvWriter} wrote and a spreadsheet worked on, whatever the order of its columns.
 *
 * <p>A row is done when its state says so, {@code current} or {@code done}, and when its text was changed. Reports {@link Rule#BAD_EXCHANGE_FILE}.
 */
final class CsvReader {
    private static final Set<String> DONE = Set.of("current", "done");

    private CsvReader() {}

    static List<Returned> read(SourceFile file, Diagnostics log) {
        Optional<CsvTable> table = CsvTable.read(file, log);
        if (table.isEmpty()) {
            return List.of();
        }
        List<String> header = table.get().header();
        for (String column : List.of(CsvWriter.ID, CsvWriter.SOURCE, CsvWriter.TARGET)) {
            if (!header.contains(column)) {
                log.report(Rule.BAD_EXCHANGE_FILE, file.wholeLine(1), "CSV", "it has no column '" + column + "'");
                return List.of();
            }
        }
        var units = new ArrayList<Returned>();
        for (CsvTable.Row row : table.get().rows()) {
            String id = row.cell(header.indexOf(CsvWriter.ID));
            int colon = id.indexOf(':');
            Optional<LocaleTag> locale = colon < 0
                    ? Optional.empty()
                    : LocaleTag.parse(id.substring(0, colon).strip());
            if (locale.isEmpty() || !id.contains("#")) {
                if (row.cells().stream().anyMatch(c -> !c.isBlank())) {
                    log.report(
                            Rule.BAD_EXCHANGE_FILE, row.place(), "CSV", "this row does not begin with an id we gave");
                }
                continue;
            }
            String state = row.cell(header.indexOf(CsvWriter.STATE)).strip().toLowerCase(Locale.ROOT);
            units.add(new Returned(
                    row.place(),
                    locale.get(),
                    id.substring(colon + 1).strip(),
                    CsvText.words(row.cell(header.indexOf(CsvWriter.SOURCE))),
                    CsvText.words(row.cell(header.indexOf(CsvWriter.TARGET))),
                    DONE.contains(state) ? Returned.Verdict.DONE : Returned.Verdict.UNSAID,
                    Translation.Method.HUMAN));
        }
        return units;
    }
}
