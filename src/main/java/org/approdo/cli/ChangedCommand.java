package org.approdo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.approdo.Generated;
import org.approdo.SiteGenerator;
import org.approdo.editorial.ChangedPages;
import org.approdo.history.History;
import org.approdo.history.UnknownRevision;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code approdo changed}. */
@Command(
        name = "changed",
        mixinStandardHelpOptions = true,
        description = "Lists the pages that a branch changes for readers, and what follows from it.",
        footer = {
            "",
            "The branch is built as it lies here, and the point where it left the base beside it, in a folder of its own.",
            "Exit codes: 0 listed, 1 one of the two cannot be built, 2 no such base."
        })
final class ChangedCommand implements Callable<Integer> {
    private static final List<String> CONTENT = List.of("content", "site-config.yml");
    private static final List<String> LOOK = List.of("templates", "locales");

    @Mixin
    private final PlaceOptions site = new PlaceOptions();

    @Option(
            names = "--base",
            paramLabel = "REF",
            required = true,
            description = "the branch that the changes go to: origin/main")
    private String base = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}; text unless told")
    private ChangedPagesPrinter.Format format = ChangedPagesPrinter.Format.TEXT;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter console = spec.commandLine().getOut();
        Path root = site.root();
        try (History history = GitHistory.of(root)) {
            String point = history.baseOf(base);
            Generated after = generate(root);
            if (state(after).isEmpty()) {
                return report(after, "the branch cannot be built; see ./approdo check");
            }
            Generated before = generateBase(history, point, root);
            if (state(before).isEmpty()) {
                return report(before, "the base, %s, cannot be built".formatted(base));
            }
            var pages = ChangedPages.between(state(before).get(), state(after).get());
            new ChangedPagesPrinter(console, after.site().orElseThrow().config().baseUrl()).print(pages, format);
            return Main.FINE;
        } catch (UnknownRevision e) {
            throw GitHistory.wrongUse(e);
        }
    }

    private static Optional<ChangedPages.State> state(Generated generated) {
        return generated
                .site()
                .flatMap(s -> generated.tree().map(t -> new ChangedPages.State(s, t, generated.weights())));
    }

    private Generated generate(Path folder) {
        return Progress.during(
                () -> SiteGenerator.generate(folder, site.options()),
                "building",
                spec.commandLine().getErr(),
                site.quiet());
    }

    /** With its own templates and words; where this program no longer takes those, with the branch's. */
    private Generated generateBase(History history, String point, Path root) throws IOException, UnknownRevision {
        Path folder = Files.createTempDirectory("approdo-base");
        try {
            write(history.files(point, CONTENT), folder);
            write(history.files(point, LOOK), folder);
            Generated own = generate(folder);
            if (state(own).isPresent()) {
                return own;
            }
            for (String part : LOOK) {
                delete(folder.resolve(part));
                copy(root.resolve(part), folder.resolve(part));
            }
            Generated borrowed = generate(folder);
            return state(borrowed).isPresent() ? borrowed : own;
        } finally {
            delete(folder);
        }
    }

    /** A tree of git may name paths that no checkout would write. */
    private static void write(Map<String, byte[]> files, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey()).normalize();
            if (path.startsWith(folder)) {
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(f -> {
                try {
                    Files.delete(f);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private int report(Generated generated, String words) {
        PrintWriter err = spec.commandLine().getErr();
        new DiagnosticPrinter(err, site.format(), Colours.ofTerminal()).print(generated.errors());
        err.println("approdo: " + words);
        return ExitCode.of(generated);
    }
}
