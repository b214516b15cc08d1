package org.approdo.site;

import java.util.ArrayList;
import java.util.Optional;
import org.approdo.content.Entry;
import org.approdo.content.field.Value;
import org.approdo.content.place.Position;
import org.approdo.content.place.Town;

/**
 * Where somebody who helps is found.
 *
 * @param town the town of the address; may be empty
 * @param approximate whether it is the centre of the town, since nobody noted where the house stands
 */
public record Place(Entry entry, Position position, String town, boolean approximate) {
    /** Empty when neither coordinates nor a town we know are given. */
    static Optional<Place> of(Site site, Entry entry) {
        String town = town(entry);
        Optional<Value> geo = entry.source().value("geo");
        if (geo.isPresent() && geo.get() instanceof Value.Geo point) {
            return Optional.of(new Place(entry, new Position(point.latitude(), point.longitude()), town, false));
        }
        return town.isEmpty()
                ? Optional.empty()
                : find(site, entry, town).map(t -> new Place(entry, t.position(), town, true));
    }

    /** The town of an item's address; empty for none. */
    public static String town(Entry entry) {
        return entry.source()
                .value("address")
                .map(v -> v instanceof Value.Address address ? address.city() : "")
                .orElse("");
    }

    /** In the item's area, in those inside it, then in those around it: an office may stand across the border. */
    private static Optional<Town> find(Site site, Entry entry, String town) {
        String home = entry.area().orElse("");
        var areas = new ArrayList<String>();
        areas.add(home);
        site.areas().all().stream().filter(a -> a.isWithin(home)).forEach(a -> areas.add(a.id()));
        site.areas().find(home).ifPresent(a -> {
            for (int i = a.ancestors().size() - 1; i >= 0; i--) {
                areas.add(a.ancestors().get(i).id());
            }
        });
        return areas.stream()
                .flatMap(a -> site.content().towns().find(town, a).stream())
                .findFirst();
    }
}
