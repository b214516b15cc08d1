package org.approdo.locale;

import com.ibm.icu.text.CaseMap;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A BCP 47 language tag as it stands in file names and addresses: {@code it}, {@code pt-BR}, {@code sr-Latn}.
 *
 * @see <a href="https://www.rfc-editor.org/info/bcp47">BCP 47</a>
 */
public record LocaleTag(String tag) implements Comparable<LocaleTag> {
    private static final Pattern FORM = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?");

    public static Optional<LocaleTag> parse(String tag) {
        return FORM.matcher(tag).matches() ? Optional.of(new LocaleTag(tag)) : Optional.empty();
    }

    /**
     * The language most people of a country read, as CLDR knows it: {@code it} for {@code IT}.
     *
     * @param country two letters of ISO 3166
     */
    public static LocaleTag ofCountry(String country) {
        return new LocaleTag(
                ULocale.addLikelySubtags(new ULocale("und", country)).getLanguage());
    }

    /** The direction of the language's usual script. */
    public Direction usualDirection() {
        return icu().isRightToLeft() ? Direction.RTL : Direction.LTR;
    }

    /** The language's name in itself, as lists have it: {@code Polski}. Empty where CLDR has none. */
    public Optional<String> endonym() {
        String name = LocaleDisplayNames.getInstance(icu()).localeDisplayName(icu());
        return Optional.of(name)
                .filter(n -> !n.equalsIgnoreCase(tag))
                .map(n -> CaseMap.toTitle().wholeString().noLowercase().apply(icu().toLocale(), null, n));
    }

    ULocale icu() {
        return ULocale.forLanguageTag(tag);
    }

    @Override
    public int compareTo(LocaleTag other) {
        return tag.compareTo(other.tag);
    }

    @Override
    public String toString() {
        return tag;
    }
}
