package org.approdo.content;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.approdo.content.field.Field;
import org.approdo.content.field.ValueReader;
import org.approdo.content.vocabulary.Vocabulary;
import org.approdo.locale.LocaleTag;
import org.approdo.source.Diagnostic;
import org.approdo.source.Diagnostics;
import org.approdo.source.Json;
import org.approdo.source.Rule;
import org.approdo.source.Severity;
import org.approdo.source.SourceFile;
import org.approdo.source.YamlNode;
import org.approdo.source.YamlReader;

/**
 * What somebody typed for a field, read as a file's value would be.
 *
 * <p>Plain words for a text, a date, an id; commas between several; YAML in braces or brackets for values with parts.
 *
 * @param yaml the value as a file has it
 * @param faults what is wrong with it
 */
public record FieldInput(String yaml, List<Diagnostic> faults) {
    public FieldInput {
        faults = List.copyOf(faults);
    }

    /**
     * Reads what was typed.
     *
     * @param language what it is written in
     */
    public static FieldInput read(Field field, String typed, Map<String, Vocabulary> vocabularies, LocaleTag language) {
        String yaml = yaml(field, typed.strip());
        var log = new Diagnostics();
        var file = new SourceFile("", field.name() + ": " + yaml + '\n');
        Optional<YamlNode.Mapping> mapping = YamlReader.readMapping(file, log);
        mapping.filter(m -> m.members().size() != 1)
                .ifPresent(m -> log.report(Rule.WRONG_SHAPE, m.span(), "one value", "several"));
        var reader = new ValueReader(vocabularies, language, Set.of(), Optional.empty(), log);
        mapping.flatMap(m -> m.member(field.name())).ifPresent(m -> reader.read(field, m));
        return new FieldInput(
                yaml,
                log.sorted().stream()
                        .filter(d -> d.severity() == Severity.ERROR)
                        .toList());
    }

    private static String yaml(Field field, String typed) {
        if (field.many()) {
            return typed.startsWith("[") ? typed : several(typed, FieldInput::scalar);
        }
        return switch (field.type()) {
            case TEXT, MARKDOWN, URL, EMAIL, PHONE, DATE, DATETIME, BOOLEAN, NUMBER, MONEY, CHOICE, REFERENCE ->
                scalar(typed);
            case PERIOD -> typed.startsWith("{") ? typed : scalar(typed);
            case LANGUAGES -> typed.startsWith("[") ? typed : several(typed, w -> "{code: " + scalar(w) + '}');
            case LIST, GROUP, IMAGE, FILE, GEO, ADDRESS, HOURS, RECURRENCE -> typed;
        };
    }

    private static String several(String typed, UnaryOperator<String> one) {
        return Arrays.stream(typed.split(",", -1))
                .map(String::strip)
                .filter(w -> !w.isEmpty())
                .map(one)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** Without quotes where that is safe anywhere. */
    private static String scalar(String words) {
        boolean plain = words.matches("[\\p{L}\\d+][\\p{L}\\p{M}\\d’.+/ ()-]*")
                && !words.matches("(?i)true|false|null|yes|no|on|off|0\\d*");
        return plain || words.matches("true|false|[1-9]\\d*|https?://[\\w./-]+") ? words : Json.write(words);
    }
}
