package org.approdo.cli;

import java.util.List;
import java.util.Set;
import org.approdo.source.Diagnostic;
import org.approdo.source.Rule;
import org.approdo.source.Severity;

/** What a run's findings mean for scripts. */
final class ExitCode {
    /** Without these the command was used in the wrong place or with a wrong configuration. */
    private static final Set<Rule> CONFIGURATION =
            Set.of(Rule.CONFIG_MISSING, Rule.NO_LOCALES, Rule.NO_TYPES, Rule.BAD_BASE_URL);

    private ExitCode() {}

    static int of(List<Diagnostic> found) {
        if (found.stream().anyMatch(d -> CONFIGURATION.contains(d.rule()))) {
            return Main.WRONG_USE;
        }
        return found.stream().anyMatch(d -> d.severity() == Severity.ERROR) ? Main.FINDINGS : Main.FINE;
    }
}
