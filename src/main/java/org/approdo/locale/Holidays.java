package org.approdo.locale;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Public holidays of a country or a part of it, by ISO 3166: {@code IT}, {@code IT-25}, {@code IT-BZ}.
 *
 * @see <a href="https://github.com/focus-shift/jollyday">Jollyday, whose calendars these are</a>
 */
public final class Holidays {
    private Holidays() {}

    /**
     * Those of a stretch of days, both ends included; none for a place that has no calendar.
     *
     * @param place a country, or a part of it; a part without a calendar of its own has its country's
     */
    public static NavigableSet<LocalDate> of(String place, LocalDate from, LocalDate to) {
        var days = new TreeSet<LocalDate>();
        String[] codes = place.toLowerCase(Locale.ROOT).split("-", 2);
        if (!HolidayManager.getSupportedCalendarCodes().contains(codes[0].toUpperCase(Locale.ROOT))
                && !HolidayManager.getSupportedCalendarCodes().contains(codes[0])) {
            return days;
        }
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(codes[0]));
        String[] part = codes.length == 1
                ? new String[0]
                : part(manager.getCalendarHierarchy(), codes[1])
                        .orElse(List.of())
                        .toArray(String[]::new);
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            manager.getHolidays(Year.of(year), part).forEach(h -> days.add(h.getDate()));
        }
        return new TreeSet<>(days.subSet(from, true, to, true));
    }

    /** The way to a part, from below its country: {@code 32, bz}. */
    private static Optional<List<String>> part(CalendarHierarchy around, String code) {
        for (CalendarHierarchy inner : around.getChildren().values()) {
            if (inner.getId().equals(code)) {
                return Optional.of(List.of(code));
            }
            Optional<List<String>> deeper = part(inner, code);
            if (deeper.isPresent()) {
                return deeper.map(
                        d -> Stream.concat(Stream.of(inner.getId()), d.stream()).toList());
            }
        }
        return Optional.empty();
    }
}
