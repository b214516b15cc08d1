package org.approdo.markdown;

/** Escapes words for HTML the way the templates do, where Java writes markup around them. */
public final class Escape {
    private Escape() {}

    /** Escapes text for element content and for quoted attributes alike. */
    public static String html(String text) {
        int i = 0;
        while (i < text.length() && "&<>\"'".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        var escaped = new StringBuilder(text.length() + 16).append(text, 0, i);
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
