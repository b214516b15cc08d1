package org.approdo.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;
import org.approdo.content.Entry;
import org.approdo.content.vocabulary.Vocabulary;
import org.approdo.site.Area;
import org.approdo.site.Site;

/** Composes the start page: what about, where, in which language; the guides; what is new. */
final class HomeComposer {
    private static final int NEWEST = 3;

    private final Reader reader;
    private final ListComposer lists;
    private final ContactCards cards;

    HomeComposer(Reader reader, ListComposer lists, ContactCards cards) {
        this.reader = reader;
        this.lists = lists;
        this.cards = cards;
    }

    /**
     * The start page of a language.
     *
     * @param helplines cards with a number to call
     * @param discreet pages for readers in danger
     */
    public record HomeView(
            List<ListComposer.TermView> lifeAreas,
            List<ListComposer.TermView> topics,
            List<ListComposer.TermView> languages,
            List<ItemView> guides,
            List<SafeString> helplines,
            List<LinkView> discreet,
            LinkView homeArea,
            List<LinkView> regions,
            List<ItemView> news) {}

    HomeView compose() {
        Site site = reader.site();
        String home = site.config().homeArea();
        List<Entry> regions =
                site.areas().children(home).stream().map(Area::entry).toList();
        return new HomeView(
                terms("life-areas"),
                terms("topics"),
                terms("languages"),
                items("guides", 6),
                cards.helplines(reader),
                reader.links(site.content().entries().stream()
                        .filter(Site::isDiscreet)
                        .toList()),
                site.areas().find(home).map(a -> reader.link(a.entry())).orElseThrow(),
                regions.isEmpty()
                        ? List.of()
                        : reader.links(site.sorted(regions.get(0).type(), regions, reader.locale())),
                items("news", NEWEST));
    }

    private List<ListComposer.TermView> terms(String name) {
        Vocabulary vocabulary = reader.site().content().vocabularies().get(name);
        return vocabulary == null
                ? List.of()
                : lists.terms(vocabulary, reader.site().terms().used(vocabulary));
    }

    private List<ItemView> items(String type, int most) {
        List<Entry> entries = reader.site().listed(type);
        if (entries.isEmpty()) {
            return List.of();
        }
        List<Entry> sorted = reader.site().sorted(entries.get(0).type(), entries, reader.locale());
        return lists.items(sorted.subList(0, Math.min(most, sorted.size())));
    }
}
