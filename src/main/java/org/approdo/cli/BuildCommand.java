package org.approdo.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.approdo.Generated;
import org.approdo.output.OutputTree;
import org.approdo.output.Publisher;
import org.approdo.source.Diagnostics;
import org.approdo.source.Severity;
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
        PrintWriter console = spec.commandLine().getOut();
        Path root = site.root();
        Path folder = folder(root);
        Generated generated = site.generate(spec.commandLine().getErr(), "building");
        var printer = new DiagnosticPrinter(console, site);
        if (generated.tree().isEmpty()) {
            printer.print(generated.errors());
            if (!site.quiet()) {
                console.println("%s; nothing was published, %s stays as it was"
                        .formatted(Counted.of(generated.count(Severity.ERROR), "error"), folder));
            }
            return ExitCode.of(generated.diagnostics());
        }
        OutputTree tree = generated.tree().get();
        var log = new Diagnostics();
        var published = Publisher.publish(tree, folder, log);
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
