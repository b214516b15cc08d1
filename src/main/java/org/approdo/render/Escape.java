package org.approdo.render;

/** Escapes words for HTML the way the templates do, for the few places where Java writes markup around them. */
final class Escape {
    private Escape() {}

    /** For element content and quoted attributes. */
    static String html(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
