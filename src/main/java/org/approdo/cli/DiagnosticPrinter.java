package org.approdo.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.approdo.source.Diagnostic;
import org.approdo.source.Json;
import org.approdo.source.Severity;

/**
 * Prints findings.
 *
 * <pre>
 * content/guides/italia/casa/index.it.md:4:9: error: 'housng' is no term of the vocabulary 'life-areas' [unknown-term]
 *   category: housng
 *             ^^^^^^
 *   hint: did you mean 'housing'?
 * </pre>
 */
final class DiagnosticPrinter {
    /** How findings are printed. */
    enum Format {
        TEXT,
        /** One JSON array. */
        JSON,
        /** Workflow commands that become annotations of a pull request. */
        GITHUB
    }

    private static final int MOST_COLUMNS = 160;

    private final PrintWriter out;
    private final Format format;
    private final Colours colours;

    DiagnosticPrinter(PrintWriter out, Format format, Colours colours) {
        this.out = out;
        this.format = format;
        this.colours = colours;
    }

    void print(List<Diagnostic> diagnostics) {
        switch (format) {
            case TEXT -> diagnostics.forEach(this::printText);
            case JSON ->
                out.println(Json.write(
                        diagnostics.stream().map(DiagnosticPrinter::asMap).toList()));
            case GITHUB -> diagnostics.forEach(this::printCommand);
        }
    }

    private void printText(Diagnostic diagnostic) {
        String place = "%s:%s:%s"
                .formatted(
                        diagnostic.span().file().path(),
                        diagnostic.span().line(),
                        diagnostic.span().column());
        String severity = severity(diagnostic);
        out.println("%s: %s: %s %s"
                .formatted(
                        colours.bold(place),
                        colours.of(diagnostic.severity(), severity),
                        diagnostic.message(),
                        colours.faint("[" + diagnostic.rule().id() + "]")));
        String line = diagnostic.span().lineText().replace('\t', ' ');
        if (!line.isBlank()) {
            printExcerpt(diagnostic, line);
        }
        if (!diagnostic.hint().isEmpty()) {
            out.println("  hint: " + diagnostic.hint());
        }
    }

    /** The line and a caret under the place; long lines are cut around it. */
    private void printExcerpt(Diagnostic diagnostic, String line) {
        int[] points = line.codePoints().toArray();
        int column = Math.min(diagnostic.span().column() - 1, points.length);
        int from = Math.max(0, Math.min(column - MOST_COLUMNS / 2, points.length - MOST_COLUMNS));
        int until = Math.min(points.length, from + MOST_COLUMNS);
        int width = Math.max(1, Math.min(diagnostic.span().width(), until - column));
        out.println("  " + new String(points, from, until - from));
        out.println("  " + " ".repeat(column - from) + colours.of(diagnostic.severity(), "^".repeat(width)));
    }

    private static Map<String, Object> asMap(Diagnostic diagnostic) {
        var map = new LinkedHashMap<String, Object>();
        map.put("path", diagnostic.span().file().path());
        map.put("line", diagnostic.span().line());
        map.put("column", diagnostic.span().column());
        map.put("severity", severity(diagnostic));
        map.put("rule", diagnostic.rule().id());
        map.put("message", diagnostic.message());
        map.put("hint", diagnostic.hint());
        return map;
    }

    /**
     * @see <a href="https://docs.github.com/actions/reference/workflow-commands-for-github-actions">Workflow commands</a>
     */
    private void printCommand(Diagnostic diagnostic) {
        String level = diagnostic.severity() == Severity.NOTE ? "notice" : severity(diagnostic);
        String words = diagnostic.message() + (diagnostic.hint().isEmpty() ? "" : "\n" + diagnostic.hint());
        out.println("::%s file=%s,line=%s,col=%s,title=%s::%s"
                .formatted(
                        level,
                        property(diagnostic.span().file().path()),
                        diagnostic.span().line(),
                        diagnostic.span().column(),
                        diagnostic.rule().id(),
                        escaped(words)));
    }

    private static String escaped(String words) {
        return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String words) {
        return escaped(words).replace(":", "%3A").replace(",", "%2C");
    }

    private static String severity(Diagnostic diagnostic) {
        return diagnostic.severity().name().toLowerCase(Locale.ROOT);
    }
}
