package org.approdo.architecturefixture.text.site;

import java.util.function.UnaryOperator;

@SuppressWarnings("StringCaseLocaleUsage") // the point of the seeds
final class Forbidden {
    private Forbidden() {}

    static String lower(String text) {
        return text.toLowerCase();
    }

    static String upper(String text) {
        return text.toUpperCase();
    }

    static UnaryOperator<String> reference() {
        return String::toUpperCase;
    }

    static String format(int number) {
        return String.format("%,d", number);
    }
}
