package org.approdo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What a run is told besides the site itself.
 *
 * @param baseUrl replaces the configuration's
 * @param clock the moment of the build, an input like any other: the same site and the same clock give the same bytes
 */
public record Options(Optional<String> baseUrl, Instant clock) {
    /** The build's day, in UTC. */
    public LocalDate day() {
        return LocalDate.ofInstant(clock, ZoneOffset.UTC);
    }
}
