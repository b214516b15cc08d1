package org.approdo.site;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.approdo.content.Content;
import org.approdo.content.ContentType;
import org.approdo.content.Entry;
import org.approdo.content.EntryText;
import org.approdo.content.SiteConfig;
import org.approdo.content.field.Value;
import org.approdo.content.vocabulary.Term;
import org.approdo.content.vocabulary.Vocabulary;
import org.approdo.locale.Glossary;
import org.approdo.locale.LocaleTag;
import org.approdo.locale.Locales;
import org.approdo.locale.Localized;
import org.approdo.locale.Messages;
import org.approdo.source.Diagnostics;
import org.approdo.source.Parallel;

/**
 * The linked site: immutable, made once by {@link #link}.
 *
 * @param items which belong to which area
 * @param texts what readers of each language get of each item, by item and language
 * @param pairs terms narrowed down by areas and languages
 * @param places where those who help are found, as far as it is known
 * @param day the build's day, by which freshness is judged
 * @param pages every page to make, in the order of their addresses
 */
public record Site(
        SiteConfig config,
        Messages messages,
        Glossary glossary,
        Content content,
        AreaTree areas,
        AreaItems items,
        References references,
        Anchors anchors,
        Terms terms,
        Map<String, Map<LocaleTag, Localized<EntryText>>> texts,
        Pairs pairs,
        List<Place> places,
        LocalDate day,
        List<Page> pages) {
    public Site {
        places = List.copyOf(places);
        pages = List.copyOf(pages);
    }

    /** Links entries to each other and says which pages there are. Reports through the parts it is made of. */
    public static Site link(
            Content content, Messages messages, Glossary glossary, SiteConfig config, LocalDate day, Diagnostics log) {
        AreaTree areas = AreaTree.build(content, log);
        References references = References.build(content, log);
        var unpaged = new Site(
                config,
                messages,
                glossary,
                content,
                areas,
                AreaItems.of(content, areas),
                references,
                Anchors.build(content),
                Terms.build(content),
                texts(content, config),
                Pairs.NONE,
                List.of(),
                day,
                List.of());
        new LinkChecker(unpaged, log).check();
        List<Place> places = content.entries().stream()
                .filter(e -> e.type().help() && isPublic(e))
                .flatMap(e -> Place.of(unpaged, e).stream())
                .toList();
        Site unplanned = unpaged.with(Pairs.of(unpaged), places, List.of());
        return unplanned.with(unplanned.pairs(), places, new PagePlanner(unplanned, log).plan());
    }

    private Site with(Pairs pairs, List<Place> places, List<Page> pages) {
        return new Site(
                config,
                messages,
                glossary,
                content,
                areas,
                items,
                references,
                anchors,
                terms,
                texts,
                pairs,
                places,
                day,
                pages);
    }

    private static Map<String, Map<LocaleTag, Localized<EntryText>>> texts(Content content, SiteConfig config) {
        var texts = new LinkedHashMap<String, Map<LocaleTag, Localized<EntryText>>>();
        List<Map<LocaleTag, Localized<EntryText>>> all =
                Parallel.map(content.entries(), e -> texts(e, config.locales()));
        for (int i = 0; i < all.size(); i++) {
            texts.put(content.entries().get(i).key(), all.get(i));
        }
        return texts;
    }

    private static Map<LocaleTag, Localized<EntryText>> texts(Entry entry, Locales locales) {
        var byLocale = new TreeMap<LocaleTag, Localized<EntryText>>();
        locales.tags().forEach(l -> byLocale.put(l, entry.shown(l, locales)));
        return byLocale;
    }

    /** What readers of a language get of an item. */
    public Localized<EntryText> shown(Entry entry, LocaleTag locale) {
        Localized<EntryText> shown = texts.getOrDefault(entry.key(), Map.of()).get(locale);
        if (shown == null) {
            throw new IllegalArgumentException("no " + entry.key() + " for " + locale);
        }
        return shown;
    }

    /** What a list calls an item, in a language. */
    public String title(Entry entry, LocaleTag locale) {
        return shown(entry, locale)
                .value()
                .flatMap(t -> t.value(entry.type().title()))
                .map(v -> v instanceof Value.Text text ? text.text() : "")
                .orElse(entry.id());
    }

    /** A term's word in a language; along the chain, then any language's, then its id. */
    public String label(Vocabulary vocabulary, Term term, LocaleTag locale) {
        if (vocabulary.languageNames()) {
            return config.locales().formats(locale).language(term.id());
        }
        for (LocaleTag tag : config.locales().chain(locale)) {
            if (term.labels().containsKey(tag)) {
                return term.labels().get(tag);
            }
        }
        return config.locales().tags().stream()
                .filter(term.labels()::containsKey)
                .findFirst()
                .map(term.labels()::get)
                .orElse(term.id());
    }

    /** The language of an item's title, which a translation may lack. */
    public LocaleTag titleLanguage(Entry entry, LocaleTag locale) {
        return shown(entry, locale)
                .value()
                .flatMap(t -> t.value(entry.type().title()))
                .map(v -> v instanceof Value.Text text ? text.language() : locale)
                .orElse(locale);
    }

    /** Items of a type as its list sorts them for readers of a language. */
    public List<Entry> sorted(ContentType type, List<Entry> entries, LocaleTag locale) {
        Comparator<String> words = config.locales().formats(locale).order();
        Comparator<Keyed> byKey = Comparator.comparing(Keyed::sortKey, words);
        return entries.stream()
                .map(e -> new Keyed(sortKey(type, e, locale), e))
                .sorted((type.newestFirst() ? byKey.reversed() : byKey)
                        .thenComparing(k -> k.entry().key()))
                .map(Keyed::entry)
                .toList();
    }

    /** Items of several types: type by type, each as its list sorts them. */
    public List<Entry> sortedByType(List<Entry> entries, LocaleTag locale) {
        Map<String, List<Entry>> byType = entries.stream()
                .collect(Collectors.groupingBy(e -> e.type().name(), TreeMap::new, Collectors.toList()));
        return byType.values().stream()
                .flatMap(g -> sorted(g.get(0).type(), g, locale).stream())
                .toList();
    }

    private record Keyed(String sortKey, Entry entry) {}

    private String sortKey(ContentType type, Entry entry, LocaleTag locale) {
        Optional<Value> value = shown(entry, locale).value().flatMap(t -> t.value(type.order()));
        return value.map(v -> {
                    if (v instanceof Value.Text text) {
                        return text.text();
                    }
                    if (v instanceof Value.Day day) {
                        return day.date().toString();
                    }
                    if (v instanceof Value.Period period) {
                        return period.from().toString();
                    }
                    // numbers as texts of equal length, so that 10 comes after 9
                    return v instanceof Value.Quantity number
                            ? String.format(Locale.ROOT, "%015.4f", number.value())
                            : "";
                })
                .orElse("");
    }

    /** Items of a type that readers may find in lists: those open to everyone. */
    public List<Entry> listed(String type) {
        return content.ofType(type).stream().filter(Site::isPublic).toList();
    }

    /** Union-to-union contact points are for operators: their pages exist, but no public list shows them. */
    public static boolean isPublic(Entry entry) {
        return entry.source()
                .value("visibility")
                .map(v -> !(v instanceof Value.Choice choice && choice.term().equals("network")))
                .orElse(true);
    }

    /** Whether an item's page must not give its reader away: no sharing, no keeping, a quick way out. */
    public static boolean isDiscreet(Entry entry) {
        return entry.source()
                .value("discreet")
                .map(v -> v instanceof Value.Flag flag && flag.on())
                .orElse(false);
    }

    /** Items of a type that belong to an area: they live in it, or say they are about it. */
    public List<Entry> ofArea(String area, String type) {
        return items.ofType(area, type);
    }

    /** Where those who help in an area are found. */
    public List<Place> placesIn(String area) {
        return places.stream().filter(p -> areas.holds(area, p.entry())).toList();
    }

    /** Whether an item names an area in its field {@code regions}. */
    public boolean isAbout(Entry entry, String area) {
        return areasAbout(entry).contains(area);
    }

    static List<String> areasAbout(Entry entry) {
        return entry.source()
                .value("regions")
                .map(v -> References.references(List.of(v)).stream()
                        .map(Value.Reference::target)
                        .toList())
                .orElse(List.of());
    }
}
