package org.approdo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.approdo.Generated;
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
    @Mixin
    private final RunOptions site = new RunOptions();

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
        return site.generate(folder, spec.commandLine().getErr(), "building");
    }

    /** With its own templates and words; where this program no longer takes those, with the branch's. */
    private Generated generateBase(History history, String point, Path root) throws IOException, UnknownRevision {
        try (BaseFolder base = BaseFolder.of(history, point)) {
            Generated own = generate(base.folder());
            if (state(own).isPresent()) {
                return own;
            }
            Generated borrowed = generate(base.withLookOf(root).folder());
            return state(borrowed).isPresent() ? borrowed : own;
        }
    }

    private int report(Generated generated, String words) {
        PrintWriter err = spec.commandLine().getErr();
        new DiagnosticPrinter(err, site.format(), Colours.ofTerminal()).print(generated.errors());
        err.println("approdo: " + words);
        return ExitCode.of(generated.diagnostics());
    }
}
