package org.approdo.render;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.approdo.content.Entry;
import org.approdo.content.field.Value;

/** The way to a place: an address that a phone's map app or a map site opens. */
final class Route {
    private Route() {}

    /** Empty when neither coordinates nor a street are known. */
    static String to(Entry entry) {
        return entry.source()
                .value("geo")
                .or(() -> entry.source().value("address"))
                .map(Route::of)
                .orElse("");
    }

    /** On OpenStreetMap, whose addresses map apps open too. */
    static String of(Value place) {
        if (place instanceof Value.Geo geo) {
            return "https://www.openstreetmap.org/?mlat=%s&mlon=%s#map=17/%s/%s"
                    .formatted(geo.latitude(), geo.longitude(), geo.latitude(), geo.longitude());
        }
        if (place instanceof Value.Address address && !address.street().isEmpty()) {
            String words =
                    "%s %s, %s %s".formatted(address.street(), address.number(), address.postcode(), address.city());
            return "https://www.openstreetmap.org/search?query=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        }
        return "";
    }
}
