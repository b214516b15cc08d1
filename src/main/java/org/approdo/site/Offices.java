package org.approdo.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.approdo.content.Entry;

/**
 * Who helps people, as the finder sees it: items of types with {@code help: true}.
 *
 * @param byArea public ones, by the id of the area each lives in
 * @param network those for operators alone
 * @param places where they are found, by their keys
 */
public record Offices(Map<String, List<Entry>> byArea, List<Entry> network, Map<String, Place> places) {
    public static Offices of(Site site) {
        var byArea = new TreeMap<String, List<Entry>>();
        var network = new ArrayList<Entry>();
        for (Entry entry : site.content().entries()) {
            if (entry.type().help()) {
                List<Entry> list = Site.isPublic(entry)
                        ? entry.area()
                                .map(a -> byArea.computeIfAbsent(a, x -> new ArrayList<>()))
                                .orElse(network)
                        : network;
                list.add(entry);
            }
        }
        var places = new TreeMap<String, Place>();
        site.places().forEach(p -> places.put(p.entry().key(), p));
        network.forEach(e -> Place.of(site, e).ifPresent(p -> places.put(e.key(), p)));
        return new Offices(byArea, network, places);
    }

    public Optional<Place> place(Entry office) {
        return Optional.ofNullable(places.get(office.key()));
    }
}
