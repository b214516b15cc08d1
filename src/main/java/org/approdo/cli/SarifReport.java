package org.approdo.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.approdo.source.Diagnostic;
import org.approdo.source.Json;
import org.approdo.source.Rule;
import org.approdo.source.Severity;
import org.approdo.source.Span;

/**
 * Findings for code scanning.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
final class SarifReport {
    private final Surroundings surroundings;

    SarifReport(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** In one line. */
    String of(List<Diagnostic> diagnostics) {
        List<Rule> rules = List.copyOf(
                new TreeSet<>(diagnostics.stream().map(Diagnostic::rule).toList()));
        Fingerprints fingerprints = Fingerprints.of(diagnostics);
        var results = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < diagnostics.size(); i++) {
            Diagnostic diagnostic = diagnostics.get(i);
            results.add(result(
                    diagnostic,
                    rules.indexOf(diagnostic.rule()),
                    fingerprints.names().get(i)));
        }
        var driver = new LinkedHashMap<String, Object>();
        driver.put("name", "approdo");
        driver.put("version", VersionCommand.version());
        driver.put("rules", rules.stream().map(this::describe).toList());
        var run = new LinkedHashMap<String, Object>();
        run.put("tool", Map.of("driver", driver));
        run.put("columnKind", "unicodeCodePoints");
        run.put("results", results);
        var log = new LinkedHashMap<String, Object>();
        log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return Json.write(log);
    }

    private Map<String, Object> describe(Rule rule) {
        String words = rule.message().replace("%s", "…");
        var described = new LinkedHashMap<String, Object>();
        described.put("id", rule.id());
        described.put("shortDescription", text(words));
        described.put("help", text(rule.hint().isEmpty() ? words : rule.hint()));
        surroundings.page(rule).ifPresent(p -> described.put("helpUri", p));
        described.put("defaultConfiguration", Map.of("level", level(rule.severity())));
        return described;
    }

    private Map<String, Object> result(Diagnostic diagnostic, int rule, String fingerprint) {
        String words = diagnostic.message() + (diagnostic.hint().isEmpty() ? "" : "\n" + diagnostic.hint());
        var physical = new LinkedHashMap<String, Object>();
        physical.put("artifactLocation", Map.of("uri", address(surroundings.path(diagnostic))));
        physical.put("region", region(diagnostic.span()));
        var result = new LinkedHashMap<String, Object>();
        result.put("ruleId", diagnostic.rule().id());
        result.put("ruleIndex", rule);
        result.put("level", level(diagnostic.severity()));
        result.put("message", text(words));
        result.put("locations", List.of(Map.of("physicalLocation", physical)));
        result.put("partialFingerprints", Map.of("approdo/v1", fingerprint));
        return result;
    }

    /** As much of the first line as the place covers; {@code endColumn} is behind it. */
    private static Map<String, Object> region(Span span) {
        var region = new LinkedHashMap<String, Object>();
        region.put("startLine", span.line());
        region.put("startColumn", span.column());
        region.put("endColumn", span.column() + span.width());
        return region;
    }

    private static Map<String, Object> text(String words) {
        return Map.of("text", words);
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
    }

    /** A path as a relative reference. */
    private static String address(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
