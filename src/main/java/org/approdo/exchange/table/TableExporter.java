package org.approdo.exchange.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.approdo.content.Content;
import org.approdo.content.SiteConfig;

/**
 * Writes the items of an area as a table for a spreadsheet: semicolons between cells, a byte order mark in front, as the
 * spreadsheets of most of Europe expect it. Rows come in the order of the table they came from, then by id.
 */
public final class TableExporter {
    /** Numbers and telephone numbers begin as formulas do, and are none. */
    private static final Pattern NO_FORMULA =
            Pattern.compile("-?[0-9]+(\\.[0-9]+)?|\\+[0-9]{1,3}( [0-9]+)+( \\| \\+?[0-9]+( [0-9]+)*)*");

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setDelimiter(';')
            .setQuoteMode(QuoteMode.MINIMAL)
            .get();

    private TableExporter() {}

    public static String write(Content content, SiteConfig config, TableItems items, TableColumns columns) {
        var writer = new CellWriter(new Labels(content, config), columns.labels());
        var text = new StringBuilder("\uFEFF");
        try (var printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord(columns.columns().keySet());
            for (Map.Entry<String, TableItems.Item> row : rows(items, columns).entrySet()) {
                var cells = new ArrayList<String>();
                columns.columns().values().forEach(c -> cells.add(cell(writer, c, row.getKey(), row.getValue())));
                printer.printRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Items by what their row is called. */
    private static Map<String, TableItems.Item> rows(TableItems items, TableColumns columns) {
        var left = new TreeMap<>(items.byId());
        var rows = new LinkedHashMap<String, TableItems.Item>();
        columns.rows().forEach((row, id) -> {
            TableItems.Item item = left.remove(id);
            if (item != null) {
                rows.put(row, item);
            }
        });
        rows.putAll(left);
        return rows;
    }

    private static String cell(CellWriter writer, Column column, String row, TableItems.Item item) {
        String words = column.field()
                .map(f -> writer.write(column, item.value(f.name())).stripTrailing())
                .orElse(row);
        return NO_FORMULA.matcher(words).matches() ? words : CsvText.cell(words);
    }
}
