package org.approdo.cli;

import java.util.List;
import org.approdo.source.Diagnostic;
import org.approdo.source.Severity;

/** From which severity on findings make a command end with {@link Main#FINDINGS}. */
enum FailLevel {
    ERROR,
    WARNING,
    NOTE,
    NEVER;

    int exitCode(List<Diagnostic> diagnostics) {
        boolean failed = this != NEVER && diagnostics.stream().anyMatch(d -> reaches(d.severity()));
        return failed ? Main.FINDINGS : Main.FINE;
    }

    private boolean reaches(Severity severity) {
        return switch (severity) {
            case ERROR -> true;
            case WARNING -> this != ERROR;
            case NOTE -> this == NOTE;
        };
    }
}
