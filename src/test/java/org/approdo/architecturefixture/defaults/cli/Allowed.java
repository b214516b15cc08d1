package org.approdo.architecturefixture.defaults.cli;

import java.time.ZoneId;
import java.util.Locale;

final class Allowed {
    private Allowed() {}

    static Locale locale() {
        return Locale.getDefault();
    }

    static ZoneId zone() {
        return ZoneId.systemDefault();
    }
}
