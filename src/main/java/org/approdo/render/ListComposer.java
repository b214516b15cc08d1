package org.approdo.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.approdo.content.ContentType;
import org.approdo.content.Entry;
import org.approdo.content.EntryText;
import org.approdo.content.field.Field;
import org.approdo.content.vocabulary.Term;
import org.approdo.content.vocabulary.Vocabulary;
import org.approdo.locale.LocaleTag;
import org.approdo.locale.Localized;
import org.approdo.site.Page;
import org.approdo.site.Site;

/** Composes lists: of a type, of a term, of a vocabulary. */
final class ListComposer {
    private final Reader reader;
    private final ContactCards cards;

    ListComposer(Reader reader, ContactCards cards) {
        this.reader = reader;
        this.cards = cards;
    }

    /**
     * A word with a page of its own.
     *
     * @param count how many items it has, in words
     */
    public record TermView(String href, String label, String icon, String count) {}

    /** Items under a heading. */
    public record GroupView(String label, List<ItemView> items) {}

    /** The other pages of a list. Empty where there is none. */
    public record Paging(String previous, String next, String position) {}

    List<ItemView> items(List<Entry> entries) {
        return entries.stream().map(this::item).toList();
    }

    ItemView item(Entry entry) {
        Localized<EntryText> shown = reader.site().shown(entry, reader.locale());
        EntryText text = shown.value().orElseThrow();
        Optional<LocaleTag> from = shown.from();
        var values = new ValueComposer(reader, cards, entry);
        var summary = new ArrayList<ValueView>();
        for (String name : entry.type().summary()) {
            Optional<Field> field = entry.type().field(name);
            field.flatMap(f -> text.value(name).flatMap(v -> values.compose(f, v)))
                    .ifPresent(summary::add);
        }
        return new ItemView(
                reader.href(entry),
                reader.title(entry),
                reader.marks(reader.titleLanguage(entry)),
                summary,
                from.map(reader::languageName).orElse(""));
    }

    Paging paging(Page.Part part) {
        int number = part.number();
        return new Paging(
                number == 1 ? "" : reader.href(part.path(number - 1)),
                number == part.last() ? "" : reader.href(part.path(number + 1)),
                part.last() == 1 ? "" : reader.word("list.position", Map.of("number", number, "last", part.last())));
    }

    /** {@code 12 items}. */
    String count(Page.Part part) {
        return reader.word("list.count", Map.of("count", part.total()));
    }

    List<TermView> terms(Vocabulary vocabulary, List<Term> terms) {
        return terms.stream()
                .map(t -> {
                    int count = reader.site().terms().entries(vocabulary, t).size();
                    return new TermView(
                            reader.href("/" + vocabulary.name() + "/" + t.id() + "/"),
                            reader.site().label(vocabulary, t, reader.locale()),
                            t.icon().orElse(""),
                            reader.word("list.count", Map.of("count", count)));
                })
                .toList();
    }

    /** Items that stand type by type, under the names of their types. */
    List<GroupView> byType(List<Entry> entries) {
        var groups = new LinkedHashMap<String, List<Entry>>();
        entries.forEach(e ->
                groups.computeIfAbsent(e.type().name(), t -> new ArrayList<>()).add(e));
        return groups.entrySet().stream()
                .map(g -> new GroupView(reader.word("type." + g.getKey() + ".many"), items(g.getValue())))
                .toList();
    }

    /** Contact points between unions: not in the public list, but operators find them below it. */
    List<ItemView> hidden(ContentType type) {
        List<Entry> hidden = reader.site().content().ofType(type.name()).stream()
                .filter(e -> !Site.isPublic(e))
                .toList();
        return items(reader.site().sorted(type, hidden, reader.locale()));
    }
}
