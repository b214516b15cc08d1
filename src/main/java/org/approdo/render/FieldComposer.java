package org.approdo.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.approdo.content.ContentType;
import org.approdo.content.Entry;
import org.approdo.content.field.Field;
import org.approdo.content.field.FieldType;
import org.approdo.content.vocabulary.Term;
import org.approdo.content.vocabulary.Vocabulary;
import org.approdo.site.Site;
import org.approdo.source.Diagnostics;
import org.approdo.source.MappingReader;
import org.approdo.source.SourceFile;
import org.approdo.source.YamlNode;
import org.approdo.source.YamlReader;

/** Composes how to fill in a content type: each field with what it holds and an example, each section of its prose. */
final class FieldComposer {
    private static final String FILE = "handbook/fields.yml";

    private final Site site;
    private final Map<String, Field.Example> examples;

    FieldComposer(Site site) {
        this.site = site;
        this.examples = site.config().handbook() ? examples() : Map.of();
    }

    /**
     * A type.
     *
     * @param file where its items lie: {@code content/guides/<area>/<id>/index.it.md}
     */
    public record TypeView(String name, String file, List<FieldView> fields, List<SectionView> sections) {}

    /**
     * A field.
     *
     * @param name as a file writes it
     * @param facts what it holds and whether it has to be there, each a word or two
     * @param good as a file writes it; empty when the field has only parts
     */
    public record FieldView(
            String name,
            String label,
            boolean required,
            List<String> facts,
            String good,
            String bad,
            List<FieldView> parts) {}

    /** A part of the prose. */
    public record SectionView(String name, String label, boolean required) {}

    TypeView compose(ContentType type, Reader reader) {
        String locale = site.config().sourceLocale().tag();
        return new TypeView(
                type.name(),
                "content/%s/%s<id>/index.%s.%s"
                        .formatted(type.name(), type.area() ? "<area>/" : "", locale, type.extension()),
                fields(type, type.fields(), reader),
                type.sections().stream()
                        .map(s -> new SectionView(s.name(), reader.word("section." + s.name()), s.required()))
                        .toList());
    }

    private List<FieldView> fields(ContentType type, List<Field> fields, Reader reader) {
        return fields.stream().map(f -> field(type, f, reader)).toList();
    }

    private FieldView field(ContentType type, Field field, Reader reader) {
        String own = "field." + type.name() + '.' + field.name();
        Optional<Field.Example> example = example(field);
        return new FieldView(
                field.name(),
                reader.word(reader.knows(own) ? own : "field." + field.name()),
                field.required(),
                facts(field, reader),
                example.map(Field.Example::good).orElse(""),
                example.map(Field.Example::bad).orElse(""),
                fields(type, field.parts(), reader));
    }

    private List<String> facts(Field field, Reader reader) {
        var facts = new ArrayList<String>();
        facts.add(reader.word("handbook.type." + field.type().word()));
        field.item()
                .ifPresent(
                        i -> facts.add(reader.word("handbook.type." + i.type().word())));
        if (field.many()) {
            facts.add(reader.word("handbook.many"));
        }
        field.max().ifPresent(m -> facts.add(reader.word("handbook.max", Map.of("count", m))));
        field.from()
                .flatMap(this::vocabulary)
                .ifPresent(v ->
                        facts.add(reader.word("handbook.from", Map.of("vocabulary", reader.word(v.labelKey())))));
        field.to()
                .ifPresent(t ->
                        facts.add(reader.word("handbook.to", Map.of("type", reader.word("type." + t + ".one")))));
        field.condition()
                .ifPresent(c ->
                        facts.add(reader.word("handbook.required-if", Map.of("field", c.field(), "value", c.value()))));
        if (field.hasTranslatableText() && field.parts().isEmpty()) {
            facts.add(reader.word("handbook.translated"));
        }
        return facts;
    }

    private Optional<Vocabulary> vocabulary(String name) {
        return Optional.ofNullable(site.content().vocabularies().get(name));
    }

    private Optional<Field.Example> example(Field field) {
        if (field.example().isPresent() || !field.parts().isEmpty()) {
            return field.example();
        }
        Field one = field.item().orElse(field);
        Optional<Field.Example> example = one.type() == FieldType.CHOICE
                ? one.from().flatMap(this::vocabulary).flatMap(this::term)
                : one.type() == FieldType.REFERENCE
                        ? one.to().flatMap(this::entry)
                        : Optional.ofNullable(examples.get(one.type().word()));
        boolean list = field.many() || field.item().isPresent();
        return list ? example.map(e -> new Field.Example('[' + quoted(e.good()) + ']', e.bad())) : example;
    }

    /** Inside brackets a comma would end the value. */
    private static String quoted(String value) {
        return value.startsWith("{") || !value.matches(".*[,:#\\[\\]{}].*") ? value : '"' + value + '"';
    }

    /** A term by its id, and how its label would be wrong there. */
    private Optional<Field.Example> term(Vocabulary vocabulary) {
        Optional<Term> first = vocabulary.terms().stream().findFirst();
        return first.map(t -> new Field.Example(
                t.id(), site.label(vocabulary, t, site.config().sourceLocale())));
    }

    /** An item by its id, and how its title would be wrong there. */
    private Optional<Field.Example> entry(String type) {
        Optional<Entry> first = site.listed(type).stream().findFirst();
        return first.map(
                e -> new Field.Example(e.id(), site.title(e, site.config().sourceLocale())));
    }

    private static Map<String, Field.Example> examples() {
        var log = new Diagnostics();
        var examples = new TreeMap<String, Field.Example>();
        for (YamlNode.Member member : YamlReader.readMapping(SourceFile.ofProgram(FILE), log)
                .map(YamlNode.Mapping::members)
                .orElse(List.of())) {
            MappingReader.mapping(member.value(), log).ifPresent(m -> {
                var reader = new MappingReader(m, log);
                examples.put(
                        member.key(),
                        new Field.Example(
                                reader.requiredText("good").orElse(""),
                                reader.requiredText("bad").orElse("")));
            });
        }
        if (log.hasErrors()) {
            throw new IllegalStateException(FILE + ": " + log.sorted());
        }
        return examples;
    }
}
