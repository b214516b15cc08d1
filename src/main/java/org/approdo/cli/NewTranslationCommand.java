package org.approdo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.approdo.content.Entry;
import org.approdo.content.EntryText;
import org.approdo.exchange.OpenTranslation;
import org.approdo.locale.LocaleTag;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code approdo new translation}. */
@Command(
        name = "translation",
        mixinStandardHelpOptions = true,
        description = "Starts a translation: the source's words in open places, pinned and in progress.",
        footer = {"", "Example:", "  approdo new translation guides/casa --locale ar"})
final class NewTranslationCommand implements Callable<Integer> {
    @Mixin
    private final SiteOptions options = new SiteOptions();

    @Parameters(
            paramLabel = "TYPE/ID",
            arity = "0..*",
            hideParamSyntax = true,
            description = "the item, such as guides/casa")
    private List<String> words = new ArrayList<>();

    @Option(names = "--locale", paramLabel = "TAG", description = "the language to write in")
    private @Nullable String locale;

    @Option(
            names = "--from",
            paramLabel = "TAG",
            description = "the translation that it is made from; else the item's own language")
    private @Nullable String from;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        return NewSite.make(options, spec, s -> NewSite.filledIn(translation(s)));
    }

    private Path translation(NewSite site) throws IOException {
        if (words.size() != 1 || !words.get(0).contains("/")) {
            throw new WrongUse(
                    "write new translation TYPE/ID --locale TAG, for example new translation guides/casa --locale ar");
        }
        String[] names = words.get(0).split("/", -1);
        String key = names[0] + '/' + names[names.length - 1];
        if (site.content().skipped().contains(key)) {
            throw new WrongUse("'%s' is not shown today; translate it when it is ready".formatted(key));
        }
        Entry entry = site.content()
                .entry(names[0], names[names.length - 1])
                .orElseThrow(() -> new WrongUse("there is no item '%s'".formatted(words.get(0))));
        LocaleTag tag = site.tag(locale).orElseThrow(() -> new WrongUse("name the language with --locale"));
        Path file = site.free(entry.folder(), tag, entry.type());
        EntryText source = source(entry, site);
        Saved.write(file, OpenTranslation.of(entry, source, tag, site.day()).text());
        return file;
    }

    /** The item's own text, or the translation named with {@code --from}. */
    private EntryText source(Entry entry, NewSite site) {
        Optional<LocaleTag> tag = site.tag(from);
        if (tag.isEmpty()) {
            return entry.source();
        }
        EntryText text = entry.texts().get(tag.get());
        if (text == null || !text.isShown()) {
            throw new WrongUse("%s is not translated into '%s'; leave out --from".formatted(entry.folder(), tag.get()));
        }
        return text;
    }
}
