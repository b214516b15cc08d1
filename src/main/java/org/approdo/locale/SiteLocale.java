package org.approdo.locale;

import java.util.List;
import java.util.Optional;

/**
 * A language the site speaks.
 *
 * @param endonym its name in itself: {@code العربية}
 * @param fallback whose text stands in for missing text, nearest first; not the whole chain, see {@link Locales#chain}
 * @param numerals the digits to write, as CLDR names them: {@code latn}, {@code arab}, {@code beng}; else the language's
 */
public record SiteLocale(
        LocaleTag tag, String endonym, Direction direction, List<LocaleTag> fallback, Optional<String> numerals) {
    public SiteLocale {
        fallback = List.copyOf(fallback);
    }
}
