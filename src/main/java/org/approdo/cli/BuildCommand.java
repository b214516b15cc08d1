package org.approdo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.approdo.Generated;
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
        var log = new Diagnostics();
        Optional<Publisher> opened = Publisher.open(folder, log);
        if (opened.isEmpty()) {
            printer.print(log.sorted());
            return Main.WRONG_USE;
        }
        try (Publisher publisher = opened.get()) {
            return build(publisher, log, folder, printer, start);
        } catch (IOException e) {
            log.report(Rule.WRITE_FAILED, SourceFile.named(folder.toString()).start(), SourceFile.words(e));
            printer.print(log.sorted());
            return Main.WRONG_USE;
        }
    }

    private int build(Publisher publisher, Diagnostics log, Path folder, DiagnosticPrinter printer, long start) {
        PrintWriter console = spec.commandLine().getOut();
        Generated generated = site.generate(publisher, spec.commandLine().getErr(), "building");
        if (generated.tree().isEmpty()) {
            printer.print(generated.errors());
            if (!site.quiet()) {
                console.println("%s; nothing was published, %s stays as it was"
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
        if (!site.quiet()) {
            console.print(Summary.of(generated).text());
            console.println(String.format(
                    Locale.ROOT,
                    "%s: %d files written, %d unchanged, %.1f MB, in %.1f s",
                    folder,
                    published.get().written(),
                    published.get().unchanged(),
                    published.get().bytes() / 1e6,
                    (System.nanoTime() - start) / 1e9));
        }
        return Main.FINE;
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
