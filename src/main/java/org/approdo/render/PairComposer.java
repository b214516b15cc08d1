package org.approdo.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.approdo.content.Entry;
import org.approdo.content.vocabulary.Term;
import org.approdo.content.vocabulary.Vocabulary;
import org.approdo.site.Area;
import org.approdo.site.Page;
import org.approdo.site.Pair;
import org.approdo.site.Place;
import org.approdo.site.Site;

/** Composes the pages of pairs, and the links that lead to them from the pages of terms and areas. */
final class PairComposer {
    private final Reader reader;
    private final ContactCards cards;

    PairComposer(Reader reader, ContactCards cards) {
        this.reader = reader;
        this.cards = cards;
    }

    /**
     * Links under a heading.
     *
     * @param note a sentence below them; may be empty
     */
    public record Choices(String label, List<LinkView> links, String note) {}

    /**
     * Who helps in one area.
     *
     * @param label the area's name, or that what follows was not checked for long
     */
    public record Group(String label, SafeString attributes, List<SafeString> cards) {}

    /** {@code Family – Lombardia}. */
    String title(Pair pair) {
        return reader.word("pairs.title", Map.of("term", label(pair.vocabulary(), pair.term()), "by", by(pair)));
    }

    private String by(Pair pair) {
        return pair.area()
                .map(a -> reader.title(a.entry()))
                .or(() -> pair.language().map(l -> label(languages(), l)))
                .orElse("");
    }

    private String label(Vocabulary vocabulary, Term term) {
        return reader.site().label(vocabulary, term, reader.locale());
    }

    private Vocabulary languages() {
        return Optional.ofNullable(reader.site().content().vocabularies().get("languages"))
                .orElseThrow();
    }

    /** Area by area, those not checked for long last. */
    List<Group> groups(Page.PairPage page) {
        var groups = new ArrayList<Group>();
        String before = "";
        for (Entry entry : page.entries()) {
            boolean overdue = entry.facts().isOverdue(reader.site().day());
            Optional<Area> area = entry.area().flatMap(reader.site().areas()::find);
            String key = overdue ? "" : area.map(Area::id).orElse("");
            if (groups.isEmpty() || !key.equals(before)) {
                Optional<Entry> named = area.map(Area::entry).filter(a -> !overdue);
                groups.add(new Group(
                        named.map(reader::title).orElse(reader.word("pairs.overdue")),
                        named.map(a -> reader.marks(reader.titleLanguage(a))).orElse(Markup.NONE),
                        new ArrayList<>()));
            }
            before = key;
            groups.get(groups.size() - 1).cards().add(Markup.html(cards.card(reader, entry, details(entry))));
        }
        return groups;
    }

    /** Beneath the name on a card: what it is and where, who speaks what on which days, when it was checked. */
    private List<ValueView> details(Entry entry) {
        var details = new ArrayList<ValueView>();
        var values = new ValueComposer(reader, cards, entry);
        String kind = reader.word("type." + entry.type().name() + ".one");
        String town = Place.town(entry);
        details.add(ValueView.text("text", kind + (town.isEmpty() ? "" : " · " + town)));
        entry.type()
                .field("languages")
                .flatMap(f -> entry.source().value("languages").flatMap(v -> values.compose(f, v)))
                .map(v -> ValueView.text("text", spoken(v)))
                .ifPresent(details::add);
        entry.facts()
                .reviewed()
                .map(d -> reader.word(
                        "freshness.reviewed", Map.of("date", reader.formats().date(d))))
                .ifPresent(w -> details.add(ValueView.text("text", w)));
        return details;
    }

    /** {@code Italian, Arabic (Thursday)}. */
    private String spoken(ValueView languages) {
        return languages.items().stream()
                .map(v -> v.items().isEmpty()
                        ? v.text()
                        : v.items().get(0).text() + " (" + v.items().get(1).text() + ')')
                .collect(Collectors.joining(reader.word("list.comma")));
    }

