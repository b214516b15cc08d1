package org.approdo.content;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.approdo.content.vocabulary.Vocabulary;
import org.approdo.content.vocabulary.VocabularyReader;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;

/**
 * Everything below {@code content/}, read and typed, not yet linked.
 *
 * @param entries the items that are shown on the build's day, by folder
 * @param skipped the keys of items that are not: drafts, future and expired ones
 */
public record Content(
        Map<String, ContentType> types,
        Map<String, Vocabulary> vocabularies,
        List<Entry> entries,
        Set<String> skipped) {
    /** The type whose items are the areas that other items live in. */
    public static final String REGIONS = "regions";

    public Content {
        types = Collections.unmodifiableMap(new TreeMap<>(types));
        vocabularies = Collections.unmodifiableMap(new TreeMap<>(vocabularies));
        entries = List.copyOf(entries);
    }

    /** Reads items in parallel; the order is that of their folders. Reports {@link Rule#NO_TYPES}. */
    public static Content read(Path root, SiteConfig config, LocalDate day, Diagnostics log) {
        Map<String, Vocabulary> vocabularies = VocabularyReader.read(root, config.locales(), log);
        var reader = new ContentReader(root, config, vocabularies, log);
        Map<String, ContentType> types = reader.readTypes();
        if (types.isEmpty()) {
            log.report(Rule.NO_TYPES, config.file().start());
        }
        List<Entry> all = reader.readEntries(types);
        return new Content(
                types,
                vocabularies,
                all.stream().filter(e -> e.facts().isShown(day)).toList(),
                all.stream()
                        .filter(e -> !e.facts().isShown(day))
                        .map(Entry::key)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    public List<Entry> ofType(String type) {
        return entries.stream().filter(e -> e.type().name().equals(type)).toList();
    }

    public Optional<Entry> entry(String type, String id) {
        return ofType(type).stream().filter(e -> e.id().equals(id)).findFirst();
    }
}
