package org.approdo.content.field;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How something recurs: every week or month, on which weekdays, until when.
 *
 * @param monthly every month on the same day; else every week
 * @param until the last day on which it may happen
 */
public record Rhythm(boolean monthly, Set<DayOfWeek> days, Optional<LocalDate> until) {
    public Rhythm {
        days = Collections.unmodifiableSet(new TreeSet<>(days));
    }
}
