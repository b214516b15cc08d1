package org.approdo.content.field;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * When a door is open, in the local time of its area.
 *
 * @param weekly per weekday, earliest first; days without an entry are closed
 * @param byAppointment the days on which one needs an appointment: a state of its own, neither open nor closed
 * @param exceptions stretches of days with other hours, in the order they were written
 */
public record OpeningHours(
        Map<DayOfWeek, List<Slot>> weekly, Set<DayOfWeek> byAppointment, List<Exceptional> exceptions) {
    public OpeningHours {
        weekly = Collections.unmodifiableMap(new LinkedHashMap<>(weekly));
        byAppointment = Collections.unmodifiableSet(new TreeSet<>(byAppointment));
        exceptions = List.copyOf(exceptions);
    }

    /**
     * From one time to a later one of the same day.
     *
     * @param until midnight at the end of the day is {@link LocalTime#MAX}
     */
    public record Slot(LocalTime from, LocalTime until) {
        /** {@code 09:00–12:30}, {@code 24:00} for the end of the day. */
        @Override
        public String toString() {
            return from + "–" + (until.equals(LocalTime.MAX) ? "24:00" : until);
        }

        public boolean wholeDay() {
            return from.equals(LocalTime.MIN) && until.equals(LocalTime.MAX);
        }
    }

    /**
     * Other hours from a day to a day, both included.
     *
     * @param open none when closed
     */
    public record Exceptional(LocalDate from, LocalDate to, List<Slot> open) {
        public Exceptional {
            open = List.copyOf(open);
        }
    }

    /** Open day and night, all week. */
    public boolean always() {
        return weekly.size() == 7
                && weekly.values().stream()
                        .allMatch(s -> s.size() == 1 && s.get(0).wholeDay());
    }
}
