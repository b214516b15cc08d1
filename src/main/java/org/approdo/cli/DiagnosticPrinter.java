package org.approdo.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.approdo.source.Diagnostic;
import org.approdo.source.Json;

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
        /** Annotations of a pull request; see {@link GithubAnnotations}. */
        GITHUB,
        /** See {@link GitlabReport}. */
        GITLAB,
        /** See {@link SarifReport}. */
        SARIF
    }

    private static final int MOST_COLUMNS = 160;

    private final PrintWriter out;
    private final Format format;
    private final Colours colours;
    private final Surroundings surroundings;

    DiagnosticPrinter(PrintWriter out, PlaceOptions site) {
        this(out, site.format(), Colours.ofTerminal(), site.surroundings());
    }

    DiagnosticPrinter(PrintWriter out, Format format, Colours colours) {
        this(out, format, colours, Surroundings.none());
    }

    DiagnosticPrinter(PrintWriter out, Format format, Colours colours, Surroundings surroundings) {
        this.out = out;
        this.format = format;
        this.colours = colours;
        this.surroundings = surroundings;
    }

    void print(List<Diagnostic> diagnostics) {
        switch (format) {
            case TEXT -> diagnostics.forEach(this::printText);
            case JSON -> out.println(json(diagnostics));
            case GITHUB -> new GithubAnnotations(out, surroundings).print(diagnostics);
            case GITLAB -> out.println(new GitlabReport(surroundings).of(diagnostics));
            case SARIF -> out.println(new SarifReport(surroundings).of(diagnostics));
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

    private static String json(List<Diagnostic> diagnostics) {
        Fingerprints fingerprints = Fingerprints.of(diagnostics);
        var found = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < diagnostics.size(); i++) {
            Map<String, Object> map = asMap(diagnostics.get(i));
            map.put("fingerprint", fingerprints.names().get(i));
            found.add(map);
        }
        return Json.write(found);
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

    private static String severity(Diagnostic diagnostic) {
        return diagnostic.severity().name().toLowerCase(Locale.ROOT);
    }
}
