package org.approdo.schema;

import java.util.Arrays;
import java.util.List;
import org.approdo.content.ContentType;
import org.approdo.content.field.Field;
import org.approdo.content.field.FieldType;
import org.approdo.content.field.SpokenLanguage;
import org.approdo.content.vocabulary.Vocabulary;

/**
 * The JSON Schema of one field's value, as it stands in a source or in a translation.
 *
 * <p>Describes what YAML makes of the text: a phone number without blanks is a number to an editor, and right even so.
 */
final class ValueSchema {
    private static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*";

    private final Definitions site;
    private final Words words;
    private final ContentType type;
    private final boolean translation;

    ValueSchema(Definitions site, Words words, ContentType type, boolean translation) {
        this.site = site;
        this.words = words;
        this.type = type;
        this.translation = translation;
    }

    /** The members of an object with these fields; in a translation those alone that hold text. */
    Members properties(List<Field> fields) {
        var properties = new Members();
        fields.stream()
                .filter(f -> !translation || f.hasTranslatableText())
                .forEach(f -> properties.with(f.name(), described(f)));
        return properties;
    }

    private Members described(Field field) {
        return Members.of("title", words.field(type, field))
                .with("description", words.hint(field))
                .withAll(field.many() ? array(one(field)).with("uniqueItems", true) : one(field));
    }

    private Members one(Field field) {
        return switch (field.type()) {
            case TEXT -> scalar().with("maxLength", field.max()).with("pattern", "^[^\\n]*$");
            case MARKDOWN -> scalar();
            case BOOLEAN -> Members.of("type", "boolean");
            case URL, EMAIL, PHONE, DATE, DATETIME, NUMBER, MONEY, REFERENCE -> form(field.type());
            case CHOICE -> choice(field.from().orElse(""));
            case PERIOD ->
                Members.of(
                        "anyOf",
                        List.of(
                                form(FieldType.PERIOD).map(),
                                object(
                                                new Members()
                                                        .with("from", form(FieldType.PERIOD))
                                                        .with("to", form(FieldType.PERIOD)),
                                                "from")
                                        .map()));
            case LIST -> array(field.item().map(this::one).orElseGet(() -> group(field.parts())));
            case GROUP -> group(field.parts());
            case IMAGE -> image();
            case FILE -> file();
            case GEO -> object(Members.of("lat", degrees(90)).with("lon", degrees(180)), "lat", "lon");
            case ADDRESS -> address();
            case HOURS -> hours();
            case LANGUAGES -> array(language());
            case RECURRENCE ->
                object(
                        Members.of("every", oneOf(List.of("week", "month")))
                                .with("on", days())
                                .with("until", form(FieldType.DATE)),
                        "every");
        };
    }

    private Members group(List<Field> parts) {
        return object(
                properties(parts),
                parts.stream()
                        .filter(f -> f.required() && !translation)
                        .map(Field::name)
                        .toArray(String[]::new));
    }

    private Members image() {
        var alt = Members.of("alt", scalar().with("title", words.of("editor.alt")));
        return translation
                ? object(alt, "alt")
                : object(Members.of("src", form(FieldType.IMAGE)).withAll(alt), "src", "alt");
    }

    private Members file() {
        var download = object(Members.of("src", form(FieldType.FILE)).with("url", form(FieldType.URL)))
                .with("minProperties", 1)
                .with("maxProperties", 1);
        return Members.of("type", "object")
                .with("propertyNames", Members.of("pattern", "^" + LANGUAGE + "$"))
                .with("additionalProperties", download);
    }

    private Members address() {
        var parts = new Members();
        for (String part : List.of("street", "number", "postcode", "city", "province")) {
            parts.with(
                    part,
                    scalar().with("title", words.of("editor." + (part.equals("number") ? "house-number" : part))));
        }
        return object(parts, "city");
    }

    private Members hours() {
        var slots = array(form(FieldType.HOURS));
        var weekly = new Members();
        Words.dayCodes().forEach(d -> weekly.with(d, slots));
        var exceptions = object(
                Members.of("from", form(FieldType.DATE))
                        .with("to", form(FieldType.DATE))
                        .with("closed", Members.of("type", "boolean"))
                        .with("open", slots),
                "from");
        return object(Members.of("weekly", object(weekly).with("title", words.of("editor.weekly")))
                .with(
                        "by-appointment",
                        Members.of(
                                        "anyOf",
                                        List.of(Members.of("type", "boolean").map(), days().map()))
                                .with("title", words.of("hours.by-appointment")))
                .with("exceptions", array(exceptions).with("title", words.of("editor.exceptions"))));
    }

    private Members language() {
        var code = site.vocabularies().containsKey("languages") ? choice("languages") : pattern(LANGUAGE);
        var modes = Arrays.stream(SpokenLanguage.Mode.values())
                .map(SpokenLanguage.Mode::word)
                .toList();
        return object(Members.of("code", code).with("days", days()).with("mode", oneOf(modes)), "code");
    }

    private static Members days() {
        return array(oneOf(Words.dayCodes()));
    }

    private Members choice(String name) {
        Vocabulary vocabulary = site.vocabularies().get(name);
        if (vocabulary == null) {
            return scalar();
        }
        return oneOf(vocabulary.ids())
                .with(
                        "enumDescriptions",
                        vocabulary.terms().stream()
                                .map(t -> words.term(vocabulary, t))
                                .toList());
    }

    private static Members oneOf(List<String> words) {
        return Members.of("type", "string").with("enum", words);
    }

    /** Any one value: YAML takes some texts for numbers, and {@code true} for a truth value. */
    static Members scalar() {
        return Members.of("type", List.of("string", "number", "boolean"));
    }

    static Members form(FieldType type) {
        var schema = pattern(type.form());
        return switch (type) {
            case NUMBER, PHONE -> schema.with("type", List.of("string", "number"));
            default -> schema;
        };
    }

    static Members pattern(String expression) {
        return Members.of("type", "string").with("pattern", "^(?:" + expression + ")$");
    }

    private static Members degrees(int most) {
        return Members.of("type", "number").with("minimum", -most).with("maximum", most);
    }

    static Members array(Members items) {
        return Members.of("type", "array").with("items", items);
    }

    static Members object(Members properties, String... required) {
        var schema = Members.of("type", "object").with("properties", properties).with("additionalProperties", false);
        return required.length == 0 ? schema : schema.with("required", List.of(required));
    }

    /** An object whose names are not known beforehand. */
    static Members named(Members value) {
        return Members.of("type", "object").with("additionalProperties", value);
    }
}
