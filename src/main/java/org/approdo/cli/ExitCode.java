package org.approdo.cli;

import java.util.Set;
import org.approdo.Generated;
import org.approdo.source.Rule;
import org.approdo.source.Severity;

/** What a run's findings mean for scripts. */
final class ExitCode {
    /** Without these the command was used in the wrong place or with a wrong configuration. */
    private static final Set<Rule> CONFIGURATION =
            Set.of(Rule.CONFIG_MISSING, Rule.NO_LOCALES, Rule.NO_TYPES, Rule.BAD_BASE_URL);

    private ExitCode() {}

    static int of(Generated generated) {
        boolean configuration = generated.diagnostics().stream().anyMatch(d -> CONFIGURATION.contains(d.rule()));
        return configuration ? Main.WRONG_USE : generated.count(Severity.ERROR) > 0 ? Main.FINDINGS : Main.FINE;
    }
}
