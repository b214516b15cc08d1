package org.approdo.markdown;

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
    /** Of a line: nested twelve deep, or indented as if it were. */
    private static final Pattern DEEP = Pattern.compile(
            "(?:[ \\t]*(?:>|[-*+]|[0-9]{1,9}[.)])){12}" + "|[ \\t]{60,}(?:>|[-*+]|[0-9]{1,9}[.)])[ \\t]");

    private Fence() {}

    /** The place of the first mark or line that is one too many; empty for a text that is fine. */
    static OptionalInt refusal(String markdown) {
        char[] characters = markdown.toCharArray();
        OptionalInt deep = tooDeep(characters, DEEP.matcher(markdown));
        return deep.isPresent() ? deep : tooMuch(characters);
    }

    private static OptionalInt tooDeep(char[] markdown, Matcher deep) {
        int start = 0;
        boolean blank = true;
        for (int i = 0; i < markdown.length; i++) {
            char c = markdown[i];
            if (c == '\n' || c == '\r') {
                start = i + 1;
                blank = true;
            } else if (blank && c != ' ' && c != '\t') {
                blank = false;
                // few lines begin so, and a pattern is slow to say that
                if (opensBlock(c) && deep.region(start, markdown.length).lookingAt()) {
                    return OptionalInt.of(start);
                }
            }
        }
        return OptionalInt.empty();
    }

    /** Whether quotes, lists or numbers may begin with it. */
    private static boolean opensBlock(char c) {
        return c == '>' || c == '-' || c == '*' || c == '+' || (c >= '0' && c <= '9');
    }

    /** Brackets, emphasis, code marks, entities and lines cost more than linear time within a paragraph. */
    private static OptionalInt tooMuch(char[] markdown) {
        int marks = 0;
        int lines = 0;
        for (int start = 0, end; start < markdown.length; start = end + 1) {
            boolean blank = true;
            for (end = start; end < markdown.length && markdown[end] != '\n'; end++) {
                char c = markdown[end];
                blank = blank && Character.isWhitespace(c);
                if (isMark(c) && ++marks > MAX_MARKS_PER_PARAGRAPH) {
                    return OptionalInt.of(end);
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
