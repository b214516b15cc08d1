package org.approdo.content.field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.approdo.content.vocabulary.Vocabulary;
import org.approdo.locale.LocaleTag;
import org.approdo.markdown.MarkdownReader;
import org.approdo.markdown.Place;
import org.approdo.source.Diagnostics;
import org.approdo.source.MappingReader;
import org.approdo.source.Rule;
import org.approdo.source.Suggestion;
import org.approdo.source.YamlNode;

/**
 * Decodes the values of fields, one field at a time, so that one mistake hides no other.
 *
 * <p>Reports {@link Rule#FACT_IN_TRANSLATION}, {@link Rule#FIELD_MISSING} for parts, {@link Rule#UNKNOWN_TERM}, {@link
 * Rule#REPEATED_VALUE}, and through {@link ScalarReader}, {@link HoursReader} and {@link FileReader} what is wrong in a
 * value.
 */
public final class ValueReader {
    private final Map<String, Vocabulary> vocabularies;
    private final LocaleTag language;
    private final Optional<String> factsIn;
    private final Diagnostics log;
    private final ScalarReader scalars;
    private final HoursReader hours;
    private final FileReader files;

    /**
     * @param language the language of the file
     * @param siblings names of the files in the item's folder
     * @param factsIn for a translation the file that holds the facts; empty for the source itself
     */
    public ValueReader(
            Map<String, Vocabulary> vocabularies,
            LocaleTag language,
            Set<String> siblings,
            Optional<String> factsIn,
            Diagnostics log) {
        this.vocabularies = vocabularies;
        this.language = language;
        this.factsIn = factsIn;
        this.log = log;
        this.scalars = new ScalarReader(language, log);
        this.hours = new HoursReader(scalars, log);
        this.files = new FileReader(language, siblings, factsIn, log);
    }

    /** Empty after an error, which was reported, or when nothing is written. */
    public Optional<Value> read(Field field, YamlNode.Member member) {
        if (factsIn.isPresent() && !field.hasTranslatableText()) {
            log.report(Rule.FACT_IN_TRANSLATION, member.keySpan(), field.name(), factsIn.get());
            return Optional.empty();
        }
        return field.many() ? readMany(field, member.value()) : readOne(field, member.value());
    }

    private Optional<Value> readMany(Field field, YamlNode node) {
        var values = new ArrayList<Value>();
        var seen = new TreeSet<String>();
        for (YamlNode item : MappingReader.items(node, log)) {
            if (item instanceof YamlNode.Scalar scalar && !seen.add(scalar.text())) {
                log.report(Rule.REPEATED_VALUE, scalar.span(), scalar.text());
            }
            readOne(field, item).ifPresent(values::add);
        }
        return Optional.of(new Value.Items(values));
    }

    private Optional<Value> readOne(Field field, YamlNode node) {
        return switch (field.type()) {
            case LIST -> Optional.of(readList(field, node));
            case GROUP -> MappingReader.mapping(node, log).map(m -> readGroup(field.parts(), m));
            case IMAGE -> MappingReader.mapping(node, log).flatMap(files::readImage);
            case FILE -> MappingReader.mapping(node, log).map(files::readFiles);
            case GEO -> MappingReader.mapping(node, log).flatMap(scalars::readGeo);
            case ADDRESS -> MappingReader.mapping(node, log).map(this::readAddress);
            case HOURS -> MappingReader.mapping(node, log).map(hours::readHours);
            case RECURRENCE -> MappingReader.mapping(node, log).flatMap(hours::readRhythm);
            case LANGUAGES -> Optional.of(readLanguages(node));
            case PERIOD -> scalars.readPeriod(node);
            case TEXT, MARKDOWN, URL, EMAIL, PHONE, DATE, DATETIME, BOOLEAN, NUMBER, MONEY, CHOICE, REFERENCE ->
                MappingReader.scalar(node, log).flatMap(s -> readScalar(field, s));
        };
    }

    private Optional<Value> readScalar(Field field, YamlNode.Scalar scalar) {
        return switch (field.type()) {
            case MARKDOWN ->
                Optional.of(new Value.Prose(MarkdownReader.readField(scalar.text(), Place.of(scalar), log), language));
            case CHOICE -> readChoice(field, scalar);
            case REFERENCE -> Optional.of(new Value.Reference(field.to().orElse(""), scalar.text(), scalar.span()));
            default -> scalars.read(field, scalar);
        };
    }

