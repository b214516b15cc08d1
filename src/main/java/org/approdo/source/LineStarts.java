package org.approdo.source;

import java.util.Arrays;

/** Where the lines of a text begin, for who asks for many places of it. */
final class LineStarts {
    private final String text;
    private final boolean hasPairs;
    private int[] starts = new int[64];
    private int lines = 1;

    LineStarts(String text) {
        this.text = text;
        this.hasPairs = text.codePointCount(0, text.length()) < text.length();
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            if (lines == starts.length) {
                starts = Arrays.copyOf(starts, 2 * lines);
            }
            starts[lines++] = i + 1;
        }
    }

    /** The offset of a 1-based line and column, clamped to the text; columns count code points. */
    int offset(int line, int column) {
        if (line > lines) {
            return text.length();
        }
        int start = starts[line - 1];
        int end = line == lines ? text.length() : starts[line] - 1;
        if (!hasPairs) {
            return Math.min(start + Math.max(column - 1, 0), end);
        }
        for (int left = column - 1; left > 0 && start < end; left--) {
            start += Character.charCount(text.codePointAt(start));
        }
        return Math.min(start, end);
    }
}
