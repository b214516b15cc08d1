package org.approdo.render;

import java.util.ArrayList;
import java.util.List;
import org.approdo.content.ContentType;
import org.approdo.content.Entry;
import org.approdo.content.field.Value;
import org.approdo.site.Area;
import org.approdo.site.Site;

/**
 * Gathers what belongs to an area from the items that live in it or are about it: the parts of a regional area that are
 * not written in its own file.
 */
final class RegionComposer {
    private static final int MOST = 12;

    private final Reader reader;
    private final ListComposer lists;
    private final String area;

    RegionComposer(Reader reader, ListComposer lists, String area) {
        this.reader = reader;
        this.lists = lists;
        this.area = area;
    }

    /**
     * A list under a heading.
     *
     * @param all where the rest is; empty when everything is shown
     */
    public record Gathered(String anchor, String label, List<ItemView> items, String all) {}

    /** The lists that are not empty, in the order of the regional area. */
    List<Gathered> compose() {
        Site site = reader.site();
        var lists = new ArrayList<Gathered>();
        add(
                lists,
                "areas",
                "region.areas",
                site.areas().children(area).stream().map(Area::entry).toList());
        add(lists, "contact-points", "type.contact-points.many", site.ofArea(area, "contact-points"));
        add(lists, "services", "region.services", site.ofArea(area, "services"));
        add(lists, "news", "region.news", site.ofArea(area, "news"));
        add(lists, "events", "type.events.many", site.ofArea(area, "events"));
        add(lists, "legislation", "region.legislation", documents("law-regional", "law-national", "law-eu"));
        add(lists, "conferences", "region.conferences", documents("conference"));
        add(lists, "documents", "region.documents", documents("manual", "report", "brochure", "charter"));
        add(lists, "in-depth", "region.in-depth", inDepth());
        add(lists, "practices", "type.good-practices.many", site.ofArea(area, "good-practices"));
        add(lists, "associations", "region.associations", site.ofArea(area, "associations"));
        return lists;
    }

    private void add(List<Gathered> gathered, String anchor, String key, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        boolean areas = anchor.equals("areas");
        List<Entry> sorted = reader.site().sorted(entries.get(0).type(), entries, reader.locale());
        List<Entry> some = areas ? sorted : sorted.subList(0, Math.min(MOST, sorted.size()));
        String all = some.size() < sorted.size() ? all(entries.get(0).type()) : "";
        gathered.add(new Gathered(anchor, reader.word(key), lists.items(some), all));
    }

    /** Who helps here is found by topic and town; a list of the whole country would bury them. */
    private String all(ContentType type) {
        return type.help() ? reader.href("/find/") + "#area=" + area : reader.href("/" + type.name() + "/");
    }

    private List<Entry> documents(String... kinds) {
        return reader.site().ofArea(area, "documents").stream()
                .filter(e -> e.source()
                        .value("kind")
                        .map(v -> v instanceof Value.Choice choice
                                && List.of(kinds).contains(choice.term()))
                        .orElse(false))
                .toList();
    }

    /** Guides and pages of the areas above that say they are about this one. */
    private List<Entry> inDepth() {
        return reader.site().ofArea(area, "guides");
    }
}
