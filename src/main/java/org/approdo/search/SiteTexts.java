package org.approdo.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.approdo.content.Content;
import org.approdo.content.ContentType;
import org.approdo.content.Entry;
import org.approdo.content.EntryText;
import org.approdo.content.field.Field;
import org.approdo.content.field.Value;
import org.approdo.content.vocabulary.Vocabulary;
import org.approdo.locale.LocaleTag;
import org.approdo.locale.Localized;
import org.approdo.markdown.Block;
import org.approdo.markdown.Document;
import org.approdo.site.Area;
import org.approdo.site.Site;

/**
 * The pages of a site as search sees them: its public items, each in the languages it is really written in. What a reader
 * gets from another language is found through that language's index.
 */
final class SiteTexts {
    /** Characters of text in a result; some three lines on a phone, with room to choose the part that fits. */
    private static final int EXCERPT = 200;
    /** Characters of the excerpt that stand before the rest too, so that a match there has words around it. */
    private static final int OVERLAP = 40;
    /** Says to the results' script that a page goes on. */
    private static final String MORE = "…";

    private final Site site;
    private final List<Entry> entries;

    SiteTexts(Site site) {
        this.site = site;
        this.entries = site.content().entries().stream()
                .filter(Site::isPublic)
                .sorted(Comparator.comparing(Entry::path))
                .toList();
    }

    /** In the order of their addresses, the same for every language. */
    List<Entry> entries() {
        return entries;
    }

    /** For each item, whether it is written in a language. */
    List<Boolean> written(LocaleTag locale) {
        return entries.stream().map(e -> text(e, locale).isPresent()).toList();
    }

    Stream<SearchDocument> of(LocaleTag locale) {
        return entries.stream().flatMap(e -> text(e, locale).map(t -> document(e, t, locale)).stream());
    }

    private Optional<EntryText> text(Entry entry, LocaleTag locale) {
        return site.shown(entry, locale) instanceof Localized.Own<EntryText> own
                ? Optional.of(own.text())
                : Optional.empty();
    }

    private SearchDocument document(Entry entry, EntryText text, LocaleTag locale) {
        ContentType type = entry.type();
        var headings = new ArrayList<String>();
        var body = new ArrayList<String>();
        var keywords = new LinkedHashSet<String>();
        text.value("summary").ifPresent(v -> collect(v, locale, body, keywords, false));
        var inOrder = new ArrayList<>(body);
        for (Block block : text.body().blocks()) {
            (block.isHeading() ? headings : body).add(block.words());
            inOrder.add(block.words());
        }
        int prose = body.size();
        for (Field field : type.fields()) {
            if (!field.name().equals(type.title()) && !field.name().equals("summary")) {
                text.value(field.name()).ifPresent(v -> collect(v, locale, body, keywords, field.facet()));
            }
        }
        inOrder.addAll(body.subList(prose, body.size()));
        areas(entry).forEach(a -> keywords.add(title(a, locale)));
        String excerpt = excerpt(body);
        return new SearchDocument(
                entry.path(),
                site.title(entry, locale),
                headings,
                List.copyOf(keywords),
                body,
                around(entry).map(a -> title(a, locale)).orElse(""),
                excerpt,
                excerpt.endsWith(MORE) ? rest(excerpt, String.join(" ", inOrder)) : "");
    }

    /** The area an item lies in; for an area the one around it. */
    private Optional<Entry> around(Entry entry) {
        List<Entry> way = entry.area().isPresent()
                ? site.areas().path(entry)
                : site.areas().find(entry.id()).map(Area::ancestors).orElse(List.of());
        return way.isEmpty() ? Optional.empty() : Optional.of(way.get(way.size() - 1));
    }

    /** The areas an item belongs to, an area to itself; not the one that holds everything. */
    List<Entry> areas(Entry entry) {
        var areas = new ArrayList<>(site.areas().path(entry));
        if (entry.type().name().equals(Content.REGIONS)) {
            site.areas().find(entry.id()).ifPresent(a -> {
                areas.addAll(a.ancestors());
                areas.add(entry);
            });
        }
        return areas.size() > 1 ? areas.subList(1, areas.size()) : List.of();
    }

    String title(Entry entry, LocaleTag locale) {
        return site.title(entry, locale);
    }

    String kind(ContentType type, LocaleTag locale) {
        String key = "type." + type.name() + ".one";
        return site.messages().text(locale, key, Map.of()).value().orElse(type.name());
    }

    /** Terms by which results can be narrowed: those of facets whose vocabulary has pages. */
    Set<Value.Choice> topics(Entry entry) {
        var topics = new LinkedHashSet<Value.Choice>();
        for (Field field : entry.type().fields()) {
            if (field.facet()) {
                entry.source().value(field.name()).ifPresent(v -> choices(v, topics));
            }
        }
        topics.removeIf(c -> !vocabulary(c).map(Vocabulary::pages).orElse(false));
        return topics;
    }

    private static void choices(Value value, Set<Value.Choice> choices) {
        if (value instanceof Value.Choice choice) {
            choices.add(choice);
        } else if (value instanceof Value.Items items) {
            items.values().forEach(v -> choices(v, choices));
        }
    }

    private Optional<Vocabulary> vocabulary(Value.Choice choice) {
        return Optional.ofNullable(site.content().vocabularies().get(choice.vocabulary()));
    }

    String label(Value.Choice choice, LocaleTag locale) {
        return vocabulary(choice)
                .flatMap(v -> v.term(choice.term()).map(t -> site.label(v, t, locale)))
                .orElse(choice.term());
    }

    private void collect(Value value, LocaleTag locale, List<String> body, Set<String> keywords, boolean facet) {
        if (value instanceof Value.Text text) {
            body.add(text.text());
        } else if (value instanceof Value.Prose prose) {
            Document document = prose.document();
            document.blocks().forEach(b -> body.add(b.words()));
        } else if (value instanceof Value.Address address) {
            body.add(String.join(" ", address.street(), address.number(), address.city()));
        } else if (value instanceof Value.Phone phone) {
            body.add(phone.typed());
        } else if (value instanceof Value.Image image) {
            body.add(image.alt());
        } else if (value instanceof Value.Items items) {
            items.values().forEach(v -> collect(v, locale, body, keywords, facet));
        } else if (value instanceof Value.Group group) {
            group.parts().values().forEach(v -> collect(v, locale, body, keywords, facet));
        } else if (value instanceof Value.Choice choice && facet) {
            keywords.add(label(choice, locale));
        } else if (value instanceof Value.Languages languages) {
            languages
                    .languages()
                    .forEach(l ->
                            keywords.add(site.config().locales().formats(locale).language(l.code())));
        } else if (value instanceof Value.Reference reference) {
            site.references()
                    .find(reference.type(), reference.target())
                    .ifPresent(e -> keywords.add(site.title(e, locale)));
        }
    }

    /** The text without what the excerpt already shows of its beginning, but for a few words before the rest. */
    private static String rest(String excerpt, String text) {
        int known = Lexicon.commonPrefix(excerpt, text);
        return text.substring(text.lastIndexOf(' ', Math.max(0, known - OVERLAP)) + 1);
    }

    private static String excerpt(List<String> body) {
        var text = new StringBuilder();
        for (String part : body) {
            if (text.length() >= EXCERPT) {
                break;
            }
            text.append(text.length() == 0 ? "" : " ").append(part);
        }
        if (text.length() <= EXCERPT) {
            return text.toString();
        }
        int end = text.lastIndexOf(" ", EXCERPT);
        int cut = end > EXCERPT / 2 ? end : EXCERPT;
        return text.substring(0, Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut) + MORE;
    }
}
