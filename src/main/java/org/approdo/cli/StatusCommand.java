package org.approdo.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.approdo.content.Content;
import org.approdo.content.Entry;
import org.approdo.content.SiteConfig;
import org.approdo.editorial.StatusDocument;
import org.approdo.editorial.TranslationStatus;
import org.approdo.editorial.TranslationStatus.Orphan;
import org.approdo.editorial.TranslationStatus.Row;
import org.approdo.editorial.TranslationStatus.State;
import org.approdo.locale.LocaleTag;
import org.approdo.locale.Messages;
import org.approdo.site.AreaTree;
import org.approdo.source.Diagnostic;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.Severity;
import org.approdo.source.SourceTree;
import org.approdo.source.Suggestion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code approdo i18n status}. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "How every item stands in every language, and what is to be done, the longest waiting first.",
        footer = {
            "",
            "Examples:",
            "  approdo i18n status --locale ar                   what a translator of Arabic has to do",
            "  approdo i18n status --area lombardia --type guides",
            "  approdo i18n status --state stale --format md     for the summary of a workflow",
            "",
            "Needs no history: it works in a shallow clone."
        })
final class StatusCommand implements Callable<Integer> {
    @Mixin
    private final PlaceOptions site = new PlaceOptions();

    @Option(names = "--locale", paramLabel = "TAG", split = ",", description = "one language or more; else all")
    private List<String> locales = List.of();

    @Option(names = "--area", paramLabel = "ID", description = "what lives in this area or in one inside it")
    private @Nullable String area;

    @Option(names = "--type", paramLabel = "TYPE", description = "only this content type")
    private @Nullable String type;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            split = ",",
            description = "source, current, machine, stale, stale-by-source, unpinned, in-progress, stub, missing,"
                    + " identical, excluded, orphan; else all that is open")
    private List<String> states = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}; else text")
    private Format format = Format.TEXT;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    /** How it is printed. */
    enum Format {
        TEXT,
        JSON,
        /** Markdown, for summaries and issues. */
        MD
    }

    @Override
    public Integer call() {
        PrintWriter console = spec.commandLine().getOut();
        var log = new Diagnostics();
        Optional<SiteConfig> config =
                SiteConfig.read(site.root(), site.options().baseUrl(), log);
        if (config.isEmpty()) {
            new DiagnosticPrinter(spec.commandLine().getErr(), site.format(), Colours.ofTerminal()).print(log.sorted());
            return Main.WRONG_USE;
        }
        SiteConfig read = config.get();
        Content content = Content.read(site.root(), read, site.options().day(), log);
        Messages messages = Messages.read(site.root(), read.locales(), read.sourceLocale(), new Diagnostics());
        List<LocaleTag> wanted = locales(read);
        TranslationStatus status = TranslationStatus.of(content.entries(), read)
                .withOrphans(orphans(log))
                .where(rows(content, wanted), orphaned(wanted));
        List<State> shown = states.stream().map(StatusCommand::state).toList();
        TranslationStatus listed = shown.isEmpty()
                ? status
                : status.where(r -> shown.contains(r.state()), o -> shown.contains(State.ORPHAN));
        if (format == Format.JSON) {
            console.println(
                    StatusDocument.write(listed, read, messages, site.options().day()));
        } else {
            var printer = new StatusPrinter(console, wanted, messages, Colours.ofTerminal());
            printer.print(status, shown.isEmpty() ? listed.open() : listed.rows(), listed.orphans(), format);
        }
        return unread(log);
    }

    /** Orphans are a state; what else could not be read is a finding of check. */
    private int unread(Diagnostics log) {
        long errors = log.sorted().stream()
                .filter(d -> d.severity() == Severity.ERROR && d.rule() != Rule.NO_SOURCE)
                .count();
        if (errors == 0) {
            return Main.FINE;
        }
        spec.commandLine()
                .getErr()
                .println(
                        "approdo: %s in the content, and items that cannot be read are not counted; run ./approdo check"
                                .formatted(Counted.of(errors, "error")));
        return Main.FINDINGS;
    }

    private List<LocaleTag> locales(SiteConfig config) {
        if (locales.isEmpty()) {
            return config.locales().tags();
        }
        List<String> known = config.locales().names();
        locales.stream().filter(l -> !known.contains(l)).findFirst().ifPresent(l -> {
            throw new WrongUse("the site has no locale '%s'; %s".formatted(l, Suggestion.hint(l, known)));
        });
        return config.locales().tags().stream()
                .filter(t -> locales.contains(t.tag()))
                .toList();
    }

    private Predicate<Row> rows(Content content, List<LocaleTag> wanted) {
        String onlyType = type;
        String onlyArea = area;
        if (onlyType != null && !content.types().containsKey(onlyType)) {
            throw new WrongUse("there is no content type '%s'; %s"
                    .formatted(
                            onlyType, Suggestion.hint(onlyType, content.types().keySet())));
        }
        AreaTree areas = AreaTree.build(content, new Diagnostics());
        List<String> ids =
                content.ofType(Content.REGIONS).stream().map(Entry::id).toList();
        if (onlyArea != null && !ids.contains(onlyArea)) {
            throw new WrongUse("there is no area '%s'; %s".formatted(onlyArea, Suggestion.hint(onlyArea, ids)));
        }
        return row -> wanted.contains(row.locale())
                && (onlyType == null || row.entry().type().name().equals(onlyType))
                && (onlyArea == null || areas.outward(row.entry()).stream().anyMatch(a -> a.id().equals(onlyArea)));
    }

    private Predicate<Orphan> orphaned(List<LocaleTag> wanted) {
        return orphan -> wanted.contains(orphan.locale())
                && (type == null || orphan.path().startsWith("content/" + type + '/'))
                && (area == null || orphan.path().contains('/' + area + '/'));
    }

    private static State state(String word) {
        List<String> known = Stream.of(State.values()).map(State::word).toList();
        return Stream.of(State.values())
                .filter(s -> s.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new WrongUse("'%s' is no state; %s".formatted(word, Suggestion.hint(word, known))));
    }

    /** Every file of the folders in which no file is the source. */
    private List<Orphan> orphans(Diagnostics log) {
        return log.sorted().stream()
                .filter(d -> d.rule() == Rule.NO_SOURCE)
                .map(Diagnostic::span)
                .map(s -> s.file().path().substring(0, s.file().path().lastIndexOf('/')))
                .flatMap(folder -> SourceTree.list(site.root(), folder, new Diagnostics()).stream())
                .filter(p -> p.matches(".*/index\\.[^./]+\\.[a-z]+"))
                .flatMap(p -> LocaleTag.parse(p.substring(p.lastIndexOf("/index.") + 7, p.lastIndexOf('.'))).stream()
                        .map(tag -> new Orphan(p, tag)))
                .toList();
    }
}
