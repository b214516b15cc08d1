package org.approdo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.approdo.site.AreaTree;
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
        description = {
            "Starts a new item, translation, region, language or content type.",
            "On a terminal it asks for the fields that are required; without one they stay open."
        },
        footer = {
            "",
            "Examples:",
            "  approdo new guides italia casa            a guide for all of Italy",
            "  approdo new contact-points lombardia cgil-milano --set name='CGIL Milano'",
            "  approdo new pages glossary                types without areas need none",
            "  approdo new region molise                 an area with its page",
            "  approdo new translation guides/casa --locale ar",
            "  approdo new locale pl                     a language",
            "  approdo new type courses --area --one Corso --many Corsi"
        })
final class NewCommand implements Callable<Integer> {
    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Parameters(
            paramLabel = "TYPE",
            arity = "1..3",
            description =
                    "a content type, its area if it has one, and an id; or 'translation' and type/id; or 'region',"
                            + " 'locale' or 'type' and an id")
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

    @Option(
            names = "--set",
            paramLabel = "FIELD=VALUE",
            description = "a field of the new item; several values with commas, parts as in a file: '{city: Bari}'")
    private Map<String, String> values = new LinkedHashMap<>();

    @Option(names = "--no-input", description = "ask nothing, even on a terminal")
    private boolean silent;

    @Option(
            names = "--endonym",
            paramLabel = "NAME",
            description = "what a new language calls itself; else as CLDR says")
    private @Nullable String endonym;

    @Option(
            names = "--fallback",
            paramLabel = "TAG",
            split = ",",
            description = "whose words stand in for those of a new language; else English, then the source language")
    private List<String> fallback = List.of();

    @Option(names = "--one", paramLabel = "WORD", description = "what an item of a new type is called")
    private @Nullable String one;

    @Option(names = "--many", paramLabel = "WORD", description = "what several items of a new type are called")
    private @Nullable String many;

    @Option(names = "--area", description = "items of a new type live in areas")
    private boolean area;

    @Option(names = "--record", description = "items of a new type are fields alone, without text")
    private boolean record;

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
        make(root, config.get(), content).forEach(spec.commandLine().getOut()::println);
        return log.sorted().stream().anyMatch(d -> d.severity() == Severity.ERROR) ? Main.FINDINGS : Main.FINE;
    }

    /** Returns what to print. */
    private List<String> make(Path root, SiteConfig config, Content content) throws IOException {
        return switch (words.get(0)) {
            case "translation" -> filledIn(translation(root, config, content));
            case "locale" ->
                new LocaleMaker(root, config, site.options().day())
                        .make(only("locale TAG"), Optional.ofNullable(endonym), fallback);
            case "type" ->
                new TypeMaker(root, config, content)
                        .make(only("type ID"), record, area, Optional.ofNullable(one), Optional.ofNullable(many));
            case "region" -> filledIn(item(root, config, content, List.of(Content.REGIONS, only("region ID"))));
            default -> filledIn(item(root, config, content, words));
        };
    }

    private static List<String> filledIn(Path file) {
        return List.of("made " + file + "; fill it in, then run ./approdo check");
    }

    /** The word behind the first. */
    private String only(String form) {
        if (words.size() != 2) {
            throw new WrongUse("write new " + form);
        }
        return words.get(1);
    }

    static void checkId(String id) {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new WrongUse("'%s' is no id; use lower-case letters a-z, digits and single hyphens".formatted(id));
        }
    }

    private Path item(Path root, SiteConfig config, Content content, List<String> words) throws IOException {
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
        checkId(id);
        if (type.area()) {
            List<String> areas =
                    content.ofType(Content.REGIONS).stream().map(Entry::id).toList();
            if (!areas.contains(words.get(1))) {
                String hint = Suggestion.hint(words.get(1), areas);
                throw new WrongUse("there is no area '%s'; %s".formatted(words.get(1), hint));
            }
        }
        if (name.equals(Content.REGIONS) && id.equals(AreaTree.RESERVED)) {
            throw new WrongUse("no area can be called '%s'; take another id".formatted(id));
        }
        content.entry(name, id).ifPresent(e -> {
            throw new WrongUse("'%s' is also the id of %s; take another".formatted(id, e.folder()));
        });
        if (content.skipped().contains(name + '/' + id)) {
            throw new WrongUse("'%s' is also the id of an item that is not shown today; take another".formatted(id));
        }
        String folder = "content/" + String.join("/", words);
        LocaleTag tag = tag(locale, config).orElse(config.sourceLocale());
        Path file = free(root.resolve(folder), tag, type);
        Optional<FieldQuestions.Dialogue> dialogue = silent ? Optional.empty() : Terminal.find();
        var questions =
                new FieldQuestions(content, tag, dialogue, spec.commandLine().getOut());
        Saved.write(file, Skeleton.ofItem(type, content.vocabularies(), questions.answers(type, values)));
        return file;
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
        Path file = free(root.resolve(entry.folder()), tag, entry.type());
        EntryText source = source(entry, config);
        Saved.write(
                file,
                OpenTranslation.of(entry, source, tag, site.options().day()).text());
        return file;
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

    private static Optional<LocaleTag> tag(@Nullable String wanted, SiteConfig config) {
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

    /** A file's place, never one that is taken. */
    private static Path free(Path folder, LocaleTag tag, ContentType type) {
        Path file = folder.resolve("index." + tag + '.' + type.extension());
        if (Files.exists(file)) {
            throw new WrongUse(file + " exists already");
        }
        return file;
    }
}
