package org.approdo.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A passage that must not be missed: {@code > [!deadline]}. */
public enum Callout {
    INFO,
    WARNING,
    DEADLINE;

    /** As it is written in content, and the end of its message key. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Callout> named(String word) {
        return Arrays.stream(values())
                .filter(c -> c.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Callout::word).toList();
    }
}
