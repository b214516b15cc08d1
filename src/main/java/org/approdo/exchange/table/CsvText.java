package org.approdo.exchange.table;

import java.util.regex.Pattern;

/**
 * What spreadsheets make of cells. One that begins like a formula is computed, whatever the quotes around it; an apostrophe in
 * front keeps it a text.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>
 */
public final class CsvText {
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r\n＝＋－＠].*", Pattern.DOTALL);

    private CsvText() {}

    /** A cell that no spreadsheet computes. */
    public static String cell(String words) {
        return FORMULA.matcher(words).matches() ? '\'' + words : words;
    }

    /** The words of a cell again. */
    public static String words(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
