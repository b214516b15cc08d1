package org.approdo.content.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.approdo.source.Diagnostics;
import org.approdo.source.MappingReader;
import org.approdo.source.Rule;
import org.approdo.source.YamlNode;

/**
 * Reads what {@code _type.yml} says of a field.
 *
 * <p>Reports {@link Rule#UNKNOWN_FIELD_TYPE}, {@link Rule#FIELD_SETTING}, {@link Rule#UNKNOWN_VOCABULARY}, {@link
 * Rule#UNKNOWN_TYPE}, {@link Rule#MISSING_KEY}.
 */
public final class FieldReader {
    private final Set<String> vocabularies;
    private final Set<String> types;
    private final Diagnostics log;

    /**
     * @param vocabularies the names of all vocabularies
     * @param types the names of all types
     */
    public FieldReader(Set<String> vocabularies, Set<String> types, Diagnostics log) {
        this.vocabularies = vocabularies;
        this.types = types;
        this.log = log;
    }

    /** Empty when its type is unknown, which was reported. */
    public Optional<Field> read(String name, YamlNode.Mapping mapping) {
        var reader = new MappingReader(mapping, log);
        Optional<YamlNode.Scalar> word = reader.scalar("type");
        if (word.isEmpty()) {
            reader.requiredText("type");
            return Optional.empty();
        }
        Optional<FieldType> type = FieldType.named(word.get().text());
        if (type.isEmpty()) {
            log.reportUnknown(
                    Rule.UNKNOWN_FIELD_TYPE, word.get().span(), word.get().text(), FieldType.words());
            return Optional.empty();
        }
        return Optional.of(decode(name, type.get(), reader, mapping));
    }

    private Field decode(String name, FieldType type, MappingReader reader, YamlNode.Mapping mapping) {
        Optional<YamlNode.Member> of = mapping.member("of");
        boolean nested = of.isPresent() && !isField(of.get().value());
        List<Field> parts = type == FieldType.GROUP
                ? parts(reader.members("fields"))
                : nested ? parts(reader.members("of")) : List.of();
        Optional<Field> item =
                type == FieldType.LIST && !nested ? reader.mapping("of").flatMap(m -> read(name, m)) : Optional.empty();
        if (type == FieldType.LIST && of.isEmpty()) {
            log.report(Rule.MISSING_KEY, mapping.span(), "of");
        }
        var field = new Field(
                name,
                type,
                setting(reader, mapping, "translatable", type, FieldType.TEXT, FieldType.MARKDOWN),
                reader.flag("required"),
                reader.members("required-if").stream()
                        .findFirst()
                        .flatMap(m ->
                                MappingReader.scalar(m.value(), log).map(s -> new Field.Condition(m.key(), s.text()))),
                setting(reader, mapping, "many", type, FieldType.CHOICE, FieldType.REFERENCE),
                reader.flag("facet"),
                reader.number("max"),
                name(reader, mapping, "from", type == FieldType.CHOICE, vocabularies, Rule.UNKNOWN_VOCABULARY),
                name(reader, mapping, "to", type == FieldType.REFERENCE, types, Rule.UNKNOWN_TYPE),
                parts,
                item,
                reader.mapping("example").map(this::example));
        reader.finish();
        return field;
    }

    private Field.Example example(YamlNode.Mapping mapping) {
        var reader = new MappingReader(mapping, log);
        var example = new Field.Example(
                reader.requiredText("good").orElse(""),
                reader.requiredText("bad").orElse(""));
        reader.finish();
        return example;
    }

    /** A mapping whose {@code type} is a word is a field; else its members are. */
    private static boolean isField(YamlNode node) {
        return node instanceof YamlNode.Mapping mapping
                && mapping.member("type")
                        .map(m -> m.value() instanceof YamlNode.Scalar)
                        .orElse(false);
    }

    private List<Field> parts(List<YamlNode.Member> members) {
        var parts = new ArrayList<Field>();
        for (YamlNode.Member member : members) {
            MappingReader.mapping(member.value(), log)
                    .flatMap(m -> read(member.key(), m))
                    .ifPresent(parts::add);
        }
        return parts;
    }

    private boolean setting(
            MappingReader reader, YamlNode.Mapping mapping, String key, FieldType type, FieldType... allowed) {
        boolean on = reader.flag(key);
        if (on && !List.of(allowed).contains(type)) {
            mapping.member(key).ifPresent(m -> log.report(Rule.FIELD_SETTING, m.keySpan(), key, type.word()));
        }
        return on;
    }

    private Optional<String> name(
            MappingReader reader, YamlNode.Mapping mapping, String key, boolean needed, Set<String> known, Rule rule) {
        Optional<YamlNode.Scalar> scalar = reader.scalar(key);
        if (needed && scalar.isEmpty()) {
            log.report(Rule.MISSING_KEY, mapping.span(), key);
        }
        scalar.filter(s -> !known.contains(s.text()))
                .ifPresent(s -> log.reportUnknown(rule, s.span(), s.text(), known));
        return scalar.map(YamlNode.Scalar::text);
    }
}
