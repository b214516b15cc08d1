package org.approdo.site;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.approdo.content.Content;
import org.approdo.content.Entry;
import org.approdo.content.field.Value;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;

/**
 * The areas of a site: europa, italia below it, lombardia below that.
 *
 * <p>Reports {@link Rule#AREA_CYCLE}, {@link Rule#AREA_RESERVED}, {@link Rule#BAD_TIME_ZONE}.
 */
public final class AreaTree {
    /** No area's id: where its status would stand, {@code /status/translations/}, that of all translations does. */
    public static final String RESERVED = "translations";

    private final Map<String, Area> areas;

    private AreaTree(Map<String, Area> areas) {
        this.areas = Collections.unmodifiableMap(areas);
    }

    public static AreaTree build(Content content, Diagnostics log) {
        var entries = new TreeMap<String, Entry>();
        content.ofType(Content.REGIONS).forEach(e -> entries.put(e.id(), e));
        var areas = new TreeMap<String, Area>();
        entries.forEach((id, entry) -> {
            areas.put(id, new Area(entry, ancestors(entry, entries, log)));
            checkZone(entry, log);
            if (id.equals(RESERVED)) {
                log.report(Rule.AREA_RESERVED, entry.source().file().start(), id);
            }
        });
        return new AreaTree(areas);
    }

    private static List<Entry> ancestors(Entry entry, Map<String, Entry> entries, Diagnostics log) {
        var ancestors = new ArrayList<Entry>();
        Optional<Entry> parent = parent(entry, entries);
        while (parent.isPresent()) {
            if (parent.get().equals(entry)) {
                log.report(Rule.AREA_CYCLE, entry.source().place("parent"), entry.id());
                return List.of();
            }
            if (ancestors.contains(parent.get())) {
                return List.of(); // those above it are inside themselves, and reported
            }
            ancestors.add(0, parent.get());
            parent = parent(parent.get(), entries);
        }
        return ancestors;
    }

    private static Optional<Entry> parent(Entry entry, Map<String, Entry> entries) {
        return entry.source()
                .value("parent")
                .flatMap(v -> v instanceof Value.Reference r
                        ? Optional.ofNullable(entries.get(r.target()))
                        : Optional.empty());
    }

    private static void checkZone(Entry entry, Diagnostics log) {
        entry.source().value("time-zone").ifPresent(v -> {
            if (v instanceof Value.Text text) {
                try {
                    ZoneId.of(text.text());
                } catch (DateTimeException e) {
                    log.report(Rule.BAD_TIME_ZONE, entry.source().place("time-zone"), text.text());
                }
            }
        });
    }

    public Collection<Area> all() {
        return areas.values();
    }

    public Optional<Area> find(String id) {
        return Optional.ofNullable(areas.get(id));
    }

    /** The areas right below one, in the order of their ids. */
    public List<Area> children(String id) {
        return areas.values().stream()
                .filter(a -> !a.ancestors().isEmpty()
                        && a.ancestors().get(a.ancestors().size() - 1).id().equals(id))
                .toList();
    }

    /** Whether an item lives in an area or in one inside it. */
    public boolean holds(String area, Entry entry) {
        return entry.area().flatMap(this::find).map(a -> a.isWithin(area)).orElse(false);
    }

    /** The areas an item lies in, the nearest first; for an area itself, then those around it. */
    public List<Entry> outward(Entry entry) {
        var way = new ArrayList<>(
                entry.type().name().equals(Content.REGIONS)
                        ? find(entry.id()).map(Area::ancestors).orElse(List.of())
                        : path(entry));
        if (entry.type().name().equals(Content.REGIONS)) {
            way.add(entry);
        }
        Collections.reverse(way);
        return way;
    }

    /** The way down to an item: its area's ancestors, then its area. */
    public List<Entry> path(Entry entry) {
        return entry.area()
                .flatMap(this::find)
                .map(a -> {
                    var path = new ArrayList<>(a.ancestors());
                    path.add(a.entry());
                    return List.copyOf(path);
                })
                .orElse(List.of());
    }
}
