package org.approdo.content.field;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a field holds. Validation, page, exports and facets follow from it. */
public enum FieldType {
    TEXT,
    MARKDOWN,
    URL,
    EMAIL,
    PHONE,
    DATE,
    DATETIME,
    PERIOD,
    BOOLEAN,
    NUMBER,
    MONEY,
    CHOICE,
    REFERENCE,
    LIST,
    GROUP,
    IMAGE,
    FILE,
    GEO,
    ADDRESS,
    HOURS,
    LANGUAGES,
    RECURRENCE;

    /** As {@code _type.yml} writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FieldType> named(String word) {
        return Arrays.stream(values()).filter(t -> t.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(FieldType::word).toList();
    }
}
