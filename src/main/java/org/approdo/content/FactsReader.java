package org.approdo.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.approdo.locale.LocaleTag;
import org.approdo.locale.Locales;
import org.approdo.markdown.LinkRule;
import org.approdo.markdown.WebAddress;
import org.approdo.source.Diagnostics;
import org.approdo.source.MappingReader;
import org.approdo.source.Rule;
import org.approdo.source.YamlNode;

/**
 * Reads the keys that every item may have.
 *
 * <p>Reports {@link Rule#BAD_DATE}, {@link Rule#BAD_URL}, {@link Rule#BAD_ALIAS}, {@link Rule#BAD_DIGESTS}, {@link
 * Rule#BAD_METHOD}, {@link Rule#REVIEWER_MISSING}, {@link Rule#TRANSLATION_SOURCE}, {@link Rule#BAD_STATUS}, {@link Rule#BAD_OWNER}, {@link Rule#UNKNOWN_LOCALE}.
 */
final class FactsReader {
    /** What {@code status} says of a translation that somebody still works on. */
    private static final String IN_PROGRESS = "in-progress";

    static final List<String> KEYS = List.of(
            "area",
            "reviewed",
            "review",
            "sources",
            "aliases",
            "draft",
            "publish",
            "expires",
            "owner",
            "locales",
            "translation");

    private final Locales locales;
    private final Diagnostics log;

    FactsReader(Locales locales, Diagnostics log) {
        this.locales = locales;
        this.log = log;
    }

    Facts read(YamlNode.Mapping mapping, ContentType type) {
        var reader = new MappingReader(mapping, log);
        var sources = new ArrayList<Facts.Source>();
        for (YamlNode node : reader.items("sources")) {
            MappingReader.mapping(node, log).ifPresent(m -> sources.add(readSource(m)));
        }
        var aliases = new ArrayList<Facts.Alias>();
        for (YamlNode.Scalar alias : reader.scalars("aliases")) {
            if (alias.text().matches("/([a-z0-9]+(-[a-z0-9]+)*/){1,5}")) {
                aliases.add(new Facts.Alias(alias.text(), alias.span()));
            } else {
                log.report(Rule.BAD_ALIAS, alias.span(), alias.text());
            }
        }
        return new Facts(
                date(reader, "reviewed"),
                reader.mapping("review")
                        .flatMap(m -> TypeReader.reviewInterval(m, log))
                        .or(type::reviewEvery),
                sources,
                aliases,
                reader.flag("draft"),
                date(reader, "publish"),
                date(reader, "expires"),
                reader.scalar("owner").flatMap(s -> Owner.read(s, log)),
                readLocales(reader));
    }

    private Set<LocaleTag> readLocales(MappingReader reader) {
        var wanted = new TreeSet<LocaleTag>();
        for (YamlNode.Scalar written : reader.scalars("locales")) {
            Optional<LocaleTag> tag =
                    LocaleTag.parse(written.text()).filter(t -> locales.find(t).isPresent());
            if (tag.isEmpty()) {
                log.reportUnknown(Rule.UNKNOWN_LOCALE, written.span(), written.text(), locales.names());
            }
            tag.ifPresent(wanted::add);
        }
        return wanted;
    }

    private Facts.Source readSource(YamlNode.Mapping mapping) {
        var reader = new MappingReader(mapping, log);
        String title = reader.requiredText("title").orElse("");
        String url = reader.scalar("url")
                .map(s -> {
                    Optional<String> address = WebAddress.parse(s.text());
                    address.ifPresent(a -> LinkRule.check(a, s.span(), log));
                    if (address.isEmpty()) {
                        log.report(Rule.BAD_URL, s.span(), s.text());
                    }
                    return address.orElse("");
                })
                .orElse("");
        Optional<LocalDate> checked = date(reader, "checked");
        reader.finish();
        return new Facts.Source(title, url, checked);
    }

    /**
     * @param sources the languages it may have been translated from, the item's own first
     */
    Translation readTranslation(YamlNode.Member member, List<LocaleTag> sources) {
        YamlNode.Mapping mapping =
                MappingReader.mapping(member.value(), log).orElseGet(() -> YamlNode.Mapping.empty(member.keySpan()));
        var reader = new MappingReader(mapping, log);
        reader.requiredText("source");
        LocaleTag source =
                reader.scalar("source").map(s -> readSource(s, sources)).orElse(sources.get(0));
        Optional<YamlNode> digests = reader.node("digests");
        if (digests.isEmpty()) {
            log.report(Rule.MISSING_KEY, mapping.span(), "digests");
        }
        List<String> remembered = digests.map(this::readDigests).orElse(List.of());
        Optional<LocalDate> date = date(reader, "date");
        Translation.Method method = method(reader);
        Optional<String> reviewedBy = reader.text("reviewed-by");
        Optional<YamlNode.Scalar> status = reader.scalar("status");
        status.filter(s -> !s.text().equals(IN_PROGRESS))
                .ifPresent(s -> log.report(Rule.BAD_STATUS, s.span(), s.text()));
        if (method == Translation.Method.MACHINE_REVIEWED && reviewedBy.isEmpty()) {
            log.report(Rule.REVIEWER_MISSING, mapping.span());
        }
        reader.finish();
        return new Translation(
                source,
                remembered,
                date,
                method,
                reviewedBy,
                status.isPresent(),
                digests.map(YamlNode::span).orElse(member.keySpan()));
    }

    private LocaleTag readSource(YamlNode.Scalar written, List<LocaleTag> sources) {
        for (LocaleTag source : sources) {
            if (source.tag().equals(written.text())) {
                return source;
            }
        }
        String others = sources.size() == 1 ? "" : ", or one of the translations it was made from";
        String hint = "write source: %s%s".formatted(sources.get(0), others);
        log.reportWithHint(Rule.TRANSLATION_SOURCE, written.span(), hint, written.text());
        return sources.get(0);
    }

    private List<String> readDigests(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            if (scalar.text().matches("([0-9a-f]{8}( [0-9a-f]{8})*)?")) {
                return scalar.text().isEmpty()
                        ? List.of()
                        : List.of(scalar.text().split(" ", -1));
            }
        }
        log.report(Rule.BAD_DIGESTS, node.span());
        return List.of();
    }

    private Translation.Method method(MappingReader reader) {
        reader.requiredText("method");
        return reader.scalar("method")
                .map(s -> Arrays.stream(Translation.Method.values())
                        .filter(m -> m.word().equals(s.text()))
                        .findFirst()
                        .orElseGet(() -> {
                            log.report(Rule.BAD_METHOD, s.span(), s.text());
                            return Translation.Method.MACHINE;
                        }))
                .orElse(Translation.Method.MACHINE);
    }

    private Optional<LocalDate> date(MappingReader reader, String key) {
        return reader.scalar(key).flatMap(s -> {
            try {
                // LocalDate would take years of nine digits too
                if (s.text().length() == "2026-11-02".length()) {
                    return Optional.of(LocalDate.parse(s.text()));
                }
            } catch (DateTimeException e) {
                // reported below
            }
            log.report(Rule.BAD_DATE, s.span(), s.text());
            return Optional.empty();
        });
    }
}
