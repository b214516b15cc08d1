package org.approdo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.approdo.Generated;
import org.approdo.PublishedSite;
import org.approdo.output.Publisher;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.Severity;
import org.approdo.source.SourceFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code approdo build}. */
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = "Builds the site and publishes it into a folder, whole or not at all.")
final class BuildCommand implements Callable<Integer> {
    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "where the site goes; else 'public' beside site-config.yml")
    private @Nullable Path out;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        long start = System.nanoTime();
        Path root = site.root();
        Path folder = folder(root);
        var printer = new DiagnosticPrinter(spec.commandLine().getOut(), site);
        var before = new PublishedSite(root, folder, site.options());
        Optional<PublishedSite.Known> known = before.known();
        if (known.isPresent()) {
            say(known.get(), 0, folder, start);
            return Main.FINE;
        }
        var log = new Diagnostics();
        Optional<Publisher> opened = Publisher.open(folder, log);
        if (opened.isEmpty()) {
            printer.print(log.sorted());
            return Main.WRONG_USE;
        }
        try (Publisher publisher = opened.get()) {
            return build(publisher, before, log, folder, printer, start);
        } catch (IOException e) {
            log.report(Rule.WRITE_FAILED, SourceFile.named(folder.toString()).start(), SourceFile.words(e));
            printer.print(log.sorted());
            return Main.WRONG_USE;
        }
    }

    private int build(
            Publisher publisher,
            PublishedSite before,
            Diagnostics log,
            Path folder,
            DiagnosticPrinter printer,
            long start) {
        Generated generated = site.generate(publisher, spec.commandLine().getErr(), "building");
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
        var published = publisher.publish(generated.tree().get());
        if (published.isEmpty()) {
            printer.print(log.sorted());
            return Main.WRONG_USE;
        }
        printer.print(generated.errors());
        int written = published.get().written();
        var made = new PublishedSite.Known(
                Summary.of(generated).text(),
                written + published.get().unchanged(),
                Math.toIntExact(published.get().bytes() / 1000));
        before.keep(made);
        site.save();
        say(made, written, folder, start);
        return Main.FINE;
    }

    private void say(PublishedSite.Known made, int written, Path folder, long start) {
        if (!site.quiet()) {
            PrintWriter console = spec.commandLine().getOut();
            console.print(made.words());
            console.println(String.format(
                    Locale.ROOT,
                    "%s: %d files written, %d unchanged, %.1f MB, in %.1f s",
                    folder,
                    written,
                    made.files() - written,
                    made.kilobytes() / 1e3,
                    (System.nanoTime() - start) / 1e9));
        }
    }

    /** A folder that cannot swallow the site's own sources. */
    private Path folder(Path root) {
        Path folder = out != null ? out : root.resolve("public");
        Path absolute = folder.toAbsolutePath().normalize();
        Path site = root.toAbsolutePath().normalize();
        boolean swallows = site.startsWith(absolute);
        boolean inside = List.of("content", "templates", "locales", "src").stream()
                .anyMatch(s -> absolute.startsWith(site.resolve(s)));
        if (swallows || inside) {
            throw new WrongUse("--out %s holds sources of the site; name another folder".formatted(folder));
        }
        return folder;
    }
}
