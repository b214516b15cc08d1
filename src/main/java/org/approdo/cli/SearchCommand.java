package org.approdo.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.approdo.Generated;
import org.approdo.content.Entry;
import org.approdo.locale.LocaleTag;
import org.approdo.search.TerminalSearch;
import org.approdo.site.Site;
import org.approdo.source.Suggestion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code approdo search}. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Searches the site as a reader's phone does, and says why a page is found or not.")
final class SearchCommand implements Callable<Integer> {
    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Parameters(paramLabel = "TEXT", arity = "1..*", description = "what a reader types")
    private List<String> text = List.of();

    @Option(
            names = "--locale",
            paramLabel = "TAG",
            description = "the reader's language; else the site's source locale")
    private @Nullable String locale;

    @Option(names = "--limit", paramLabel = "N", description = "how many pages are shown; 10 unless told")
    private int limit = 10;

    @Option(names = "--explain", description = "show the parts of each score")
    private boolean explain;

    @Option(names = "--typing", description = "as while typing: the last word may go on")
    private boolean typing;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter console = spec.commandLine().getOut();
        Generated generated = site.generate(spec.commandLine().getErr(), "reading");
        if (generated.site().isEmpty()) {
            new DiagnosticPrinter(console, site).print(generated.errors());
            return ExitCode.of(generated.diagnostics());
        }
        Site linked = generated.site().get();
        LocaleTag tag = locale(linked);
        try (var search = new TerminalSearch(linked, tag)) {
            TerminalSearch.Found found = search.search(String.join(" ", text), typing, explain ? limit : 0);
            found.words().forEach(w -> describe(w, tag).ifPresent(console::println));
            console.println(Counted.of(found.hits().size(), "page"));
            int rank = 0;
            for (TerminalSearch.Hit hit :
                    found.hits().subList(0, Math.min(limit, found.hits().size()))) {
                rank++;
                print(rank, hit, linked, tag, console);
            }
        }
        return Main.FINE;
    }

    private LocaleTag locale(Site linked) {
        String wanted = locale;
        if (wanted == null) {
            return linked.config().sourceLocale();
        }
        List<String> known = linked.config().locales().names();
        if (!known.contains(wanted)) {
            throw new WrongUse(
                    "--locale '%s' is no language of the site; %s".formatted(wanted, Suggestion.hint(wanted, known)));
        }
        return new LocaleTag(wanted);
    }

    private static Optional<String> describe(TerminalSearch.Word word, LocaleTag reader) {
        if (word.language().isEmpty()) {
            return Optional.of("'%s' stands on no page".formatted(word.typed()));
        }
        String forms = String.join(", ", word.forms());
        if (word.guessed()) {
            return Optional.of("'%s' stands on no page; taken for %s".formatted(word.typed(), forms));
        }
        return word.language().get().equals(reader)
                ? Optional.empty()
                : Optional.of("'%s' found among the words of %s"
                        .formatted(word.typed(), word.language().get()));
    }

    private void print(int rank, TerminalSearch.Hit hit, Site linked, LocaleTag tag, PrintWriter console) {
        Entry entry = hit.entry();
        console.println(String.format(
                Locale.ROOT, "%2d. %.3f  %s  /%s%s", rank, hit.score(), linked.title(entry, tag), tag, entry.path()));
        if (explain) {
            hit.parts().forEach(p -> console.println("      " + p));
        }
    }
}
