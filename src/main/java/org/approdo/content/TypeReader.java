package org.approdo.content;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.approdo.content.field.Field;
import org.approdo.content.field.FieldReader;
import org.approdo.source.Diagnostics;
import org.approdo.source.MappingReader;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;
import org.approdo.source.YamlNode;
import org.approdo.source.YamlReader;

/**
 * Reads {@code _type.yml}.
 *
 * <p>Reports {@link Rule#BAD_FORMAT}, {@link Rule#BAD_AREA_MODE}, {@link Rule#UNKNOWN_FIELD}, {@link
 * Rule#BAD_PERIOD_LENGTH}, and through {@link FieldReader} what is wrong in a field.
 */
final class TypeReader {
    /** Short enough to be added to any date. */
    private static final Pattern LENGTH =
            Pattern.compile("P(?=[0-9])([0-9]{1,2}Y)?([0-9]{1,3}M)?([0-9]{1,3}W)?([0-9]{1,4}D)?");

    private final Set<String> vocabularies;
    private final Set<String> types;
    private final Diagnostics log;

    /**
     * @param vocabularies the names of all vocabularies, for choices
     * @param types the names of all types, for references between them
     */
    TypeReader(Set<String> vocabularies, Set<String> types, Diagnostics log) {
        this.vocabularies = vocabularies;
        this.types = types;
        this.log = log;
    }

    Optional<ContentType> read(String name, SourceFile file) {
        return YamlReader.readMapping(file, log).map(m -> decode(name, file, m));
    }

    private ContentType decode(String name, SourceFile file, YamlNode.Mapping mapping) {
        var reader = new MappingReader(mapping, log);
        boolean prose = word(reader, "format", "yaml", "markdown", Rule.BAD_FORMAT);
        boolean area = word(reader, "area", "none", "required", Rule.BAD_AREA_MODE);
        var fieldReader = new FieldReader(vocabularies, types, log);
        var fields = new ArrayList<Field>();
        List<YamlNode.Member> members = reader.members("fields");
        for (YamlNode.Member member : members) {
            MappingReader.mapping(member.value(), log)
                    .flatMap(m -> fieldReader.read(member.key(), m))
                    .ifPresent(fields::add);
        }
        // all that were typed, so that a field with a mistake is not reported as missing too
        var names = new ArrayList<>(members.stream().map(YamlNode.Member::key).toList());
        String title = fieldName(reader.scalar("title"), "title", names);
        Optional<YamlNode.Scalar> order = reader.scalar("order");
        boolean newestFirst = order.map(o -> o.text().startsWith("-")).orElse(false);
        String orderField =
                order.map(o -> newestFirst ? o.text().substring(1) : o.text()).orElse(title);
        order.filter(o -> !names.contains(orderField))
                .ifPresent(o -> log.reportUnknown(Rule.UNKNOWN_FIELD, o.span(), orderField, names));
        List<String> summary = known(reader.scalars("summary"), names);
        var sections = new ArrayList<ContentType.Section>();
        for (YamlNode.Member member : reader.members("sections")) {
            MappingReader.mapping(member.value(), log).ifPresent(m -> {
                var section = new MappingReader(m, log);
                sections.add(new ContentType.Section(member.key(), section.flag("required")));
                section.finish();
            });
        }
        names.addAll(sections.stream().map(ContentType.Section::name).toList());
        List<String> sheet = known(reader.scalars("sheet"), names);
        boolean feed = reader.flag("feed");
        boolean help = reader.flag("help");
        boolean proposed = reader.flag("proposed");
        Optional<Period> review = reader.mapping("review").flatMap(m -> reviewInterval(m, log));
        reader.finish();
        return new ContentType(
                name,
                file,
                prose,
                area,
                title,
                orderField,
                newestFirst,
                summary,
                feed,
                help,
                proposed,
                fields,
                sections,
                sheet,
                review);
    }

    /** One of two words; true for the second. */
    private boolean word(MappingReader reader, String key, String no, String yes, Rule rule) {
        return reader.requiredText(key).isPresent()
                && reader.scalar(key)
                        .map(s -> {
                            if (!s.text().equals(yes) && !s.text().equals(no)) {
                                log.report(rule, s.span(), s.text());
                            }
                            return s.text().equals(yes);
                        })
                        .orElse(false);
    }

    private String fieldName(Optional<YamlNode.Scalar> scalar, String usual, List<String> names) {
        scalar.filter(s -> !names.contains(s.text()))
                .ifPresent(s -> log.reportUnknown(Rule.UNKNOWN_FIELD, s.span(), s.text(), names));
        return scalar.map(YamlNode.Scalar::text).orElse(usual);
    }

    private List<String> known(List<YamlNode.Scalar> scalars, List<String> names) {
        scalars.stream()
                .filter(s -> !names.contains(s.text()))
                .forEach(s -> log.reportUnknown(Rule.UNKNOWN_FIELD, s.span(), s.text(), names));
        return scalars.stream()
                .map(YamlNode.Scalar::text)
                .filter(names::contains)
                .toList();
    }

    /** {@code {every: P6M}}, an ISO 8601 period. */
    static Optional<Period> reviewInterval(YamlNode.Mapping mapping, Diagnostics log) {
        var reader = new MappingReader(mapping, log);
        Optional<YamlNode.Scalar> every = reader.scalar("every");
        reader.finish();
        return every.flatMap(s -> {
            Optional<Period> length = Optional.of(s.text())
                    .filter(t -> LENGTH.matcher(t).matches())
                    .map(Period::parse)
                    .filter(p -> !p.isZero());
            if (length.isEmpty()) {
                log.report(Rule.BAD_PERIOD_LENGTH, s.span(), s.text());
            }
            return length;
        });
    }
}
