package org.approdo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.approdo.content.Entry;
import org.approdo.content.EntryText;
import org.approdo.editorial.DiffPage;
import org.approdo.editorial.TranslationDiff;
import org.approdo.history.History;
import org.approdo.history.Version;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code approdo i18n diff}. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Shows what changed in the source since a translation was made, beside the translation.",
        footer = {
            "",
            "Examples:",
            "  approdo i18n diff content/guides/italia/casa/index.ar.md",
            "  approdo i18n diff content/guides --html changes.html",
            "",
            "What the source said before comes from git, as far back as the clone reaches."
        })
final class DiffCommand implements Callable<Integer> {
    private static final int MOST_VERSIONS = 200;

    @Mixin
    private final PlaceOptions site = new PlaceOptions();

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "files of translations, or folders that hold them; of a source, its translations")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--html", paramLabel = "FILE", description = "write a page to read side by side; - prints it")
    private @Nullable Path html;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter console = spec.commandLine().getOut();
        Optional<ReadSite> read = ReadSite.read(site, console, "nothing was compared");
        if (read.isEmpty()) {
            return Main.FINDINGS;
        }
        var named = new NamedFiles(read.get().root(), paths);
        var diffs = new ArrayList<TranslationDiff>();
        Optional<String> limit;
        try (History history = History.open(read.get().root()).orElse(null)) {
            Map<String, List<Version>> versions = new TreeMap<>();
            for (Entry entry : read.get().content().entries()) {
                for (EntryText text : entry.texts().values()) {
                    if (text.translation().isPresent()
                            && !text.translation().get().digests().isEmpty()
                            && (named.names(text) || named.namesFile(entry.sourceOf(text)))) {
                        String path = entry.sourceOf(text).file().path();
                        if (history != null && !versions.containsKey(path)) {
                            versions.put(path, history.versions(path, MOST_VERSIONS));
                        }
                        diffs.add(TranslationDiff.of(entry, text, versions.getOrDefault(path, List.of())));
                    }
                }
            }
            limit = limit(history);
        }
        if (diffs.isEmpty()) {
            throw new WrongUse("no pinned translation at " + paths.get(0) + "; name a file such as index.ar.md");
        }
        List<TranslationDiff> stale =
                diffs.stream().filter(d -> !d.blocks().isEmpty()).toList();
        print(console, stale, read.get(), limit);
        return stale.isEmpty() ? Main.FINE : Main.FINDINGS;
    }

    /** Why earlier words may be unknown. */
    private static Optional<String> limit(@Nullable History history) throws IOException {
        if (history == null) {
            return Optional.of("no git history here: what the source said before is not known");
        }
        return history.isShallow()
                ? Optional.of(
                        "a shallow clone: what the source said earlier is not known; git fetch --unshallow gets it")
                : Optional.empty();
    }

    private void print(PrintWriter console, List<TranslationDiff> stale, ReadSite read, Optional<String> limit)
            throws IOException {
        Path page = html;
        if (page != null) {
            String text = DiffPage.write(stale, read.config().locales(), limit);
            if (page.toString().equals("-")) {
                console.print(text);
                console.flush();
                return;
            }
            Saved.write(page, text);
            console.println("%s to bring up to date, in %s".formatted(Counted.of(stale.size(), "translation"), page));
            return;
        }
        var printer = new DiffPrinter(console, Colours.ofTerminal());
        stale.forEach(printer::print);
        limit.filter(l -> stale.stream().anyMatch(d -> d.madeFrom().isEmpty())).ifPresent(console::println);
        console.println(
                stale.isEmpty()
                        ? "nothing changed since"
                        : Counted.of(stale.size(), "translation") + " to bring up to date");
    }
}
