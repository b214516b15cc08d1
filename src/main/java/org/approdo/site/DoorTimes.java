package org.approdo.site;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.approdo.content.Entry;
import org.approdo.content.field.OpeningHours;
import org.approdo.content.field.Value;
import org.approdo.locale.Holidays;

/**
 * Opening hours for {@code times.js}, which says on the reader's phone whether a door is open. Its shape stands there.
 * Holidays of a place are looked up once.
 */
public final class DoorTimes {
    /** Days of holidays that go out: until then, a site is built again. */
    private static final int HORIZON = 400;

    private final Site site;
    private final Map<String, Place> places = new TreeMap<>();

    /** What the doors of an area share. */
    public record Place(String zone, List<String> holidays) {
        public Place {
            holidays = List.copyOf(holidays);
        }
    }

    public DoorTimes(Site site) {
        this.site = site;
        for (Entry entry : site.content().entries()) {
            if (entry.area().filter(a -> !places.containsKey(a)).isPresent()
                    && hours(entry).isPresent()) {
                entry.area().ifPresent(a -> place(entry).ifPresent(p -> places.put(a, p)));
            }
        }
    }

    /** The times of an item; none where it has no hours, is always open, or its place says no time zone. */
    public Optional<Map<String, Object>> of(Entry entry) {
        return hours(entry)
                .filter(h -> !h.always())
                .flatMap(h -> placeOf(entry).map(p -> {
                    Map<String, Object> times = week(h);
                    times.put("z", p.zone());
                    times.put("d", site.day().toString());
                    times.put("h", p.holidays());
                    return times;
                }));
    }

    /** The zone and the holidays where an item stands; none where nobody there has hours. */
    public Optional<Place> placeOf(Entry entry) {
        return entry.area().map(places::get);
    }

    /** An item's opening hours. */
    public static Optional<OpeningHours> hours(Entry entry) {
        return entry.source().values().values().stream()
                .flatMap(v -> v instanceof Value.Hours hours
                        ? Optional.of(hours.hours()).stream()
                        : Optional.<OpeningHours>empty().stream())
                .findFirst();
    }

    /** The part that is the door's own: w, a and x. */
    public static Map<String, Object> week(OpeningHours hours) {
        var times = new LinkedHashMap<String, Object>();
        var week = new ArrayList<String>();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.add(slots(hours.weekly().getOrDefault(day, List.of())));
        }
        times.put("w", week);
        times.put("a", hours.byAppointment().stream().map(DayOfWeek::getValue).toList());
        times.put(
                "x",
                hours.exceptions().stream()
                        .map(x -> List.of(x.from().toString(), x.to().toString(), slots(x.open())))
                        .toList());
        return times;
    }

    private static String slots(List<OpeningHours.Slot> slots) {
        return String.join(
                ",",
                slots.stream()
                        .map(s -> minute(s.from()) + "-" + minute(s.until()))
                        .toList());
    }

    private static int minute(LocalTime time) {
        return time.equals(LocalTime.MAX) ? 24 * 60 : time.getHour() * 60 + time.getMinute();
    }

    /** By the nearest area around it that says so: the zone, and whose holidays hold. */
    private Optional<Place> place(Entry entry) {
        Optional<String> zone = nearest(entry, "time-zone");
        LocalDate from = site.day().minusDays(1);
        return zone.map(z -> new Place(
                z,
                nearest(entry, "iso")
                        .map(iso -> Holidays.of(iso, from, from.plusDays(HORIZON)).stream()
                                .map(LocalDate::toString)
                                .toList())
                        .orElse(List.of())));
    }

    private Optional<String> nearest(Entry entry, String field) {
        return site.areas().outward(entry).stream()
                .flatMap(a -> a.source().value(field).stream())
                .flatMap(v -> v instanceof Value.Text text ? Stream.of(text.text()) : Stream.empty())
                .findFirst();
    }
}
