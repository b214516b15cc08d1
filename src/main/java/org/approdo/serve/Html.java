package org.approdo.serve;

/** Text inside HTML. */
final class Html {
    private Html() {}

    /** Words as text or as an attribute in quotes. */
    static String text(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
