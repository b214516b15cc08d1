package org.approdo.source;

/** White space as it counts between words: blanks, tabs and line ends, of ASCII. */
public final class WhiteSpace {
    private WhiteSpace() {}

    /** Every run of it as one blank, none at the ends. */
    public static String folded(CharSequence text) {
        char[] folded = text.toString().toCharArray();
        int length = 0;
        boolean inRun = false;
        for (char c : folded) {
            boolean white = is(c);
            if (!white || !inRun) {
                folded[length++] = white ? ' ' : c;
            }
            inRun = white;
        }
        return new String(folded, 0, length).strip();
    }

    /** How many runs of it there are. */
    public static int runs(CharSequence text) {
        int runs = 0;
        boolean inRun = false;
        for (char c : text.toString().toCharArray()) {
            boolean white = is(c);
            if (white && !inRun) {
                runs++;
            }
            inRun = white;
        }
        return runs;
    }

    private static boolean is(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
