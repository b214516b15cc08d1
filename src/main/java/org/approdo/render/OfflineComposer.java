package org.approdo.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.Comparator;
import java.util.List;
import org.approdo.site.Pack;

/** Composes the page for readers without network: whom to call, and which areas they can keep. */
final class OfflineComposer {
    private final Reader reader;
    private final ContactCards cards;

    OfflineComposer(Reader reader, ContactCards cards) {
        this.reader = reader;
        this.cards = cards;
    }

    /**
     * An area to keep. What it weighs is not known before all pages are made: {@code export} fills it in.
     *
     * @param files address of the list of its files
     * @param zip address of its ZIP; empty for none
     */
    public record PackView(String id, LinkView area, String files, String zip) {}

    /**
     * The page.
     *
     * @param helplines cards with a number to call
     */
    public record OfflineView(List<SafeString> helplines, List<PackView> packs) {}

    OfflineView compose() {
        var config = reader.site().config();
        Comparator<String> words = reader.formats().order();
        return new OfflineView(
                cards.helplines(reader),
                Pack.all(reader.site()).stream()
                        .map(p -> pack(p, config.offlineZips()))
                        .sorted(Comparator.comparing((PackView p) -> p.area().text(), words)
                                .thenComparing(PackView::id))
                        .toList());
    }

    private PackView pack(Pack pack, boolean zips) {
        String base = reader.href("/offline/" + pack.id());
        return new PackView(pack.id(), reader.link(pack.area().entry()), base + ".json", zips ? base + ".zip" : "");
    }
}
