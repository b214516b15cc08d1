package org.approdo.source;

/** White space as it counts between words: blanks, tabs and line ends, of ASCII. */
public final class WhiteSpace {
    private WhiteSpace() {}

    /** Every run of it as one blank, none at the ends. */
    public static String folded(CharSequence text) {
        var folded = new StringBuilder(text.length());
        boolean inRun = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean white = is(c);
            if (!white) {
                folded.append(c);
            } else if (!inRun) {
                folded.append(' ');
            }
            inRun = white;
        }
        return folded.toString().strip();
    }

    /** How many runs of it there are. */
    public static int runs(CharSequence text) {
        int runs = 0;
        for (int i = 0; i < text.length(); i++) {
            if (is(text.charAt(i)) && (i == 0 || !is(text.charAt(i - 1)))) {
                runs++;
            }
        }
        return runs;
    }

    private static boolean is(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
