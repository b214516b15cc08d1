package org.approdo.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;

/**
 * A link as a template shows it.
 *
 * @param attributes {@code  lang="ar" dir="rtl"} where the words are in another language than the page; else empty
 * @param language the tag of the language it leads to; empty when that is the page's own
 * @param current whether it leads to the page itself
 * @param note a word behind it, such as that the page is borrowed; may be empty
 */
public record LinkView(String href, String text, SafeString attributes, String language, boolean current, String note) {
    static LinkView of(String href, String text) {
        return new LinkView(href, text, Markup.NONE, "", false, "");
    }
}
