package org.approdo.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;
import org.approdo.source.Span;

/**
 * A CSV file: names of columns, and rows with their places. Commas, semicolons or tabs part cells, whichever the first line
 * has most of.
 *
 * @param header the first row, in lower case
 */
record CsvTable(SourceFile file, char delimiter, List<String> header, List<Row> rows) {
    CsvTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** Cells as they stand there; rows may be shorter or longer than the header. */
    record Row(Span place, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }

        /** Empty where there is none. */
        String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }
    }

    /** Reports {@link Rule#BAD_EXCHANGE_FILE}. What stands in front of a fault is read. */
    static Optional<CsvTable> read(SourceFile file, Diagnostics log) {
        char delimiter = delimiter(file.text());
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .get();
        var rows = new ArrayList<Row>();
        try (CSVParser parser = CSVParser.builder()
                .setCharSequence(file.text())
                .setFormat(format)
                .get()) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                CSVRecord row = records.next();
                int start = (int) row.getCharacterPosition();
                int end = file.text().indexOf('\n', start);
                rows.add(new Row(file.span(start, end < 0 ? file.text().length() : end), row.toList()));
            }
        } catch (UncheckedIOException | IOException | IllegalStateException e) {
            Span place =
                    rows.isEmpty() ? file.start() : rows.get(rows.size() - 1).place();
            log.report(Rule.BAD_EXCHANGE_FILE, place, "CSV", "a quote behind this line is not closed, or stands alone");
        }
        if (rows.isEmpty()) {
            log.report(Rule.BAD_EXCHANGE_FILE, file.start(), "CSV", "it is empty");
            return Optional.empty();
        }
        List<String> header = rows.get(0).cells().stream()
                .map(c -> c.strip().toLowerCase(Locale.ROOT))
                .toList();
        return Optional.of(new CsvTable(file, delimiter, header, rows.subList(1, rows.size())));
    }

    private static char delimiter(String text) {
        String first = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
