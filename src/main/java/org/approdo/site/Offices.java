package org.approdo.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.approdo.content.Entry;
import org.approdo.content.field.Value;
import org.approdo.content.place.Position;
import org.approdo.content.place.Town;

/**
 * Who helps people, by the area they stand in: contact points, services, associations.
 *
 * @param byArea public ones, by the id of the area each lives in
 * @param network those for operators alone
 */
public record Offices(Map<String, List<Entry>> byArea, List<Entry> network) {
    private static final List<String> TYPES = List.of("associations", "contact-points", "services");

    /**
     * Where an office stands.
     *
     * @param exact false for the middle of its town
     */
    public record Spot(Position position, boolean exact) {}

    public static Offices of(Site site) {
        var byArea = new TreeMap<String, List<Entry>>();
        var network = new ArrayList<Entry>();
        for (Entry entry : site.content().entries()) {
            if (TYPES.contains(entry.type().name())) {
                List<Entry> list = Site.isPublic(entry)
                        ? entry.area()
                                .map(a -> byArea.computeIfAbsent(a, x -> new ArrayList<>()))
                                .orElse(network)
                        : network;
                list.add(entry);
            }
        }
        return new Offices(byArea, network);
    }

    /** By its coordinates, or by its town. */
    public static Optional<Spot> spot(Site site, Entry entry) {
        Optional<Spot> exact = entry.source().values().values().stream()
                .flatMap(v -> v instanceof Value.Geo geo
                        ? Optional.of(new Spot(new Position(geo.latitude(), geo.longitude()), true)).stream()
                        : Optional.<Spot>empty().stream())
                .findFirst();
        return exact.isPresent()
                ? exact
                : city(entry).flatMap(c -> town(site, entry, c)).map(t -> new Spot(t.position(), false));
    }

    /** The town of an item's address; empty for none. */
    public static Optional<String> city(Entry entry) {
        return entry.source()
                .value("address")
                .flatMap(v -> v instanceof Value.Address address ? Optional.of(address.city()) : Optional.empty())
                .filter(c -> !c.isEmpty());
    }

    /** In its own area, or in the nearest around it that has such a town. */
    private static Optional<Town> town(Site site, Entry entry, String city) {
        List<Entry> way = site.areas().path(entry);
        for (int i = way.size() - 1; i >= 0; i--) {
            Optional<Town> town = site.content().towns().find(city, way.get(i).id());
            if (town.isPresent()) {
                return town;
            }
        }
        return Optional.empty();
    }
}
