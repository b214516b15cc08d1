package org.approdo.architecturefixture.text.site;

import java.util.Locale;

final class Allowed {
    private Allowed() {}

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    static String format(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
