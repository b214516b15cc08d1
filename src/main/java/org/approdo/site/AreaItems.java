package org.approdo.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.approdo.content.Content;
import org.approdo.content.Entry;

/** The items open to everyone that belong to each area: those that live in it or further in, or say they are about it. */
public final class AreaItems {
    private final Map<String, Map<String, List<Entry>>> byArea = new LinkedHashMap<>();

    private AreaItems() {}

    static AreaItems of(Content content, AreaTree areas) {
        var items = new AreaItems();
        content.entries().stream().filter(Site::isPublic).forEach(entry -> {
            Set<String> of = new LinkedHashSet<>(Site.areasAbout(entry));
            areas.path(entry).forEach(a -> of.add(a.id()));
            of.forEach(area -> items.byArea
                    .computeIfAbsent(area, a -> new LinkedHashMap<>())
                    .computeIfAbsent(entry.type().name(), t -> new ArrayList<>())
                    .add(entry));
        });
        return items;
    }

    /** Those of a type, in the order of the site's items. */
    List<Entry> ofType(String area, String type) {
        return List.copyOf(byArea.getOrDefault(area, Map.of()).getOrDefault(type, List.of()));
    }
}
