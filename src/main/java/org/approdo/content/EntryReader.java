package org.approdo.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.approdo.content.field.Field;
import org.approdo.content.field.Value;
import org.approdo.content.field.ValueReader;
import org.approdo.content.vocabulary.Vocabulary;
import org.approdo.locale.LocaleTag;
import org.approdo.markdown.Document;
import org.approdo.markdown.MarkdownReader;
import org.approdo.markdown.Place;
import org.approdo.source.CharacterRule;
import org.approdo.source.Diagnostics;
import org.approdo.source.FrontMatter;
import org.approdo.source.MappingReader;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;
import org.approdo.source.Span;
import org.approdo.source.YamlNode;
import org.approdo.source.YamlReader;

/**
 * Reads one item: its source, then its translations.
 *
 * <p>Reports {@link Rule#UNKNOWN_LOCALE}, {@link Rule#WRONG_FORMAT}, {@link Rule#NO_SOURCE}, {@link Rule#TWO_SOURCES},
 * {@link Rule#AREA_ELSEWHERE}, {@link Rule#TRANSLATION_SOURCE}, {@link Rule#FACT_IN_TRANSLATION}, {@link Rule#LIST_LENGTH}, {@link
 * Rule#PROSE_IN_RECORD}, {@link Rule#UNKNOWN_KEY}, {@link Rule#FIELD_MISSING}, {@link Rule#FIELD_MISSING_IF}.
 */
final class EntryReader {
    /** A file taken apart, before its fields are decoded. */
    private record Raw(LocaleTag locale, SourceFile file, YamlNode.Mapping mapping, int bodyStart) {
        boolean isTranslation() {
            return mapping.member("translation").isPresent();
        }

        /** The tag that {@code translation: {source: …}} names, or nothing. */
        String translatedFrom() {
            return mapping.member("translation")
                    .flatMap(m -> m.value() instanceof YamlNode.Mapping t ? t.member("source") : Optional.empty())
                    .map(m -> m.value() instanceof YamlNode.Scalar s ? s.text() : "")
                    .orElse("");
        }

        /** A field; a key with nothing behind it counts as absent. */
        Optional<YamlNode.Member> field(String name) {
            return mapping.member(name)
                    .filter(m ->
                            !(m.value() instanceof YamlNode.Scalar s && s.text().isEmpty()));
        }
    }

    private final Path root;
    private final SiteConfig config;
    private final Map<String, Vocabulary> vocabularies;
    private final ContentType type;
    private final Diagnostics log;

    EntryReader(Path root, SiteConfig config, Map<String, Vocabulary> vocabularies, ContentType type, Diagnostics log) {
        this.root = root;
        this.config = config;
        this.vocabularies = vocabularies;
        this.type = type;
        this.log = log;
    }

    Optional<Entry> read(String folder, Optional<String> area, String id, List<String> names) {
        List<String> indexes =
                names.stream().filter(n -> n.startsWith("index.")).toList();
        List<Raw> raws =
                indexes.stream().flatMap(n -> readRaw(folder, n).stream()).toList();
        Set<String> files =
                names.stream().filter(n -> !n.startsWith("index.")).collect(Collectors.toCollection(TreeSet::new));
        List<Raw> sources = raws.stream().filter(r -> !r.isTranslation()).toList();
        if (sources.isEmpty()) {
            // a file that cannot be read may be the source
            if (raws.size() == indexes.size()) {
                log.report(Rule.NO_SOURCE, raws.get(0).file.start());
            }
            return Optional.empty();
        }
        // of several, the one in the language that the portal is written in
        Raw source = sources.stream()
                .filter(r -> r.locale.equals(config.sourceLocale()))
                .findFirst()
                .orElse(sources.get(0));
        sources.stream()
                .filter(r -> !r.equals(source))
                .forEach(r -> log.report(Rule.TWO_SOURCES, r.file.start(), source.file.path()));
        var fileRule = new FileRule(root, log);
        files.forEach(f -> fileRule.check(folder, f));
        Facts facts = new FactsReader(config.locales(), log).read(source.mapping, type);
        checkArea(source, area);
        var texts = new TreeMap<LocaleTag, EntryText>();
        EntryText original = readText(source, List.of(), Optional.empty(), files);
        texts.put(source.locale, original);
        if (!facts.draft()) {
            checkRequired(original, source);
        }
        for (Raw raw : raws) {
            if (raw.isTranslation()) {
                EntryText text = readText(raw, possibleSources(raw, source, raws), Optional.of(original), files);
                checkLists(original, text, raw);
                texts.put(raw.locale, text);
            }
        }
        return Optional.of(new Entry(type, area, id, folder, facts, source.locale, texts, Set.copyOf(files)));
    }

    private Optional<Raw> readRaw(String folder, String name) {
        String path = folder + '/' + name;
        Span start = SourceFile.named(path).start();
        String[] parts = name.split("\\.", -1);
        if (parts.length != 3 || !parts[2].equals(type.extension())) {
            log.report(Rule.WRONG_FORMAT, start, "index.<locale>." + type.extension());
            return Optional.empty();
        }
        Optional<LocaleTag> locale =
                LocaleTag.parse(parts[1]).filter(t -> config.locales().find(t).isPresent());
        if (locale.isEmpty()) {
            log.reportUnknown(
                    Rule.UNKNOWN_LOCALE, start, parts[1], config.locales().names());
            return Optional.empty();
        }
        return SourceFile.read(root, path, log).flatMap(f -> {
            new CharacterRule(log).check(f);
            return type.prose()
                    ? FrontMatter.read(f, log).map(m -> new Raw(locale.get(), f, m.mapping(), m.bodyStart()))
                    : YamlReader.readMapping(f, log)
                            .map(m -> new Raw(locale.get(), f, m, f.text().length()));
        });
    }

