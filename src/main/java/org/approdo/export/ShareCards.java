package org.approdo.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.approdo.content.Entry;
import org.approdo.locale.Direction;
import org.approdo.locale.LocaleTag;
import org.approdo.output.OutputFile;
import org.approdo.site.Site;

/**
 * The pictures shown for links to pages, in the languages an item is written in: {@code it/guides/italia/casa/card.png},
 * and one of each language for every other page: {@code it/card.png}. Painted when they are asked for.
 */
public final class ShareCards {
    /** What a card is called, in the folder of its page. */
    static final String NAME = "card.png";

    private static final String ORIGIN = "site-config.yml";

    private final Site site;

    private ShareCards(Site site) {
        this.site = site;
    }

    /** None for a site that wants none, none for items that are not for everyone. */
    public static List<OutputFile> of(Site site) {
        return site.config().cards() ? new ShareCards(site).files() : List.of();
    }

    private List<OutputFile> files() {
        var files = new ArrayList<OutputFile>();
        for (LocaleTag locale : site.config().locales().tags()) {
            var start = new CardPainter.Card(
                    locale.tag(),
                    isRightToLeft(locale),
                    "",
                    word(locale, "home.title"),
                    site.config().name());
            files.add(file(locale.tag() + '/' + NAME, ORIGIN, start));
            for (Entry entry : site.content().entries()) {
                if (Site.isPublic(entry) && entry.languages().contains(locale)) {
                    String origin = site.shown(entry, locale)
                            .value()
                            .orElseThrow()
                            .file()
                            .path();
                    files.add(file(locale + entry.path() + NAME, origin, card(entry, locale)));
                }
            }
        }
        return files;
    }

    private CardPainter.Card card(Entry entry, LocaleTag locale) {
        List<Entry> way = site.areas().path(entry);
        String kind = word(locale, "type." + entry.type().name() + ".one");
        String above = way.isEmpty() ? kind : kind + " · " + site.title(way.get(way.size() - 1), locale);
        return new CardPainter.Card(
                locale.tag(),
                isRightToLeft(locale),
                above,
                site.title(entry, locale),
                site.config().name());
    }

    private static OutputFile file(String path, String origin, CardPainter.Card card) {
        return OutputFile.remembered(path, origin, () -> Painting.PAINTER.paint(card));
    }

    /** Holds the fonts once somebody asks for a picture; checking a site needs none. */
    private static final class Painting {
        static final CardPainter PAINTER = new CardPainter(CardFonts.read());
    }

    private boolean isRightToLeft(LocaleTag locale) {
        return site.config().locales().direction(locale) == Direction.RTL;
    }

    private String word(LocaleTag locale, String key) {
        return site.messages().text(locale, key, Map.of()).value().orElse(key);
    }
}
