package org.approdo.architecturefixture.clock.cli;

import java.time.Clock;

final class Allowed {
    private Allowed() {}

    static Clock clock() {
        return Clock.systemUTC();
    }
}
