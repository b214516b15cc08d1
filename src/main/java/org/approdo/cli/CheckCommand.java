package org.approdo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.approdo.source.Diagnostic;
import org.approdo.source.Severity;
import org.jspecify.annotations.Nullable;
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

    @Option(
            names = "--base",
            paramLabel = "REF",
            description =
                    "only what this branch brings, files that it changes first: what is found now and was not where"
                            + " it left REF, such as origin/main")
    private @Nullable String base;

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            description = "from which findings on the exit code is 1: error, warning, note or never; else error")
    private FailLevel failOn = FailLevel.ERROR;

    @Option(
            names = "--fix",
            description = "mend first what needs no judgement: remove translations in which nothing is translated, pin"
                    + " those that agree with their source and do not say so, put fields in the order of _type.yml")
    private boolean fix;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter console = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (fix) {
            Repaired.in(site).ifPresent(r -> err.println(r.words()));
        }
        List<Diagnostic> all = site.check(err, "checking");
        List<Diagnostic> found =
                base == null ? all : Branch.since(base, site, err).brought(all);
        boolean withNotes = notes || failOn == FailLevel.NOTE;
        List<Diagnostic> printed = found.stream()
                .filter(d -> withNotes || d.severity() != Severity.NOTE)
                .toList();
        boolean ordered = base != null || printed.isEmpty();
        new DiagnosticPrinter(console, site).print(ordered ? printed : Branch.uncommittedFirst(site.root(), printed));
        if (!site.quiet()) {
            console.println("%s, %s, %s%s%s"
                    .formatted(
                            count(found, Severity.ERROR),
                            count(found, Severity.WARNING),
                            count(found, Severity.NOTE),
                            base == null ? "" : " that %s does not have".formatted(base),
                            withNotes || found.stream().noneMatch(d -> d.severity() == Severity.NOTE)
                                    ? ""
                                    : " (--notes prints them)"));
        }
        return ExitCode.of(all) == Main.WRONG_USE ? Main.WRONG_USE : failOn.exitCode(found);
    }

    private static String count(List<Diagnostic> found, Severity severity) {
        return Counted.of(
                found.stream().filter(d -> d.severity() == severity).count(),
                severity.name().toLowerCase(Locale.ROOT));
    }
}
