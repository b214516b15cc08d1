package org.approdo.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.approdo.Generated;
import org.approdo.source.Diagnostic;
import org.approdo.source.Severity;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code approdo check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Builds the site without publishing it and prints every finding with file, line and remedy.")
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Option(
            names = "--notes",
            description = "print notes too: stale translations, reviews that are due, empty parts of regional areas")
    private boolean notes;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter console = spec.commandLine().getOut();
        Generated generated = site.generate(spec.commandLine().getErr(), "checking");
        List<Diagnostic> shown = generated.diagnostics().stream()
                .filter(d -> notes || d.severity() != Severity.NOTE)
                .toList();
        new DiagnosticPrinter(console, site.format(), Colours.ofTerminal()).print(shown);
        if (!site.quiet()) {
            console.println("%s, %s, %s%s"
                    .formatted(
                            Counted.of(generated.count(Severity.ERROR), "error"),
                            Counted.of(generated.count(Severity.WARNING), "warning"),
                            Counted.of(generated.count(Severity.NOTE), "note"),
                            notes || generated.count(Severity.NOTE) == 0 ? "" : " (--notes prints them)"));
        }
        return ExitCode.of(generated);
    }
}
