package org.approdo.architecturefixture.clock.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;

@SuppressWarnings("JavaUtilDate")
final class Allowed {
    private Allowed() {}

    static LocalDate date(Clock clock) {
        return LocalDate.now(clock);
    }

    static Date oldDate(long millis) {
        return new Date(millis);
    }

    static long elapsedNanos(long start) {
        return System.nanoTime() - start;
    }
}
