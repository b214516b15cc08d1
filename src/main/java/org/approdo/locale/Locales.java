package org.approdo.locale;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.approdo.source.Diagnostics;
import org.approdo.source.MappingReader;
import org.approdo.source.Rule;
import org.approdo.source.YamlNode;

/**
 * The languages of a site, in the order in which it lists them.
 *
 * <pre>
 * locales:
 *   it: {endonym: Italiano, fallback: [en]}
 *   ar: {endonym: العربية, direction: rtl, fallback: [en, it]}
 * </pre>
 */
public final class Locales {
    private final Map<LocaleTag, SiteLocale> byTag = new LinkedHashMap<>();
    private final Map<LocaleTag, Formats> formats = new LinkedHashMap<>();
    private final Map<LocaleTag, List<LocaleTag>> chains = new LinkedHashMap<>();

    public Locales(List<SiteLocale> locales) {
        locales.forEach(l -> byTag.put(l.tag(), l));
        for (SiteLocale locale : locales) {
            var chain = new LinkedHashSet<>(List.of(locale.tag()));
            chain.addAll(locale.fallback());
            chains.put(locale.tag(), List.copyOf(chain));
        }
        locales.forEach(l -> formats.put(l.tag(), new Formats(l.tag(), l.numerals())));
    }

    /** Reports {@link Rule#BAD_LOCALE_TAG}, {@link Rule#BAD_DIRECTION}, {@link Rule#UNKNOWN_LOCALE}. */
    public static Locales read(YamlNode.Mapping mapping, Diagnostics log) {
        var known = mapping.members().stream().map(YamlNode.Member::key).toList();
        var locales = new ArrayList<SiteLocale>();
        for (YamlNode.Member member : mapping.members()) {
            Optional<LocaleTag> tag = LocaleTag.parse(member.key());
            if (tag.isEmpty()) {
                log.report(Rule.BAD_LOCALE_TAG, member.keySpan(), member.key());
                continue;
            }
            MappingReader.mapping(member.value(), log)
                    .ifPresent(m -> locales.add(readLocale(tag.get(), m, known, log)));
        }
        return new Locales(locales);
    }

    private static SiteLocale readLocale(LocaleTag tag, YamlNode.Mapping mapping, List<String> known, Diagnostics log) {
        var reader = new MappingReader(mapping, log);
        String endonym = reader.requiredText("endonym").orElse(tag.tag());
        Direction direction = reader.scalar("direction")
                .flatMap(s -> {
                    Optional<Direction> named = List.of(Direction.values()).stream()
                            .filter(d -> d.attribute().equals(s.text()))
                            .findFirst();
                    if (named.isEmpty()) {
                        log.report(Rule.BAD_DIRECTION, s.span(), s.text());
                    }
                    return named;
                })
                .orElse(tag.usualDirection());
        var fallback = new ArrayList<LocaleTag>();
        for (YamlNode.Scalar name : reader.scalars("fallback")) {
            if (known.contains(name.text())) {
                LocaleTag.parse(name.text()).ifPresent(fallback::add);
            } else {
                log.reportUnknown(Rule.UNKNOWN_LOCALE, name.span(), name.text(), known);
            }
        }
        Optional<String> numerals = reader.text("numerals");
        reader.finish();
        return new SiteLocale(tag, endonym, direction, fallback, numerals);
    }

    public List<SiteLocale> all() {
        return List.copyOf(byTag.values());
    }

    public List<LocaleTag> tags() {
        return List.copyOf(byTag.keySet());
    }

    public List<String> names() {
        return tags().stream().map(LocaleTag::tag).toList();
    }

    public Optional<SiteLocale> find(LocaleTag tag) {
        return Optional.ofNullable(byTag.get(tag));
    }

    /** A locale that is known to exist. */
    public SiteLocale get(LocaleTag tag) {
        return find(tag).orElseThrow(() -> new IllegalArgumentException("no locale " + tag));
    }

    /** How a locale of the site writes dates, numbers and lists. */
    public Formats formats(LocaleTag tag) {
        Formats known = formats.get(tag);
        if (known == null) {
            throw new IllegalArgumentException("no locale " + tag);
        }
        return known;
    }

    /** The direction of any language, one of the site's or not. */
    public Direction direction(LocaleTag tag) {
        return find(tag).map(SiteLocale::direction).orElseGet(tag::usualDirection);
    }

    /** Whose text a reader of a language gets, best first: itself, then its fallbacks. Ends; names none twice. */
    public List<LocaleTag> chain(LocaleTag tag) {
        return chains.getOrDefault(tag, List.of(tag));
    }
}
