package org.approdo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.approdo.content.Content;
import org.approdo.content.SiteConfig;
import org.approdo.locale.Direction;
import org.approdo.locale.LocaleTag;
import org.approdo.locale.Messages;
import org.approdo.locale.OpenMessages;
import org.approdo.locale.PluralForms;
import org.approdo.search.SearchIndex;
import org.approdo.source.Diagnostic;
import org.approdo.source.Diagnostics;
import org.approdo.source.Json;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;
import org.approdo.source.Suggestion;
import org.approdo.source.YamlNode;
import org.approdo.source.YamlReader;

/** Adds a language to a site: its words, all still open, and its line in the configuration. */
final class LocaleMaker {
    private final Path root;
    private final SiteConfig config;
    private final LocalDate day;

    LocaleMaker(Path root, SiteConfig config, LocalDate day) {
        this.root = root;
        this.config = config;
        this.day = day;
    }

    /**
     * Returns what was made and what remains, line by line.
     *
     * @param endonym what the language calls itself; else as CLDR says
     * @param fallback whose words stand in; else English, where the site has it, then the source language
     */
    List<String> make(String name, Optional<String> endonym, List<String> fallback) throws IOException {
        LocaleTag tag = tag(name);
        List<LocaleTag> chain = fallback.isEmpty() ? usualFallback() : chain(fallback);
        String own = endonym.or(tag::endonym)
                .orElseThrow(() -> new WrongUse(
                        "CLDR does not know what '%s' calls itself; say it with --endonym".formatted(tag)));
        LocaleTag from = chain.get(0);
        Path words = root.resolve("locales/" + tag + ".yml");
        if (Files.exists(words)) {
            throw new WrongUse(words + " exists already");
        }
        SourceFile source = SourceFile.read(root, "locales/" + from + ".yml", new Diagnostics())
                .orElseThrow(() -> new WrongUse("locales/%s.yml cannot be read".formatted(from)));
        Saved.write(words, OpenMessages.of(source, from, tag));
        Saved.write(root.resolve("site-config.yml"), withLine(tag, own, chain));
        return report(tag, own, from);
    }

    private LocaleTag tag(String name) {
        LocaleTag tag = LocaleTag.parse(name)
                .orElseThrow(() -> new WrongUse(
                        "'%s' is no language tag; use a tag such as pl, pt-BR or sr-Latn".formatted(name)));
        if (config.locales().find(tag).isPresent()) {
            throw new WrongUse("the site has the locale '%s' already".formatted(name));
        }
        return tag;
    }

    private List<LocaleTag> usualFallback() {
        var chain = new ArrayList<LocaleTag>();
        LocaleTag.parse("en").filter(t -> config.locales().find(t).isPresent()).ifPresent(chain::add);
        if (!chain.contains(config.sourceLocale())) {
            chain.add(config.sourceLocale());
        }
        return chain;
    }

    private List<LocaleTag> chain(List<String> names) {
        var chain = new ArrayList<LocaleTag>();
        for (String name : names) {
            chain.add(LocaleTag.parse(name)
                    .filter(t -> config.locales().find(t).isPresent())
                    .orElseThrow(() -> new WrongUse("the site has no locale '%s'; %s"
                            .formatted(
                                    name, Suggestion.hint(name, config.locales().names())))));
        }
        return chain;
    }

    /** The configuration with the language behind the last one; every other byte stays. */
    private String withLine(LocaleTag tag, String endonym, List<LocaleTag> chain) {
        String direction = tag.usualDirection() == Direction.RTL ? ", direction: rtl" : "";
        String names = String.join(", ", chain.stream().map(LocaleTag::tag).toList());
        String entry = "%s: {endonym: %s%s, fallback: [%s]}".formatted(tag, Json.write(endonym), direction, names);
        SourceFile file = config.file();
        YamlNode.Mapping locales = YamlReader.readMapping(file, new Diagnostics())
                .flatMap(m -> m.member("locales"))
                .flatMap(m -> m.value() instanceof YamlNode.Mapping all ? Optional.of(all) : Optional.empty())
                .orElseThrow();
        YamlNode.Member last = locales.members().get(locales.members().size() - 1);
        String text = file.text();
        int end = last.value().span().start()
                + last.value().span().text().stripTrailing().length();
        if (text.startsWith("{", locales.span().start())) {
            return text.substring(0, end) + ", " + entry + text.substring(end);
        }
        int key = last.keySpan().start();
        String indentation = text.substring(text.lastIndexOf('\n', key - 1) + 1, key);
        int newline = text.indexOf('\n', end);
        return newline < 0
                ? text + '\n' + indentation + entry + '\n'
                : text.substring(0, newline + 1) + indentation + entry + '\n' + text.substring(newline + 1);
    }

    private List<String> report(LocaleTag tag, String endonym, LocaleTag from) {
        var log = new Diagnostics();
        SiteConfig now = SiteConfig.read(root, Optional.empty(), log).orElseThrow();
        Messages.read(root, now.locales(), now.sourceLocale(), log);
        Content.read(root, now, day, log);
        String ours = "(?s).*\\b" + tag + "\\b.*";
        long words = count(
                log,
                d -> d.rule() == Rule.MISSING_MESSAGE && d.span().file().path().equals("locales/" + tag + ".yml"));
        long labels =
                count(log, d -> d.rule() == Rule.MISSING_LABEL && d.message().matches(ours));
        long sentences =
                count(log, d -> d.rule() == Rule.MISSING_SENTENCE && d.message().matches(ours));
        var lines = new ArrayList<String>();
        lines.add("made locales/%s.yml, and '%s' in site-config.yml: %s, written %s"
                .formatted(tag, tag, endonym, tag.usualDirection().attribute()));
        lines.add("counted forms: " + String.join(", ", PluralForms.of(tag)));
        lines.add(
                SearchIndex.knows(tag)
                        ? "search: knows the forms of its words"
                        : "search: does not know the forms of its words, and finds them as they are written");
        lines.add("what remains; until then readers get the words of " + from + ":");
        lines.add("  locales/%s.yml: %s, each behind '…%s:'".formatted(tag, Counted.of(words, "word"), from));
        if (labels > 0) {
            lines.add("  content/_vocabularies: %s".formatted(Counted.of(labels, "label")));
        }
        if (sentences > 0) {
            lines.add("  locales/sentences.yml: %s".formatted(Counted.of(sentences, "sentence")));
        }
        lines.add("  locales/glossary.yml: what offices and papers are called");
        lines.add("  ./approdo schema emit, so that editors know it");
        lines.add("  ./approdo new translation TYPE/ID --locale " + tag);
        return lines;
    }

    private static long count(Diagnostics log, Predicate<Diagnostic> which) {
        return log.sorted().stream().filter(which).count();
    }
}
