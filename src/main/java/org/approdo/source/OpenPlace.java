package org.approdo.source;

import java.util.regex.Pattern;

/**
 * A place where words are still to be written: {@code …}, or the words they are to be made from behind a mark that names
 * their language.
 *
 * <pre>
 * title: "…it: Trovare casa"
 *
 * ## …it: A chi è rivolto
 *
 * ~~~ …it:
 * A chi cerca casa.
 * ~~~
 * </pre>
 */
public final class OpenPlace {
    /** Stands where text is to be written. */
    public static final String MARK = "…";

    private static final Pattern WORDS =
            Pattern.compile("^(?:[`~]{3,}\\s+|#{1,6} )?…[a-z]{2,3}(?:-[A-Za-z]+)*:(?: |$|\\R)");

    private OpenPlace() {}

    /** Whether a text is still to be written, or holds the words that it is to be made from. */
    public static boolean isIn(String words) {
        return words.equals(MARK) || WORDS.matcher(words).find();
    }

    /** {@code …it: Trovare casa}. */
    public static String of(String language, String words) {
        return MARK + language + ": " + words;
    }

    /** Lines that are shown as they are, between fences longer than any in them. */
    public static String ofLines(String language, String lines) {
        String fence = "~~~";
        while (lines.contains(fence)) {
            fence += "~";
        }
        return fence + ' ' + MARK + language + ":\n" + lines + '\n' + fence;
    }
}