    /** The item's own language, and those of the translations that were not made from this one in turn. */
    private static List<LocaleTag> possibleSources(Raw raw, Raw source, List<Raw> raws) {
        var possible = new ArrayList<>(List.of(source.locale));
        for (Raw other : raws) {
            Optional<Raw> at = Optional.of(other);
            for (int i = 0; i < raws.size() && at.isPresent() && !at.get().equals(raw); i++) {
                if (at.get().equals(source)) {
                    at = Optional.empty();
                } else {
                    String from = at.get().translatedFrom();
                    at = raws.stream().filter(r -> r.locale.tag().equals(from)).findFirst();
                }
            }
            if (other.isTranslation() && at.isEmpty()) {
                possible.add(other.locale);
            }
        }
        return possible;
    }

    /**
     * @param sources the languages it may have been translated from
     * @param source absent when this is the source itself
     */
    private EntryText readText(Raw raw, List<LocaleTag> sources, Optional<EntryText> source, Set<String> files) {
        var reader = new ValueReader(
                vocabularies, raw.locale, files, source.map(s -> s.file().path()), log);
        var values = new LinkedHashMap<String, Value>();
        for (Field field : type.fields()) {
            raw.field(field.name()).flatMap(m -> reader.read(field, m)).ifPresent(v -> values.put(field.name(), v));
        }
        checkKeys(raw, source);
        String markdown = raw.file.text().substring(raw.bodyStart);
        Document body = type.prose()
                ? MarkdownReader.readProse(markdown, Place.from(raw.file, raw.bodyStart), log)
                : Document.EMPTY;
        Optional<Translation> translation = source.flatMap(s -> raw.mapping
                .member("translation")
                .map(m -> new FactsReader(config.locales(), log).readTranslation(m, sources)));
        List<LedgerBlock> ledger = Ledger.of(type, values, body);
        Spotted spotted = Spotted.in(type, raw.file, values, body);
        return new EntryText(raw.locale, raw.file, values, body, translation, ledger, spotted);
    }

    private void checkKeys(Raw raw, Optional<EntryText> source) {
        Repairs.misplaced(type, raw.mapping).ifPresent(m -> log.report(Rule.FIELD_ORDER, m.keySpan(), m.key()));
        List<String> known = Stream.concat(type.fieldNames().stream(), FactsReader.KEYS.stream())
                .toList();
        for (YamlNode.Member member : raw.mapping.members()) {
            boolean fact =
                    FactsReader.KEYS.contains(member.key()) && !member.key().equals("translation");
            if (!known.contains(member.key())) {
                log.reportUnknown(Rule.UNKNOWN_KEY, member.keySpan(), member.key(), known);
            } else if (fact && source.isPresent()) {
                String path = source.get().file().path();
                log.report(Rule.FACT_IN_TRANSLATION, member.keySpan(), member.key(), path);
            }
        }
    }

    private void checkRequired(EntryText source, Raw raw) {
        for (Field field : type.fields()) {
            if (raw.field(field.name()).isPresent()) {
                continue;
            }
            if (field.required()) {
                log.report(Rule.FIELD_MISSING, source.file().start(), field.name());
            }
            field.condition().filter(c -> holds(c, source)).ifPresent(c -> {
                String hint = "add it; an item with %s '%s' has it".formatted(c.field(), c.value());
                log.reportWithHint(Rule.FIELD_MISSING_IF, source.file().start(), hint, field.name());
            });
        }
    }

    /** A CMS that makes the path of a new item writes into the item of what it made it. */
    private void checkArea(Raw source, Optional<String> area) {
        if (type.field("area").isEmpty()) {
            source.field("area")
                    .flatMap(m -> MappingReader.scalar(m.value(), log))
                    .filter(s -> !area.equals(Optional.of(s.text())))
                    .ifPresent(s -> log.report(Rule.AREA_ELSEWHERE, s.span(), s.text()));
        }
    }

    private static boolean holds(Field.Condition condition, EntryText source) {
        return source
                .value(condition.field())
                .map(v -> v instanceof Value.Items items ? items.values() : List.of(v))
                .orElse(List.of())
                .stream()
                .anyMatch(v -> v instanceof Value.Choice c && c.term().equals(condition.value()));
    }

    private void checkLists(EntryText source, EntryText text, Raw raw) {
        var keys = new ArrayList<>(text.values().keySet());
        for (String key : keys) {
            if (text.values().get(key) instanceof Value.Items own
                    && source.values().get(key) instanceof Value.Items original
                    && own.values().size() != original.values().size()) {
                raw.mapping
                        .member(key)
                        .ifPresent(m -> log.report(
                                Rule.LIST_LENGTH,
                                m.keySpan(),
                                own.values().size(),
                                original.values().size()));
            }
        }
    }
}
