package org.approdo.content.field;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.approdo.locale.LocaleTag;
import org.approdo.markdown.Document;
import org.approdo.source.Span;

/** The value of a field, one record for each {@link FieldType}; lists and {@code many: true} become {@link Items}. */
public sealed interface Value {
    /**
     * One line of words.
     *
     * @param language whose words they are, so that borrowed text can be marked
     * @param span what was typed, quotes and all
     */
    record Text(String text, LocaleTag language, Span span) implements Value {}

    record Prose(Document document, LocaleTag language) implements Value {}

    /**
     * An address on the web.
     *
     * @param address as it may stand in an {@code href}
     */
    record Url(String address) implements Value {}

    record Email(String address) implements Value {}

    /**
     * A telephone number.
     *
     * @param typed for people to read: {@code +39 02 1234567}
     */
    record Phone(String typed) implements Value {
        /** What a telephone dials: digits, a plus in front at most. */
        public String dialled() {
            return typed.replaceAll("[^0-9+]", "");
        }
    }

    record Day(LocalDate date) implements Value {}

    /** Local time of the item's area. */
    record Moment(LocalDateTime at) implements Value {}

    /**
     * From a moment to a later one.
     *
     * @param timed whether times of day were given; else both are whole days, the last one included
     */
    record Period(LocalDateTime from, Optional<LocalDateTime> to, boolean timed) implements Value {
        /** The last moment it covers. */
        public LocalDateTime end() {
            return to.orElse(from);
        }
    }

    record Flag(boolean on) implements Value {}

    record Quantity(BigDecimal value) implements Value {}

    /**
     * An amount of money.
     *
     * @param currency ISO 4217
     */
    record Money(BigDecimal amount, String currency) implements Value {}

    record Choice(String vocabulary, String term) implements Value {}

    /**
     * Another item.
     *
     * @param target {@code id} or {@code area/id} as typed; the site resolves it
     */
    record Reference(String type, String target, Span span) implements Value {}

    record Items(List<Value> values) implements Value {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** Parts in the order of the type. */
    record Group(Map<String, Value> parts) implements Value {
        public Group {
            parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        }
    }

    /**
     * A picture.
     *
     * @param src name of a file beside the item; empty in a translation, which gives only the words
     */
    record Image(String src, String alt, LocaleTag language) implements Value {}

    /** One file or address per language. */
    record Files(Map<String, Download> byLanguage) implements Value {
        public Files {
            byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
        }
    }

    /**
     * A file to download.
     *
     * @param src a file beside the item, or empty
     * @param url an address elsewhere, or empty
     */
    record Download(String src, String url) {}

    /** Degrees, WGS 84. */
    record Geo(double latitude, double longitude) implements Value {}

    /** Parts that are not there are empty. */
    record Address(String street, String number, String postcode, String city, String province) implements Value {}

    record Hours(OpeningHours hours) implements Value {}

    record Languages(List<SpokenLanguage> languages) implements Value {
        public Languages {
            languages = List.copyOf(languages);
        }
    }

    record Recurrence(Rhythm rhythm) implements Value {}

    /**
     * This value with the words of another language laid over it: texts are replaced, facts stay, lists and groups are
     * gone through part by part. A list of another length is left as it is.
     */
    default Value overlaidWith(Value words) {
        if ((this instanceof Text && words instanceof Text) || (this instanceof Prose && words instanceof Prose)) {
            return words;
        }
        if (this instanceof Image image && words instanceof Image other) {
            return new Image(image.src, other.alt, other.language);
        }
        if (this instanceof Items items
                && words instanceof Items others
                && items.values.size() == others.values.size()) {
            return new Items(IntStream.range(0, items.values.size())
                    .mapToObj(i -> items.values.get(i).overlaidWith(others.values.get(i)))
                    .toList());
        }
        if (this instanceof Group group && words instanceof Group others) {
            var parts = new LinkedHashMap<>(group.parts);
            others.parts.forEach((name, value) -> parts.merge(name, value, Value::overlaidWith));
            return new Group(parts);
        }
        return this;
    }
}
