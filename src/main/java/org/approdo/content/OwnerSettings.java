package org.approdo.content;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.approdo.locale.LocaleTag;
import org.approdo.locale.Locales;
import org.approdo.source.Diagnostics;
import org.approdo.source.MappingReader;
import org.approdo.source.Rule;
import org.approdo.source.YamlNode;

/**
 * Who looks after what, as far as the site's configuration says it; areas name their own.
 *
 * <pre>
 * owners:
 *   known: ["@approdo/editors", "@approdo/lombardia", "@approdo/ar"]
 *   default: ["@approdo/editors"]
 *   locales: {ar: ["@approdo/ar"]}
 * </pre>
 *
 * @param known those who may write to the repository; the host silently ignores others
 * @param byDefault of what nobody else owns
 * @param byLocale of a language's translations
 */
public record OwnerSettings(List<Owner> known, List<Owner> byDefault, Map<LocaleTag, List<Owner>> byLocale) {
    public static final OwnerSettings NONE = new OwnerSettings(List.of(), List.of(), Map.of());

    public OwnerSettings {
        known = List.copyOf(known);
        byDefault = List.copyOf(byDefault);
        byLocale = Collections.unmodifiableMap(new TreeMap<>(byLocale));
    }

    /** Reports {@link Rule#BAD_OWNER}, {@link Rule#UNKNOWN_LOCALE}. */
    static OwnerSettings read(YamlNode.Mapping mapping, Locales locales, Diagnostics log) {
        var reader = new MappingReader(mapping, log);
        var byLocale = new TreeMap<LocaleTag, List<Owner>>();
        for (YamlNode.Member member : reader.members("locales")) {
            LocaleTag.parse(member.key())
                    .filter(t -> locales.find(t).isPresent())
                    .ifPresentOrElse(
                            t -> byLocale.put(t, Owner.readAll(MappingReader.scalars(member.value(), log), log)),
                            () -> log.reportUnknown(
                                    Rule.UNKNOWN_LOCALE, member.keySpan(), member.key(), locales.names()));
        }
        var settings = new OwnerSettings(
                Owner.readAll(reader.scalars("known"), log), Owner.readAll(reader.scalars("default"), log), byLocale);
        reader.finish();
        return settings;
    }
}