    private Optional<Value> readChoice(Field field, YamlNode.Scalar scalar) {
        Vocabulary vocabulary = vocabularies.get(field.from().orElse(""));
        if (vocabulary == null) {
            return Optional.empty();
        }
        if (vocabulary.term(scalar.text()).isEmpty()) {
            String hint = Suggestion.hint(scalar.text(), vocabulary.ids());
            log.reportWithHint(Rule.UNKNOWN_TERM, scalar.span(), hint, scalar.text(), vocabulary.name());
            return Optional.empty();
        }
        return Optional.of(new Value.Choice(vocabulary.name(), scalar.text()));
    }

    private Value readList(Field field, YamlNode node) {
        var values = new ArrayList<Value>();
        for (YamlNode item : MappingReader.items(node, log)) {
            if (field.item().isPresent()) {
                readOne(field.item().get(), item).ifPresent(values::add);
            } else {
                MappingReader.mapping(item, log).ifPresent(m -> values.add(readGroup(field.parts(), m)));
            }
        }
        return new Value.Items(values);
    }

    private Value readGroup(List<Field> parts, YamlNode.Mapping mapping) {
        List<String> names = parts.stream().map(Field::name).toList();
        var values = new LinkedHashMap<String, Value>();
        for (YamlNode.Member member : mapping.members()) {
            if (!names.contains(member.key())) {
                log.reportUnknown(Rule.UNKNOWN_KEY, member.keySpan(), member.key(), names);
            }
        }
        for (Field part : parts) {
            Optional<YamlNode.Member> member = mapping.member(part.name());
            member.flatMap(m -> read(part, m)).ifPresent(v -> values.put(part.name(), v));
            if (member.isEmpty() && part.required() && factsIn.isEmpty()) {
                log.report(Rule.FIELD_MISSING, mapping.span(), part.name());
            }
        }
        return new Value.Group(values);
    }

    private Value readAddress(YamlNode.Mapping mapping) {
        var reader = new MappingReader(mapping, log);
        var address = new Value.Address(
                reader.text("street").orElse(""),
                reader.text("number").orElse(""),
                reader.text("postcode").orElse(""),
                reader.requiredText("city").orElse(""),
                reader.text("province").orElse(""));
        reader.finish();
        return address;
    }

    private Value readLanguages(YamlNode node) {
        var languages = new ArrayList<SpokenLanguage>();
        for (YamlNode item : MappingReader.items(node, log)) {
            MappingReader.mapping(item, log).flatMap(this::readLanguage).ifPresent(languages::add);
        }
        return new Value.Languages(languages);
    }

    private Optional<SpokenLanguage> readLanguage(YamlNode.Mapping mapping) {
        var reader = new MappingReader(mapping, log);
        reader.requiredText("code");
        Optional<YamlNode.Scalar> code = reader.scalar("code");
        var days = hours.readDays(reader.scalars("days"));
        Optional<SpokenLanguage.Mode> mode = reader.scalar("mode").flatMap(s -> {
            Optional<SpokenLanguage.Mode> named = SpokenLanguage.Mode.named(s.text());
            if (named.isEmpty()) {
                String hint = Suggestion.hint(s.text(), SpokenLanguage.Mode.words());
                log.reportWithHint(Rule.WRONG_SHAPE, s.span(), hint, "a way of speaking", "'" + s.text() + "'");
            }
            return named;
        });
        reader.finish();
        return code.filter(this::isLanguage)
                .map(c -> new SpokenLanguage(c.text(), days, mode.orElse(SpokenLanguage.Mode.SPOKEN)));
    }

    /** A term of the vocabulary {@code languages}; where there is none, any language's code. */
    private boolean isLanguage(YamlNode.Scalar code) {
        Vocabulary known = vocabularies.get("languages");
        if (known != null && known.term(code.text()).isEmpty()) {
            String hint = Suggestion.hint(code.text(), known.ids());
            log.reportWithHint(Rule.UNKNOWN_TERM, code.span(), hint, code.text(), known.name());
            return false;
        }
        if (LocaleTag.parse(code.text()).isEmpty()) {
            log.report(Rule.BAD_LANGUAGE, code.span(), code.text());
            return false;
        }
        return true;
    }
}
