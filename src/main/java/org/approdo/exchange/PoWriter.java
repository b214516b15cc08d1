package org.approdo.exchange;

import java.util.Locale;

/**
 * Writes PO, the format of gettext: an entry for each unit, its id as the context.
 *
 * <pre>
 * #: content/guides/italia/casa/index.it.md:12
 * #, fuzzy
 * #| msgid "Prima si chiede."
 * msgctxt "guides/casa#body:4"
 * msgid "Prima si chiede all’ufficio."
 * msgstr "First ask."
 * </pre>
 *
 * @see <a href="https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html">PO files</a>
 */
final class PoWriter {
    private PoWriter() {}

    /** The text of a file in UTF-8. */
    static String write(Catalog catalog) {
        var text = new StringBuilder();
        text.append("msgid \"\"\nmsgstr \"\"\n")
                .append(quoted("Language: " + catalog.target() + '\n'))
                .append('\n')
                .append(quoted("MIME-Version: 1.0\n"))
                .append('\n')
                .append(quoted("Content-Type: text/plain; charset=UTF-8\n"))
                .append('\n')
                .append(quoted("Content-Transfer-Encoding: 8bit\n"))
                .append('\n')
                .append(quoted("X-Source-Language: " + catalog.source() + '\n'))
                .append('\n');
        for (Unit unit : catalog.units()) {
            text.append("\n#: ").append(unit.origin()).append('\n');
            boolean fuzzy = unit.state() == Unit.State.STALE;
            if (fuzzy) {
                text.append("#, fuzzy\n");
                unit.previous().ifPresent(p -> append("#| msgid ", "#| ", p, text));
            }
            append("msgctxt ", "", unit.id(), text);
            append("msgid ", "", unit.source(), text);
            append("msgstr ", "", unit.target().orElse(""), text);
        }
        return text.toString();
    }

    /** In one line, or line by line behind an empty one. */
    private static void append(String keyword, String margin, String words, StringBuilder text) {
        text.append(keyword);
        if (words.indexOf('\n') < 0) {
            text.append(quoted(words)).append('\n');
            return;
        }
        text.append("\"\"\n");
        for (int start = 0; start < words.length(); ) {
            int end = words.indexOf('\n', start);
            int next = end < 0 ? words.length() : end + 1;
            text.append(margin).append(quoted(words.substring(start, next))).append('\n');
            start = next;
        }
    }

    private static String quoted(String words) {
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default -> quoted.append(c < ' ' ? String.format(Locale.ROOT, "\\x%02x", (int) c) : c);
            }
        }
        return quoted.append('"').toString();
    }
}
