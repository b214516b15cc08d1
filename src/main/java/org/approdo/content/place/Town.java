package org.approdo.content.place;

import java.util.List;

/**
 * A town and where its centre lies.
 *
 * @param name as its people write it: {@code Milano}, {@code Αθήνα}
 * @param aliases its names in other languages and scripts: {@code Milan}, {@code ميلانو}
 * @param latitude degrees, WGS 84
 * @param longitude degrees, WGS 84
 * @param province the abbreviation of its province, {@code MI}; empty where there is none
 * @param area the id of the smallest area it lies in: {@code lombardia}
 */
public record Town(String name, List<String> aliases, double latitude, double longitude, String province, String area) {
    public Town {
        aliases = List.copyOf(aliases);
    }

    public Position position() {
        return new Position(latitude, longitude);
    }
}
