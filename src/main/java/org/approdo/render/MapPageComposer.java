package org.approdo.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.approdo.content.Entry;
import org.approdo.site.Area;
import org.approdo.site.Place;
import org.approdo.site.Site;

/**
 * Composes the page of maps: everybody who is on them as a list, area by area, then the maps of home and of all. An area
 * with more than {@value #MOST} stands there as a link to its own page.
 */
final class MapPageComposer {
    private static final int MOST = 40;

    private final Reader reader;

    MapPageComposer(Reader reader) {
        this.reader = reader;
    }

    /** Those of one area, or a link to it. */
    public record Group(String label, SafeString attributes, List<LinkView> links) {}

    /** A map under a heading. */
    public record Drawn(String label, MapComposer.MapView map) {}

    /** Home first, then what lies in it, then the others, by name. */
    List<Group> groups() {
        Site site = reader.site();
        String home = site.config().homeArea();
        var byArea = new LinkedHashMap<String, List<Place>>();
        List<Entry> areas = site.areas().all().stream().map(Area::entry).toList();
        List<Entry> sorted = areas.isEmpty() ? areas : site.sorted(areas.get(0).type(), areas, reader.locale());
        Stream.of(
                        sorted.stream().filter(a -> a.id().equals(home)),
                        sorted.stream().filter(a -> isWithin(a, home)),
                        sorted.stream())
                .flatMap(s -> s)
                .forEach(a -> byArea.putIfAbsent(a.id(), placesRightIn(a)));
        var groups = new ArrayList<Group>();
        byArea.forEach((id, places) -> {
            if (!places.isEmpty()) {
                Entry area = site.areas().find(id).orElseThrow().entry();
                groups.add(new Group(
                        reader.title(area),
                        reader.marks(reader.titleLanguage(area)),
                        places.size() > MOST
                                ? List.of(areaLink(area, places.size()))
                                : places.stream().map(this::link).toList()));
            }
        });
        return groups;
    }

    private boolean isWithin(Entry area, String home) {
        return reader.site().areas().find(area.id()).map(a -> a.isWithin(home)).orElse(false);
    }

    private List<Place> placesRightIn(Entry area) {
        return reader.site().places().stream()
                .filter(p -> p.entry().area().map(area.id()::equals).orElse(false))
                .toList();
    }

    private LinkView areaLink(Entry area, int count) {
        LinkView link = reader.link(area);
        String note = reader.word("list.count", Map.of("count", count));
        return new LinkView(link.href(), link.text(), link.attributes(), "", false, note);
    }

    private LinkView link(Place place) {
        LinkView link = reader.link(place.entry());
        return new LinkView(link.href(), link.text(), link.attributes(), "", false, place.town());
    }

    /** The map of the home area, then of what holds everything. */
    List<Drawn> maps() {
        Site site = reader.site();
        String home = site.config().homeArea();
        List<String> roots = site.areas().find(home).stream()
                .flatMap(a -> a.ancestors().stream().limit(1))
                .map(Entry::id)
                .toList();
        var maps = new MapComposer(reader);
        var drawn = new ArrayList<Drawn>();
        Stream.concat(Stream.of(home), roots.stream())
                .forEach(area -> maps.compose(area, "#places")
                        .ifPresent(m -> drawn.add(new Drawn(
                                site.areas()
                                        .find(area)
                                        .map(a -> reader.title(a.entry()))
                                        .orElse(area),
                                m))));
        return drawn;
    }
}
