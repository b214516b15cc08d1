package org.approdo.content.field;

import java.util.List;
import java.util.Optional;

/**
 * What a content type says of one field.
 *
 * <pre>
 * services: {type: choice, from: topics, many: true, facet: true}
 * phones:   {type: list, of: {number: {type: phone, required: true}, label: {type: text, translatable: true}}}
 * </pre>
 *
 * @param translatable whether its text stands in every language's file; else it is a fact and stands in the source alone
 * @param condition when it is required though not always
 * @param many whether it holds a list of values of its type
 * @param max most characters of a text
 * @param from the vocabulary of a choice
 * @param to the content type of a reference
 * @param parts the named parts of a group, or of a list whose entries are groups
 * @param item what a list holds
 * @param example how to write it and how not, for the handbook; where there is none, it shows one of the type
 */
public record Field(
        String name,
        FieldType type,
        boolean translatable,
        boolean required,
        Optional<Condition> condition,
        boolean many,
        boolean facet,
        Optional<Integer> max,
        Optional<String> from,
        Optional<String> to,
        List<Field> parts,
        Optional<Field> item,
        Optional<Example> example) {
    public Field {
        parts = List.copyOf(parts);
    }

    /** A value as it is written in a file. */
    public record Example(String good, String bad) {}

    /** Another field and the value it must have. */
    public record Condition(String field, String value) {}

    /** Whether a translation may hold any of it: its own text, a picture's alternative text, or a translatable part. */
    public boolean hasTranslatableText() {
        return translatable
                || type == FieldType.IMAGE
                || parts.stream().anyMatch(Field::hasTranslatableText)
                || item.map(Field::hasTranslatableText).orElse(false);
    }
}
