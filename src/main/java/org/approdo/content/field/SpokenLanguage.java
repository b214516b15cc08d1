package org.approdo.content.field;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A language people can use at a contact point.
 *
 * @param code a term of the vocabulary {@code languages}
 * @param days the days on which it is spoken; empty for every day
 */
public record SpokenLanguage(String code, Set<DayOfWeek> days, Mode mode) {
    public SpokenLanguage {
        days = Collections.unmodifiableSet(new TreeSet<>(days));
    }

    /** How the language is offered. */
    public enum Mode {
        SPOKEN,
        INTERPRETER,
        PHONE,
        WRITTEN;

        /** As it is written in content, and the end of its message key. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Mode> named(String word) {
            return Arrays.stream(values()).filter(m -> m.word().equals(word)).findFirst();
        }

        static List<String> words() {
            return Arrays.stream(values()).map(Mode::word).toList();
        }
    }
}
