package org.approdo.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.SubSequence;

/** Escapes words for HTML the way the templates do, where Java writes markup around them. */
public final class Escape {
    private Escape() {}

    /** Escapes text for element content and for quoted attributes alike. */
    public static String html(String text) {
        int i = 0;
        while (i < text.length() && isPlain(text.charAt(i))) {
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

    private static boolean isPlain(char c) {
        return c > '>' || (c != '&' && c != '<' && c != '>' && c != '"' && c != '\'');
    }

    /**
     * What Markdown means by backslashes and references to characters. One to half a character means U+FFFD, as CommonMark
     * has it for all that is none.
     */
    static String undone(BasedSequence typed) {
        String written = written(typed);
        boolean plain = written.indexOf('\\') < 0 && written.indexOf('&') < 0;
        String meant = plain ? written : typed.unescape();
        if (isWhole(meant)) {
            return meant;
        }
        int[] mended = meant.codePoints().map(c -> isHalf(c) ? 0xFFFD : c).toArray();
        return new String(mended, 0, mended.length);
    }

    /** As it stands in the text; the sequence itself would put it together letter by letter. */
    private static String written(BasedSequence typed) {
        return typed instanceof SubSequence && typed.getBase() instanceof String text
                ? text.substring(typed.getStartOffset(), typed.getEndOffset())
                : typed.toString();
    }

    private static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return text.codePoints().noneMatch(Escape::isHalf); // seldom, and looked at from the beginning
            }
        }
        return true;
    }

    private static boolean isHalf(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }
}
