package org.approdo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.approdo.content.Content;
import org.approdo.content.ContentType;
import org.approdo.content.Entry;
import org.approdo.content.EntryText;
import org.approdo.content.SiteConfig;
import org.approdo.content.Skeleton;
import org.approdo.exchange.OpenTranslation;
import org.approdo.locale.LocaleTag;
import org.approdo.source.Diagnostics;
import org.approdo.source.Severity;
import org.approdo.source.Suggestion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code approdo new}. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Starts a new item or a translation, with the fields of its type to fill in.",
        footer = {
            "",
            "Examples:",
            "  approdo new guides italia casa            a guide for all of Italy",
            "  approdo new contact-points lombardia cgil-milano",
            "  approdo new good-practices toscana mensa",
            "  approdo new news italia nuovi-corsi",
            "  approdo new pages glossary                types without areas need none",
            "  approdo new translation guides/casa --locale ar"
        })
final class NewCommand implements Callable<Integer> {
    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Parameters(
            paramLabel = "TYPE",
            arity = "1..3",
            description = "a content type, its area if it has one, and an id; or 'translation' and type/id")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--locale",
            paramLabel = "TAG",
            description = "the language to write in; else the site's source language")
    private @Nullable String locale;

    @Option(
            names = "--from",
            paramLabel = "TAG",
            description = "the translation that a new one is made from; else the item's own language")
    private @Nullable String from;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path root = site.root();
        var log = new Diagnostics();
        Optional<SiteConfig> config = SiteConfig.read(root, Optional.empty(), log);
        if (config.isEmpty()) {
            new DiagnosticPrinter(spec.commandLine().getErr(), site.format(), Colours.ofTerminal()).print(log.sorted());
            return Main.WRONG_USE;
        }
        Content content = Content.read(root, config.get(), site.options().day(), log);
        boolean translation = words.get(0).equals("translation");
        Path file = translation ? translation(root, config.get(), content) : item(root, config.get(), content);
        spec.commandLine().getOut().println("made " + file + "; fill it in, then run ./approdo check");
        return log.sorted().stream().anyMatch(d -> d.severity() == Severity.ERROR) ? Main.FINDINGS : Main.FINE;
    }

    private Path item(Path root, SiteConfig config, Content content) throws IOException {
        String name = words.get(0);
        ContentType type = content.types().get(name);
        if (type == null) {
            String hint = Suggestion.hint(name, content.types().keySet());
            throw new WrongUse("there is no content type '%s'; %s".formatted(name, hint));
        }
        if (words.size() != (type.area() ? 3 : 2)) {
            String form = type.area() ? "new %s AREA ID" : "new %s ID";
            throw new WrongUse(("write " + form).formatted(name));
        }
        String id = words.get(words.size() - 1);
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new WrongUse("'%s' is no id; use lower-case letters a-z, digits and single hyphens".formatted(id));
        }
        if (type.area()) {
            List<String> areas =
                    content.ofType(Content.REGIONS).stream().map(Entry::id).toList();
            if (!areas.contains(words.get(1))) {
                String hint = Suggestion.hint(words.get(1), areas);
                throw new WrongUse("there is no area '%s'; %s".formatted(words.get(1), hint));
            }
        }
        content.entry(name, id).ifPresent(e -> {
            throw new WrongUse("'%s' is also the id of %s; take another".formatted(id, e.folder()));
        });
        if (content.skipped().contains(name + '/' + id)) {
            throw new WrongUse("'%s' is also the id of an item that is not shown today; take another".formatted(id));
        }
        String folder = "content/" + String.join("/", words);
        LocaleTag tag = tag(locale, config).orElse(config.sourceLocale());
        return write(root.resolve(folder), tag, type, Skeleton.ofItem(type, content.vocabularies()));
    }

    private Path translation(Path root, SiteConfig config, Content content) throws IOException {
        if (words.size() != 2 || !words.get(1).contains("/")) {
            throw new WrongUse(
                    "write new translation TYPE/ID --locale TAG, for example new translation guides/casa --locale ar");
        }
        String[] names = words.get(1).split("/", -1);
        String key = names[0] + '/' + names[names.length - 1];
        if (content.skipped().contains(key)) {
            throw new WrongUse("'%s' is not shown today; translate it when it is ready".formatted(key));
        }
        Entry entry = content.entry(names[0], names[names.length - 1])
                .orElseThrow(() -> new WrongUse("there is no item '%s'".formatted(words.get(1))));
        LocaleTag tag = tag(locale, config).orElseThrow(() -> new WrongUse("name the language with --locale"));
        return write(
                root.resolve(entry.folder()),
                tag,
                entry.type(),
                OpenTranslation.of(
                                entry,
                                source(entry, config),
                                tag,
                                site.options().day())
                        .text());
    }

    /** The item's own text, or the translation named with {@code --from}. */
    private EntryText source(Entry entry, SiteConfig config) {
        Optional<LocaleTag> tag = tag(from, config);
        if (tag.isEmpty()) {
            return entry.source();
        }
        EntryText text = entry.texts().get(tag.get());
        if (text == null || !text.isShown()) {
            throw new WrongUse("%s is not translated into '%s'; leave out --from".formatted(entry.folder(), tag.get()));
        }
        return text;
    }

    private Optional<LocaleTag> tag(@Nullable String wanted, SiteConfig config) {
        if (wanted == null) {
            return Optional.empty();
        }
        Optional<LocaleTag> tag =
                LocaleTag.parse(wanted).filter(t -> config.locales().find(t).isPresent());
        if (tag.isEmpty()) {
            String hint = Suggestion.hint(wanted, config.locales().names());
            throw new WrongUse("the site has no locale '%s'; %s".formatted(wanted, hint));
        }
        return tag;
    }

    /** Never overwrites. */
    private static Path write(Path folder, LocaleTag tag, ContentType type, String text) throws IOException {
        Path file = folder.resolve("index." + tag + '.' + type.extension());
        if (Files.exists(file)) {
            throw new WrongUse(file + " exists already");
        }
        Files.createDirectories(folder);
        return Files.writeString(file, text);
    }
}
