package org.approdo.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WhiteSpaceTest {
    private static final String LETTERS = "aè语\u0628\uD83D\uDE00 \t\n\u000B\f\r\u00A0\u2003";

    @Test
    void foldsRunsAndLeavesOtherBlanksInside() {
        assertThat(WhiteSpace.folded(" a \t\r\n b\u00A0c ")).isEqualTo("a b\u00A0c");
        assertThat(WhiteSpace.folded(" \n ")).isEmpty();
    }

    @Test
    void foldsAndCountsAsThePatternDoes() {
        var random = new Random(20261128);
        for (int i = 0; i < 20_000; i++) {
            var drawn = new StringBuilder();
            random.ints(random.nextInt(12), 0, LETTERS.length()).forEach(c -> drawn.append(LETTERS.charAt(c)));
            String text = drawn.toString();

            assertThat(WhiteSpace.folded(text))
                    .isEqualTo(text.replaceAll("\\s+", " ").strip());
            assertThat(WhiteSpace.runs(text)).isEqualTo(text.split("\\s+", -1).length - 1);
        }
    }
}
