package org.approdo.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.approdo.exchange.table.CsvText;

/**
 * Writes CSV for a spreadsheet: a row for each unit, semicolons between cells, a byte order mark in front, as the
 * spreadsheets of most of Europe expect it.
 *
 * <pre>
 * id;source;previous source;target;state
 * "ar:guides/casa#body:4";"Prima si chiede all’ufficio.";"Prima si chiede.";"…";"stale"
 * </pre>
 */
final class CsvWriter {
    static final String ID = "id";
    static final String SOURCE = "source";
    static final String PREVIOUS = "previous source";
    static final String TARGET = "target";
    static final String STATE = "state";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setDelimiter(';')
            .setQuoteMode(QuoteMode.ALL)
            .get();

    private CsvWriter() {}

    static String write(Catalog catalog) {
        var text = new StringBuilder("\uFEFF");
        try (var printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord(ID, SOURCE, PREVIOUS, TARGET, STATE);
            for (Unit unit : catalog.units()) {
                printer.printRecord(
                        catalog.target() + ":" + unit.id(),
                        CsvText.cell(unit.source()),
                        CsvText.cell(unit.previous().orElse("")),
                        CsvText.cell(unit.target().orElse("")),
                        unit.state().word());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
