package org.approdo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.approdo.content.Entry;
import org.approdo.content.EntryText;
import org.approdo.content.Ledger;
import org.approdo.content.PinWriter;
import org.approdo.content.Translation;
import org.approdo.editorial.TranslationCheck;
import org.approdo.history.History;
import org.approdo.source.Diagnostic;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code approdo i18n accept}. */
@Command(
        name = "accept",
        mixinStandardHelpOptions = true,
        description = "Pins translations to the source they were made from, once they agree with it.",
        footer = {
            "",
            "Examples:",
            "  approdo i18n accept content/guides/italia/casa/index.ar.md   it is translated",
            "  approdo i18n accept --minor content/guides/italia/casa/index.it.md",
            "                      a slip of the pen was corrected there: what was current stays current"
        })
final class AcceptCommand implements Callable<Integer> {
    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "files of translations, or folders that hold them")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--minor",
            description = "PATH is a source with a small change: translations that were current before it stay so")
    private boolean minor;

    @Option(
            names = "--anyway",
            description = "accept even where links or numbers differ from the source; open places never")
    private boolean anyway;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    /** What stands against accepting. */
    private final List<Diagnostic> against = new ArrayList<>();

    private int accepted;
    private int refused;
    private int current;

    @Override
    public Integer call() throws IOException {
        PrintWriter console = spec.commandLine().getOut();
        Optional<ReadSite> read = ReadSite.read(site, console, "nothing was accepted");
        if (read.isEmpty()) {
            return Main.FINDINGS;
        }
        var named = new NamedFiles(read.get().root(), paths);
        if (minor) {
            acceptMinor(read.get(), named);
        } else {
            for (Entry entry : read.get().content().entries()) {
                for (EntryText text : entry.texts().values()) {
                    if (text.translation().isPresent() && named.names(text)) {
                        accept(read.get(), entry, text, text.translation().get());
                    }
                }
            }
        }
        new DiagnosticPrinter(console, site).print(against);
        console.println(Counted.of(accepted, "translation") + " accepted"
                + (refused == 0 ? "" : ", %s refused".formatted(refused))
                + (current == 0 ? "" : ", %s current already".formatted(current)));
        return refused > 0 || accepted + current == 0 ? Main.FINDINGS : Main.FINE;
    }

    private void accept(ReadSite read, Entry entry, EntryText text, Translation translation) throws IOException {
        EntryText source = entry.sourceOf(text);
        var log = new Diagnostics();
        new TranslationCheck(read.config().locales(), log).check(entry.type(), source, text);
        if (text.isStub()) {
            log.report(Rule.STUB_TRANSLATION, text.file().start());
        }
        if (!isFree(log)) {
            refused++;
            return;
        }
        String digests = Ledger.digests(source);
        if (String.join(" ", translation.digests()).equals(digests) && !text.isInProgress()) {
            current++;
            return;
        }
        accepted++;
        Saved.write(
                read.root().resolve(text.file().path()),
                PinWriter.pinned(text, digests, Optional.of(site.options().day())));
    }

    private boolean isFree(Diagnostics log) {
        List<Diagnostic> found = log.sorted().stream()
                .filter(d -> !anyway || (d.rule() != Rule.TRANSLATION_DIFFERS && d.rule() != Rule.MAJOR_CHANGE))
                .toList();
        against.addAll(found);
        return found.isEmpty();
    }

    private void acceptMinor(ReadSite read, NamedFiles named) throws IOException {
        PrintWriter console = spec.commandLine().getOut();
        try (History history = History.open(read.root()).orElse(null)) {
            if (history == null) {
                console.println("without a history of git it is not known what the text was before the change;"
                        + " accept the translations one by one");
                return;
            }
            for (Entry entry : read.content().entries()) {
                for (EntryText text : entry.texts().values()) {
                    if (named.names(text) && hasTranslations(entry, text)) {
                        acceptMinor(read, history, entry, text);
                    }
                }
            }
        }
    }

    private static boolean hasTranslations(Entry entry, EntryText text) {
        return entry.texts().values().stream().anyMatch(t -> isFrom(entry, text, t));
    }

    private static boolean isFrom(Entry entry, EntryText source, EntryText text) {
        return text.translation().isPresent() && entry.sourceOf(text).equals(source);
    }

    /** Those that remember the source as it was last committed with other words. */
    private void acceptMinor(ReadSite read, History history, Entry entry, EntryText source) throws IOException {
        Optional<EarlierSource> before = EarlierSource.before(history, entry.type(), source);
        if (before.isEmpty()) {
            return;
        }
        var log = new Diagnostics();
        new TranslationCheck(read.config().locales(), log)
                .checkMinor(entry.type(), before.get().file(), source);
        if (!isFree(log)) {
            refused++;
            return;
        }
        for (EntryText text : entry.texts().values()) {
            if (isFrom(entry, source, text)
                    && text.translation()
                            .orElseThrow()
                            .digests()
                            .equals(before.get().digests())) {
                accepted++;
                Saved.write(
                        read.root().resolve(text.file().path()),
                        PinWriter.pinned(text, Ledger.digests(source), Optional.empty()));
            }
        }
    }
}
