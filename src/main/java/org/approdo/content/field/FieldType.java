package org.approdo.content.field;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a field holds. Validation, page, exports and facets follow from it. */
public enum FieldType {
    TEXT,
    MARKDOWN,
    URL("https?://\\S+", "https://www.example.org/"),
    EMAIL("[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})*\\.[A-Za-z]{2,24}", "info@example.org"),
    /** With the country's code; without it only what is dialled inside a country alone: 112, 116 117, 800 290 290. */
    PHONE(
            "\\+[1-9][0-9]{0,2}([ .-]?[0-9]+){2,8}|[0-9]{3,6}|[0-9]{3} [0-9]{3}|80[0-9] ?[0-9]{3} ?[0-9]{3}",
            "+39 02 1234567"),
    DATE("[0-9]{4}-[0-9]{2}-[0-9]{2}", "2026-11-02"),
    DATETIME("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}", "2026-11-02T09:30"),
    PERIOD("[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2})?", "2026-11-02"),
    BOOLEAN,
    NUMBER("-?[0-9]{1,15}(\\.[0-9]{1,6})?", "4.5"),
    MONEY("[0-9]{1,12}(\\.[0-9]{1,2})? [A-Z]{3}", "30.46 EUR"),
    CHOICE,
    REFERENCE("[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?", "anolf-milano"),
    LIST,
    GROUP,
    IMAGE(
            "[A-Za-z0-9][A-Za-z0-9._-]{0,99}\\.([Pp][Nn][Gg]|[Jj][Pp][Ee]?[Gg]|[Ww][Ee][Bb][Pp]|[Gg][Ii][Ff])",
            "logo.png"),
    FILE("[A-Za-z0-9][A-Za-z0-9._-]{0,99}", "manuale.pdf"),
    GEO("-?[0-9]{1,3}(\\.[0-9]{1,8})?", "45.4786"),
    ADDRESS,
    HOURS("[0-2][0-9]:[0-5][0-9]-[0-2][0-9]:[0-5][0-9]", "09:00-12:30"),
    LANGUAGES,
    RECURRENCE;

    private final String form;
    private final String example;

    FieldType() {
        this("", "");
    }

    FieldType(String form, String example) {
        this.form = form;
        this.example = example;
    }

    /**
     * A regular expression for the whole of what is typed: of the value, of either end of a period, of the name of a file,
     * of a coordinate, of one stretch of hours. Read alike by Java and by JavaScript. Empty for any text, and for types
     * whose parts have forms of their own.
     */
    public String form() {
        return form;
    }

    /** Something that has the form. */
    public String example() {
        return example;
    }

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
