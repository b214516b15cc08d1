package org.approdo.markdown;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses text that would keep the parser busy or overflow its stack, before the parser sees it.
 *
 * <p>Measured with flexmark 0.64.8: 500 list levels or 1,000 nested quotes overflow a small stack, 80 kB of {@code [a](}
 * take seconds, 40,000 entities a quarter of a minute. The limits are far above what a person writes.
 */
final class Fence {
    private static final int MAX_MARKS_PER_PARAGRAPH = 1_000;
    private static final Pattern NESTED = Pattern.compile("(?m)^(?:[ \\t]*(?:>|[-*+]|[0-9]{1,9}[.)])){12}");
    private static final Pattern INDENTED = Pattern.compile("(?m)^[ \\t]{60,}(?:>|[-*+]|[0-9]{1,9}[.)])[ \\t]");

    private Fence() {}

    /** The place of the first mark that is one too many; empty for a text that is fine. */
    static OptionalInt refusal(String markdown) {
        for (Pattern deep : List.of(NESTED, INDENTED)) {
            Matcher matcher = deep.matcher(markdown);
            if (matcher.find()) {
                return OptionalInt.of(matcher.start());
            }
        }
        return tooManyMarks(markdown);
    }

    /** Brackets, emphasis, code marks and entities cost more than linear time within a paragraph. */
    private static OptionalInt tooManyMarks(String markdown) {
        int marks = 0;
        for (int i = 0; i < markdown.length(); i++) {
            char c = markdown.charAt(i);
            if (c == '\n' && i + 1 < markdown.length() && markdown.charAt(i + 1) == '\n') {
                marks = 0;
            } else if ("[]*_`<!&".indexOf(c) >= 0 && ++marks > MAX_MARKS_PER_PARAGRAPH) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