    /** The lists this one is cut from: the term's own, the language's, the area's page, the term in the areas around. */
    Choices wider(Pair pair) {
        var links = new ArrayList<LinkView>();
        links.add(LinkView.of(reader.href(pair.wider()), label(pair.vocabulary(), pair.term())));
        pair.language()
                .ifPresent(
                        l -> links.add(LinkView.of(reader.href("/languages/" + l.id() + "/"), label(languages(), l))));
        pair.area().ifPresent(a -> {
            for (int i = a.ancestors().size() - 1; i >= 0; i--) {
                String around = a.ancestors().get(i).id();
                reader.site().pairs().of(pair.vocabulary(), pair.term()).stream()
                        .filter(p -> p.area().map(o -> o.id().equals(around)).orElse(false))
                        .forEach(p -> links.add(LinkView.of(reader.href(p.list()), title(p))));
            }
            links.add(reader.link(a.entry()));
        });
        return new Choices(reader.word("pairs.wider"), links, "");
    }

    /** What a term's list can be narrowed down to. */
    List<Choices> narrow(Vocabulary vocabulary, Term term) {
        Site site = reader.site();
        List<Pair> pairs = site.pairs().of(vocabulary, term);
        List<Pair> areas = pairs.stream().filter(p -> p.area().isPresent()).toList();
        List<Pair> others = pairs.stream().filter(p -> p.area().isEmpty()).toList();
        var choices = new ArrayList<Choices>();
        if (!areas.isEmpty()) {
            choices.add(new Choices(reader.word("pairs.where"), byArea(areas), reader.word("pairs.everywhere")));
        }
        if (!others.isEmpty()) {
            boolean topics = vocabulary.equals(languages());
            List<LinkView> links = others.stream()
                    .map(p -> link(p, topics ? label(p.vocabulary(), p.term()) : by(p)))
                    .toList();
            choices.add(new Choices(reader.word(topics ? "pairs.what" : "pairs.which"), links, ""));
        }
        return choices;
    }

    /** Home and what lies in it first; then by name. */
    private List<LinkView> byArea(List<Pair> pairs) {
        var links = new ArrayList<LinkView>();
        String home = reader.site().config().homeArea();
        List<Entry> entries = pairs.stream()
                .flatMap(p -> p.area().stream())
                .sorted((a, b) -> Boolean.compare(!a.id().equals(home), !b.id().equals(home)))
                .map(Area::entry)
                .toList();
        List<Entry> sorted = reader.site().sorted(entries.get(0).type(), entries, reader.locale());
        var order = new ArrayList<Entry>();
        sorted.stream().filter(e -> e.id().equals(home)).forEach(order::add);
        sorted.stream().filter(e -> !order.contains(e) && isIn(e, home)).forEach(order::add);
        sorted.stream().filter(e -> !order.contains(e)).forEach(order::add);
        for (Entry entry : order) {
            pairs.stream()
                    .filter(p -> p.area().map(a -> a.id().equals(entry.id())).orElse(false))
                    .forEach(p -> links.add(link(p, reader.title(entry))));
        }
        return links;
    }

    private boolean isIn(Entry entry, String area) {
        return reader.site().areas().find(entry.id()).map(a -> a.isWithin(area)).orElse(false);
    }

    /** What people in an area can ask for, and in which languages. */
    List<Choices> narrow(Area area) {
        var choices = new ArrayList<Choices>();
        List<Pair> pairs = reader.site().pairs().nearest(area);
        for (String vocabulary : List.of("topics", "languages")) {
            List<LinkView> links = pairs.stream()
                    .filter(p -> p.vocabulary().name().equals(vocabulary))
                    .map(p -> link(p, label(p.vocabulary(), p.term())))
                    .toList();
            if (!links.isEmpty()) {
                String label = reader.word(vocabulary.equals("topics") ? "pairs.what" : "pairs.which");
                choices.add(new Choices(label, links, ""));
            }
        }
        return choices;
    }

    private LinkView link(Pair pair, String text) {
        String count = reader.formats().number(BigDecimal.valueOf(pair.count()));
        return new LinkView(reader.href(pair.list()), text, Markup.NONE, "", false, count);
    }
}
