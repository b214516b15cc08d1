package org.approdo.content.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.approdo.UnderSeveralLocales;
import org.approdo.source.Diagnostics;
import org.approdo.source.SourceFile;
import org.approdo.source.YamlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@UnderSeveralLocales
class FieldReaderTest {
    private final Diagnostics log = new Diagnostics();

    @ParameterizedTest
    @EnumSource(FieldType.class)
    void knowsEveryFieldType(FieldType type) {
        String rest = switch (type) {
            case CHOICE -> ", from: topics";
            case REFERENCE -> ", to: guides";
            case LIST -> ", of: {type: text}";
            default -> "";
        };

        assertThat(read("{type: " + type.word() + rest + "}")).map(Field::type).contains(type);
        assertThat(findings()).isEmpty();
    }

    @Test
    void readsEverySetting() {
        Field field =
                read("{type: choice, from: topics, many: true, required: true, facet: true, required-if: {kind: a}}")
                        .orElseThrow();

        assertThat(field.many()).isTrue();
        assertThat(field.required()).isTrue();
        assertThat(field.facet()).isTrue();
        assertThat(field.from()).contains("topics");
        assertThat(field.condition()).contains(new Field.Condition("kind", "a"));
        assertThat(read("{type: text, max: 80, translatable: true}")
                        .orElseThrow()
                        .max())
                .contains(80);
        assertThat(findings()).isEmpty();
    }

    @Test
    void tellsAListOfAFieldFromAListOfPartsCalledType() {
        Field plain = read("{type: list, of: {type: url}}").orElseThrow();
        Field parts =
                read("{type: list, of: {type: {type: text}, url: {type: url}}}").orElseThrow();

        assertThat(plain.item()).map(Field::type).contains(FieldType.URL);
        assertThat(plain.parts()).isEmpty();
        assertThat(parts.item()).isEmpty();
        assertThat(parts.parts()).extracting(Field::name).containsExactly("type", "url");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "{type: text, translatable: true} -> true",
                "{type: text} -> false",
                "{type: image} -> true",
                "{type: list, of: {type: text, translatable: true}} -> true",
                "{type: list, of: {a: {type: phone}, b: {type: text, translatable: true}}} -> true",
                "{type: list, of: {a: {type: phone}}} -> false",
                "{type: group, fields: {a: {type: list, of: {type: markdown, translatable: true}}}} -> true"
            })
    void knowsWhetherATranslationMayHoldAnyOfIt(String type, boolean translatable) {
        assertThat(read(type)).map(Field::hasTranslatableText).contains(translatable);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "{} -> 1:1 missing-key 'type' is missing",
                "{type: phon} -> 1:8 unknown-field-type unknown field type 'phon'",
                "{type: TEXT} -> 1:8 unknown-field-type unknown field type 'TEXT'",
                "{type: choice} -> 1:1 missing-key 'from' is missing",
                "{type: choice, from: topic} -> 1:22 unknown-vocabulary there is no vocabulary 'topic'",
                "{type: reference} -> 1:1 missing-key 'to' is missing",
                "{type: reference, to: guide} -> 1:23 unknown-type there is no content type 'guide'",
                "{type: list} -> 1:1 missing-key 'of' is missing",
                "{type: number, translatable: true} -> 1:16 field-setting 'translatable' does not go with the field type number",
                "{type: text, many: true} -> 1:14 field-setting 'many' does not go with the field type text",
                "{type: text, max: many} -> 1:19 bad-number 'many' is no number",
                "{type: text, maximum: 8} -> 1:14 unknown-key unknown key 'maximum'"
            })
    void refusesWhatItCannotUse(String type, String finding) {
        read(type);

        assertThat(findings()).containsExactly(finding);
    }

    private Optional<Field> read(String type) {
        var mapping = YamlReader.readMapping(new SourceFile("f", type), new Diagnostics())
                .orElseThrow();
        return new FieldReader(Set.of("topics", "languages"), Set.of("guides", "pages"), log).read("f", mapping);
    }

    private List<String> findings() {
        return log.sorted().stream()
                .map(d -> d.span().line() + ":" + d.span().column() + " "
                        + d.rule().id() + " " + d.message())
                .toList();
    }
}
