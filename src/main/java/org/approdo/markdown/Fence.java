package org.approdo.markdown;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses text that would keep the parser busy or overflow its stack, before the parser sees it.
 *
 * <p>Measured with flexmark 0.64.8: 500 list levels or 1,000 nested quotes overflow a small stack, 80 kB of {@code [a](}
 * take seconds, 40,000 entities or lines of a table a quarter of a minute. The limits are far above what a person writes.
 */
final class Fence {
    private static final int MAX_MARKS_PER_PARAGRAPH = 1_000;
    private static final int MAX_LINES_PER_PARAGRAPH = 1_000;
    private static final Pattern NESTED = Pattern.compile("(?m)^(?:[ \\t]*(?:>|[-*+]|[0-9]{1,9}[.)])){12}");
    private static final Pattern INDENTED = Pattern.compile("(?m)^[ \\t]{60,}(?:>|[-*+]|[0-9]{1,9}[.)])[ \\t]");

    private Fence() {}

    /** The place of the first mark or line that is one too many; empty for a text that is fine. */
    static OptionalInt refusal(String markdown) {
        for (Pattern deep : List.of(NESTED, INDENTED)) {
            Matcher matcher = deep.matcher(markdown);
            if (matcher.find()) {
                return OptionalInt.of(matcher.start());
            }
        }
        return tooMuch(markdown);
    }

    /** Brackets, emphasis, code marks, entities and lines cost more than linear time within a paragraph. */
    private static OptionalInt tooMuch(String markdown) {
        int marks = 0;
        int lines = 0;
        for (int start = 0, end; start < markdown.length(); start = end + 1) {
            int newline = markdown.indexOf('\n', start);
            end = newline < 0 ? markdown.length() : newline;
            boolean blank = true;
            for (int i = start; i < end; i++) {
                char c = markdown.charAt(i);
                blank = blank && Character.isWhitespace(c);
                if (isMark(c) && ++marks > MAX_MARKS_PER_PARAGRAPH) {
                    return OptionalInt.of(i);
                }
            }
            lines = blank ? 0 : lines + 1;
            marks = blank ? 0 : marks;
            if (lines > MAX_LINES_PER_PARAGRAPH) {
                return OptionalInt.of(start);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isMark(char c) {
        return switch (c) {
            case '[', ']', '*', '_', '`', '<', '!', '&' -> true;
            default -> false;
        };
    }
}
