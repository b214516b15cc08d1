package org.approdo.site;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.approdo.content.Content;
import org.approdo.content.Entry;

/**
 * What people keep of an area on their phones, for when there is no network.
 *
 * @param area whose items it holds
 * @param own the area's items, in no order of need
 * @param entries the most needed first: the area, whom to call, what lies in it, guides from above, the areas above it,
 *     help in those. What comes late is left out where a pack would grow too large
 */
public record Pack(Area area, List<Entry> own, List<Entry> entries) {
    /** What helps somebody at once. It is kept from the areas above too. */
    private static final List<String> HELP = List.of("contact-points", "services", "guides");

    private static final List<String> FURTHER =
            List.of("news", "events", "documents", "associations", "organisations", "projects", "good-practices");

    public Pack {
        own = List.copyOf(own);
        entries = List.copyOf(entries);
    }

    public String id() {
        return area.id();
    }

    /** A pack for each area that has items of its own, by the areas' ids. */
    public static List<Pack> all(Site site) {
        var packs = new ArrayList<Pack>();
        for (Area area : site.areas().all()) {
            List<Entry> own = own(site, area);
            if (!own.isEmpty()) {
                packs.add(of(site, area, own));
            }
        }
        return packs;
    }

    private static Pack of(Site site, Area area, List<Entry> own) {
        Set<Entry> entries = new LinkedHashSet<>();
        entries.add(area.entry());
        site.config()
                .helplines()
                .forEach(h -> site.references().find("contact-points", h.text()).ifPresent(entries::add));
        List<Entry> above = new ArrayList<>();
        for (int i = area.ancestors().size() - 1; i >= 0; i--) {
            above.addAll(livingIn(site, area.ancestors().get(i).id()));
        }
        HELP.forEach(type -> add(type, own, entries));
        FURTHER.forEach(type -> add(type, own, entries));
        entries.addAll(own);
        add("guides", above, entries);
        entries.addAll(area.ancestors());
        HELP.forEach(type -> add(type, above, entries));
        return new Pack(area, own, List.copyOf(entries));
    }

    private static void add(String type, List<Entry> from, Set<Entry> entries) {
        from.stream().filter(e -> e.type().name().equals(type)).forEach(entries::add);
    }

    /** Public items that live right in an area, or say they are about it. */
    private static List<Entry> own(Site site, Area area) {
        return site.content().entries().stream()
                .filter(e -> !e.type().name().equals(Content.REGIONS) && Site.isPublic(e))
                .filter(e -> livesIn(e, area.id()) || site.isAbout(e, area.id()))
                .toList();
    }

    private static List<Entry> livingIn(Site site, String area) {
        return site.content().entries().stream()
                .filter(e -> Site.isPublic(e) && livesIn(e, area))
                .toList();
    }

    private static boolean livesIn(Entry entry, String area) {
        return entry.area().filter(area::equals).isPresent();
    }
}
