package org.approdo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.approdo.Generated;
import org.approdo.output.OutputTree;
import org.approdo.output.Publisher;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.Severity;
import org.approdo.source.SourceFile;
import picocli.CommandLine.Model.CommandSpec;

/** Has the pipeline publish into a folder, and says what kept it from doing so. */
final class PublishRun {
    private final long start = System.nanoTime();
    private final SiteOptions site;
    private final Path folder;
    private final CommandSpec spec;
    private final DiagnosticPrinter printer;

    PublishRun(SiteOptions site, Path folder, CommandSpec spec) {
        this.site = site;
        this.folder = folder;
        this.spec = spec;
        this.printer = new DiagnosticPrinter(spec.commandLine().getOut(), site);
    }

    /** What to do when all is published. */
    interface Finish {
        void published(Generated generated, Publisher.Published published);
    }

    /**
     * Returns the exit code.
     *
     * @param what is going on, for the progress: {@code building}
     * @param chosen what to publish of the site
     */
    int run(String what, UnaryOperator<OutputTree> chosen, Finish finish) {
        var log = new Diagnostics();
        Optional<Publisher> opened = Publisher.open(folder, log);
        if (opened.isEmpty()) {
            printer.print(log.sorted());
            return Main.WRONG_USE;
        }
        try (Publisher publisher = opened.get()) {
            return run(publisher, log, what, chosen, finish);
        } catch (IOException e) {
            log.report(Rule.WRITE_FAILED, SourceFile.named(folder.toString()).start(), SourceFile.words(e));
            printer.print(log.sorted());
            return Main.WRONG_USE;
        }
    }

    private int run(
            Publisher publisher, Diagnostics log, String what, UnaryOperator<OutputTree> chosen, Finish finish) {
        Generated generated = site.generate(publisher, spec.commandLine().getErr(), what);
        if (generated.tree().isEmpty()) {
            printer.print(generated.errors());
            if (!site.quiet()) {
                spec.commandLine()
                        .getOut()
                        .println("%s; nothing was published, %s stays as it was"
                                .formatted(Counted.of(generated.count(Severity.ERROR), "error"), folder));
            }
            return ExitCode.of(generated.diagnostics());
        }
        var published = publisher.publish(chosen.apply(generated.tree().get()));
        if (published.isEmpty()) {
            printer.print(log.sorted());
            return Main.WRONG_USE;
        }
        printer.print(generated.errors());
        finish.published(generated, published.get());
        return Main.FINE;
    }

    /** Says how it went, unless nobody wants to know. */
    void say(String words, int written, int unchanged, double megabytes) {
        if (!site.quiet()) {
            spec.commandLine().getOut().print(words);
            spec.commandLine()
                    .getOut()
                    .println(String.format(
                            Locale.ROOT,
                            "%s: %d files written, %d unchanged, %.1f MB, in %.1f s",
                            folder,
                            written,
                            unchanged,
                            megabytes,
                            (System.nanoTime() - start) / 1e9));
        }
    }
}
