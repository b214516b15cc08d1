package org.approdo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.approdo.serve.FolderWatch;
import org.approdo.serve.Rebuilds;
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

    @Option(
            names = "--watch",
            description = "again after each save, until Ctrl-C; sooner done, since it remembers what it has read")
    private boolean watch;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        return watch ? watch() : check();
    }

    private int watch() throws IOException {
        if (fix) {
            throw new WrongUse("--watch looks on while you write, and --fix writes: use one of them");
        }
        site.stay();
        var checks = new Rebuilds(outdated -> checkAgain());
        try (checks;
                var folder = FolderWatch.start(site.root(), checks::want)) {
            folder.complaint().ifPresent(this::complain);
            int code = check();
            checks.start();
            new CountDownLatch(1).await();
            return code;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Main.FINE;
        }
    }

    private void checkAgain() {
        try {
            check();
        } catch (IOException | RuntimeException e) {
            complain("this save could not be checked: " + e.getMessage());
        }
    }

    private void complain(String words) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("approdo: " + words);
        err.flush();
    }

    private int check() throws IOException {
        long start = System.nanoTime();
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
            console.println(String.format(
                    Locale.ROOT,
                    "%s, %s, %s%s%s%s",
                    count(found, Severity.ERROR),
                    count(found, Severity.WARNING),
                    count(found, Severity.NOTE),
                    base == null ? "" : " that %s does not have".formatted(base),
                    withNotes || found.stream().noneMatch(d -> d.severity() == Severity.NOTE)
                            ? ""
                            : " (--notes prints them)",
                    watch ? String.format(Locale.ROOT, ", in %.1f s", (System.nanoTime() - start) / 1e9) : ""));
        }
        console.flush();
        return ExitCode.of(all) == Main.WRONG_USE ? Main.WRONG_USE : failOn.exitCode(found);
    }

    private static String count(List<Diagnostic> found, Severity severity) {
        return Counted.of(
                found.stream().filter(d -> d.severity() == severity).count(),
                severity.name().toLowerCase(Locale.ROOT));
    }
}
