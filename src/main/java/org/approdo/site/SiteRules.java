package org.approdo.site;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.approdo.content.ContentType;
import org.approdo.content.Entry;
import org.approdo.content.field.Field;
import org.approdo.content.field.Value;
import org.approdo.content.place.Outline;
import org.approdo.content.place.Position;
import org.approdo.content.vocabulary.Term;
import org.approdo.content.vocabulary.Vocabulary;
import org.approdo.locale.Sentences;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;
import org.approdo.source.Span;
import org.approdo.source.YamlNode;
import org.approdo.source.YamlReader;

/**
 * The rules that need the whole site: every label has a word, every point lies in its area.
 *
 * <p>Reports {@link Rule#MESSAGE_UNDEFINED}, {@link Rule#MISSING_KEY}, {@link
 * Rule#GEO_OUTSIDE}.
 */
public final class SiteRules {
    /** Kilometres; outlines are simplified, and harbours and border towns lie at their edge. */
    private static final int NEAR_BY = 5;

    private final Site site;
    private final Diagnostics log;

    private SiteRules(Site site, Diagnostics log) {
        this.site = site;
        this.log = log;
    }

    public static void check(Site site, Diagnostics log) {
        var rules = new SiteRules(site, log);
        site.content().types().values().forEach(rules::checkLabels);
        for (Vocabulary vocabulary : site.content().vocabularies().values()) {
            var file = SourceFile.named("content/_vocabularies/" + vocabulary.name() + ".yml");
            rules.checkWord(vocabulary.labelKey(), file::start);
        }
        site.messages().sentences().groups().forEach(rules::checkGroup);
        rules.checkExit();
        site.content().entries().forEach(rules::checkPoint);
    }

    /** A discreet page without a way out would promise what it does not keep. */
    private void checkExit() {
        site.content().entries().stream()
                .filter(e -> Site.isDiscreet(e) && site.config().exitUrl().isEmpty())
                .findFirst()
                .ifPresent(e -> {
                    String hint = "name a harmless page to leave for, since %s is discreet".formatted(e.folder());
                    log.reportWithHint(Rule.MISSING_KEY, site.config().file().start(), hint, "exit-url");
                });
    }

    /** A group of sentences is a topic, or has a label of its own. */
    private void checkGroup(Sentences.Group group) {
        List<String> topics = Optional.ofNullable(site.content().vocabularies().get("topics")).stream()
                .flatMap(v -> v.terms().stream())
                .map(Term::id)
                .toList();
        if (!topics.contains(group.id())) {
            checkWord("write.group." + group.id(), group::span);
        }
    }

    /** Coordinates that were swapped or mistyped fall into the sea or another country. */
    private void checkPoint(Entry entry) {
        Optional<Outline> outline = entry.area().map(site.content().outlines()::get);
        if (outline.isPresent() && entry.source().value("geo").orElse(null) instanceof Value.Geo geo) {
            double distance = outline.get().distance(new Position(geo.latitude(), geo.longitude()));
            if (distance > NEAR_BY) {
                Span place = entry.source().place("geo");
                log.report(
                        Rule.GEO_OUTSIDE,
                        place,
                        Math.round(distance),
                        entry.area().orElseThrow());
            }
        }
    }

    private void checkLabels(ContentType type) {
        checkWord("type." + type.name() + ".one", type.file()::start);
        checkWord("type." + type.name() + ".many", type.file()::start);
        type.sections().forEach(s -> checkWord("section." + s.name(), () -> place(type, "sections", s.name())));
        fields(type.fields()).forEach(f -> {
            if (!site.messages().has("field." + type.name() + '.' + f.name())) {
                checkWord("field." + f.name(), () -> place(type, "fields", f.name()));
            }
        });
    }

    /** Where a type names a field or section, however deep; reads the file again, when a word is missing. */
    private Span place(ContentType type, String part, String name) {
        return YamlReader.readMapping(type.file(), new Diagnostics())
                .flatMap(m -> m.member(part))
                .flatMap(m -> key(m.value(), name))
                .orElse(type.file().start());
    }

    private static Optional<Span> key(YamlNode node, String name) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            return Optional.empty();
        }
        return mapping.member(name)
                .map(YamlNode.Member::keySpan)
                .or(() -> mapping.members().stream()
                        .flatMap(m -> key(m.value(), name).stream())
                        .findFirst());
    }

    private static Stream<Field> fields(List<Field> fields) {
        return fields.stream().flatMap(f -> Stream.concat(Stream.of(f), fields(f.parts())));
    }

    private void checkWord(String key, Supplier<Span> span) {
        if (!site.messages().has(key)) {
            String hint = "add it to locales/%s.yml, then to the other languages"
                    .formatted(site.config().sourceLocale());
            log.reportWithHint(Rule.MESSAGE_UNDEFINED, span.get(), hint, key);
        }
    }
}
