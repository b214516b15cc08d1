package org.approdo.locale;

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

    /** The direction of the language's usual script. */
    public Direction usualDirection() {
        return icu().isRightToLeft() ? Direction.RTL : Direction.LTR;
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
