package org.approdo.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.approdo.source.Diagnostic;
import org.approdo.source.Json;
import org.approdo.source.Severity;

/**
 * Findings for GitLab, which compares them with those of the target branch and shows new ones beside the change.
 *
 * @see <a href="https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format">Code Quality report format</a>
 */
final class GitlabReport {
    private final Surroundings surroundings;

    GitlabReport(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** In one line. */
    String of(List<Diagnostic> diagnostics) {
        Fingerprints fingerprints = Fingerprints.of(diagnostics);
        var issues = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < diagnostics.size(); i++) {
            issues.add(issue(diagnostics.get(i), fingerprints.names().get(i)));
        }
        return Json.write(issues);
    }

    private Map<String, Object> issue(Diagnostic diagnostic, String fingerprint) {
        var location = new LinkedHashMap<String, Object>();
        location.put("path", surroundings.path(diagnostic));
        location.put("lines", Map.of("begin", diagnostic.span().line()));
        var issue = new LinkedHashMap<String, Object>();
        issue.put("description", diagnostic.message() + (diagnostic.hint().isEmpty() ? "" : "; " + diagnostic.hint()));
        issue.put("check_name", diagnostic.rule().id());
        issue.put("fingerprint", fingerprint);
        issue.put("severity", severity(diagnostic.severity()));
        issue.put("location", location);
        return issue;
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "blocker";
            case WARNING -> "major";
            case NOTE -> "info";
        };
    }
}
