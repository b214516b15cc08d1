package org.approdo.exchange.table;

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
 * @param head the first row
 */
public record CsvTable(SourceFile file, char delimiter, Row head, List<Row> rows) {
    public CsvTable {
        rows = List.copyOf(rows);
    }

    /** The names of the columns, in lower case. */
    public List<String> header() {
        return head.cells().stream()
                .map(c -> c.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Cells as they stand there; rows may be shorter or longer than the header. */
    public record Row(Span place, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }

        /** Empty where there is none. */
        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }
    }

    /** Reports {@link Rule#BAD_EXCHANGE_FILE}. What stands in front of a fault is read. */
    public static Optional<CsvTable> read(SourceFile file, Diagnostics log) {
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
        return Optional.of(new CsvTable(file, delimiter, rows.get(0), rows.subList(1, rows.size())));
    }

    /** Where a cell of a row stands, without the quotes around it; the end of the row where it has none. */
    Span place(Row row, int column) {
        String text = file.text();
        int at = row.place().start();
        for (int cell = 0; ; cell++) {
            boolean quoted = text.startsWith("\"", at);
            int end = quoted ? closingQuote(text, at + 1) : at;
            while (end < text.length() && text.charAt(end) != delimiter && "\r\n".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            if (cell == column) {
                return quoted ? file.span(at + 1, Math.max(at + 1, end - 1)) : file.span(at, end);
            }
            if (end >= text.length() || text.charAt(end) != delimiter) {
                return file.span(end, end);
            }
            at = end + 1;
        }
    }

    /** Behind the quote that ends a cell; two in a row are one of its characters. */
    private static int closingQuote(String text, int from) {
        int at = from;
        while (at < text.length()) {
            if (text.charAt(at) != '"') {
                at++;
            } else if (text.startsWith("\"\"", at)) {
                at += 2;
            } else {
                return at + 1;
            }
        }
        return at;
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
