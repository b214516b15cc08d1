package org.approdo.architecturefixture.clock.site;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.function.Supplier;

@SuppressWarnings({"JavaTimeDefaultTimeZone", "JavaUtilDate"}) // the point of the seeds
final class Forbidden {
    private Forbidden() {}

    static Instant instant() {
        return Instant.now();
    }

    static LocalDate date() {
        return LocalDate.now();
    }

    static LocalDate dateInZone() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    static LocalDateTime dateTime() {
        return LocalDateTime.now();
    }

    static ZonedDateTime zoned() {
        return ZonedDateTime.now();
    }

    static Supplier<Instant> reference() {
        return Instant::now;
    }

    static Clock clock() {
        return Clock.systemUTC();
    }

    static long millis() {
        return System.currentTimeMillis();
    }

    static Date oldDate() {
        return new Date();
    }
}
