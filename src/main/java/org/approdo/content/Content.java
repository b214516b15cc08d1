package org.approdo.content;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.approdo.content.place.Outline;
import org.approdo.content.place.OutlineReader;
import org.approdo.content.place.Towns;
import org.approdo.content.vocabulary.Vocabulary;
import org.approdo.content.vocabulary.VocabularyReader;
import org.approdo.source.Diagnostics;

/**
 * Everything below {@code content/}, read and typed, not yet linked.
 *
 * @param entries the items that are shown on the build's day, by folder
 * @param skipped the keys of items that are not: drafts, future and expired ones
 * @param unread the folders of items that could not be read
 * @param towns where the towns of each country lie
 * @param outlines the maps of areas, by the area's id
 */
public record Content(
        Map<String, ContentType> types,
        Map<String, Vocabulary> vocabularies,
        List<Entry> entries,
        Set<String> skipped,
        Set<String> unread,
        Towns towns,
        Map<String, Outline> outlines) {
    /** The type whose items are the areas that other items live in. */
    public static final String REGIONS = "regions";

    public Content {
        types = Collections.unmodifiableMap(new TreeMap<>(types));
        vocabularies = Collections.unmodifiableMap(new TreeMap<>(vocabularies));
        entries = List.copyOf(entries);
        skipped = Set.copyOf(skipped);
        unread = Set.copyOf(unread);
        outlines = Collections.unmodifiableMap(new TreeMap<>(outlines));
    }

    /** As readers get it: without drafts. */
    public static Content read(Path root, SiteConfig config, LocalDate day, Diagnostics log) {
        return read(root, config, day, false, ItemMemory.none(), log);
    }

    /**
     * Reads items in parallel; the order is that of their folders.
     *
     * @param drafts whether drafts are among the items, as far as they have what their type requires
     * @param memory what this process has read before
     */
    public static Content read(
            Path root, SiteConfig config, LocalDate day, boolean drafts, ItemMemory memory, Diagnostics log) {
        Map<String, Vocabulary> vocabularies = VocabularyReader.read(root, config.locales(), log);
        var reader = new ContentReader(root, config, vocabularies, log);
        Map<String, ContentType> types = reader.readTypes();
        List<Entry> all = reader.readEntries(types, memory);
        Set<String> areas = areas(all, reader.unread());
        Predicate<Entry> isShown =
                e -> e.facts().isShown(day) || (drafts && e.facts().isCurrent(day) && e.isComplete());
        return new Content(
                types,
                vocabularies,
                all.stream().filter(isShown).toList(),
                all.stream().filter(isShown.negate()).map(Entry::key).collect(Collectors.toSet()),
                reader.unread(),
                Towns.read(root, areas, log),
                OutlineReader.read(root, areas, log));
    }

    /** The content types alone, without a look at the items. */
    public static Map<String, ContentType> types(
            Path root, SiteConfig config, Map<String, Vocabulary> vocabularies, Diagnostics log) {
        return new ContentReader(root, config, vocabularies, log).readTypes();
    }

    /** The ids of all areas, those among them that are not shown or could not be read. */
    private static Set<String> areas(List<Entry> all, Set<String> unread) {
        var areas = new TreeSet<String>();
        all.stream().filter(e -> e.type().name().equals(REGIONS)).forEach(e -> areas.add(e.id()));
        unread.stream()
                .filter(f -> f.startsWith("content/" + REGIONS + '/'))
                .forEach(f -> areas.add(f.substring(f.lastIndexOf('/') + 1)));
        return areas;
    }

    /** Whether naming an item is no fault though it is not among the entries: it is skipped or could not be read. */
    public boolean isExcused(String type, String id) {
        return skipped.contains(type + '/' + id)
                || unread.stream().anyMatch(f -> f.startsWith("content/" + type + '/') && f.endsWith('/' + id));
    }

    public List<Entry> ofType(String type) {
        return entries.stream().filter(e -> e.type().name().equals(type)).toList();
    }

    public Optional<Entry> entry(String type, String id) {
        return ofType(type).stream().filter(e -> e.id().equals(id)).findFirst();
    }
}
