package org.approdo.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import org.approdo.locale.LocaleTag;
import org.approdo.locale.Locales;

/** Small pieces of markup that are safe because they are made of known words only. */
final class Markup {
    static final SafeString NONE = new SafeString("");

    private Markup() {}

    /** {@code  lang="ar" dir="rtl"}, with a leading blank; nothing when it is the page's own language. */
    static SafeString language(LocaleTag text, LocaleTag page, Locales locales) {
        return text.equals(page) ? NONE : language(text, locales);
    }

    static SafeString language(LocaleTag text, Locales locales) {
        return new SafeString(
                " lang=\"" + text.tag() + "\" dir=\"" + locales.direction(text).attribute() + '"');
    }

    /** The same for a link that is one of many: the direction only where it is not the page's. */
    static SafeString languageOfLink(LocaleTag text, LocaleTag page, Locales locales) {
        return locales.direction(text) == locales.direction(page)
                ? new SafeString(" lang=\"" + text.tag() + '"')
                : language(text, locales);
    }

    /** For text whose direction a browser finds out by itself, as in {@code bdi} and titles. */
    static SafeString languageAlone(LocaleTag text, LocaleTag page) {
        return text.equals(page) ? NONE : new SafeString(" lang=\"" + text.tag() + '"');
    }

    static SafeString html(String safe) {
        return new SafeString(safe);
    }
}
