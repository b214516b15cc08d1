package org.approdo.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;
import java.util.Map;
import org.approdo.content.Entry;
import org.approdo.locale.Formats;
import org.approdo.locale.LocaleTag;
import org.approdo.site.Site;

/**
 * The person a page is made for, as far as the page is concerned: their language, its words, its addresses.
 *
 * @param locale the language of the page
 */
record Reader(Site site, LocaleTag locale) {
    /** A word of the portal. */
    String word(String key) {
        return word(key, Map.of());
    }

    String word(String key, Map<String, ?> arguments) {
        return site.messages().text(locale, key, arguments).value().orElse(key);
    }

    boolean knows(String key) {
        return site.messages().has(key);
    }

    Formats formats() {
        return site.config().locales().formats(locale);
    }

    /**
     * The address of a page in the reader's language.
     *
     * @param neutral starts and ends with a slash
     */
    String href(String neutral) {
        return base() + '/' + locale + neutral;
    }

    String href(Entry entry) {
        return href(entry.path());
    }

    /** The path every address starts with. */
    String base() {
        return site.config().basePath();
    }

    String title(Entry entry) {
        return site.title(entry, locale);
    }

    /** The language of an item's title, which an item's translation may lack. */
    LocaleTag titleLanguage(Entry entry) {
        return site.titleLanguage(entry, locale);
    }

    SafeString marks(LocaleTag language) {
        return Markup.language(language, locale, site.config().locales());
    }

    String languageName(LocaleTag language) {
        return formats().language(language.tag());
    }

    LinkView link(Entry entry) {
        return link(entry, locale);
    }

    /**
     * @param around the language of the text it stands in
     */
    LinkView link(Entry entry, LocaleTag around) {
        SafeString marks =
                Markup.language(titleLanguage(entry), around, site.config().locales());
        return new LinkView(href(entry), title(entry), marks, "", false, "");
    }

    List<LinkView> links(List<Entry> entries) {
        return entries.stream().map(this::link).toList();
    }
}
