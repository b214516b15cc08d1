package org.approdo.site;

import java.util.List;
import org.approdo.content.Entry;

/**
 * A place that items live in: a continent, a country, a region.
 *
 * @param entry its own item
 * @param ancestors from the root down to its parent; none for a root
 */
public record Area(Entry entry, List<Entry> ancestors) {
    public Area {
        ancestors = List.copyOf(ancestors);
    }

    public String id() {
        return entry.id();
    }

    /** Whether an item is its own or lives in it, not in an area inside it. */
    public boolean holds(Entry item) {
        return item.area().filter(id()::equals).isPresent()
                || (item.id().equals(id()) && item.equals(entry)); // ids differ mostly, and are compared soon
    }

    /** Whether it is an area or lies inside it. */
    public boolean isWithin(String area) {
        return id().equals(area) || ancestors.stream().anyMatch(a -> a.id().equals(area));
    }
}
