package org.approdo.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FenceTest {
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void countsMarksByParagraphHoweverLinesEnd(String lineBreak) {
        String paragraph = "*a* ".repeat(400) + lineBreak + lineBreak;

        assertThat(Fence.refusal(paragraph.repeat(20))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "]", "*", "_", "`", "<", "!", "&"})
    void refusesTheThousandAndFirstMarkOfAParagraph(String mark) {
        assertThat(Fence.refusal("a\n\nb " + mark.repeat(1_000))).isEmpty();
        assertThat(Fence.refusal("a\n\nb " + mark.repeat(1_001))).hasValue(5 + 1_000);
    }

    @Test
    void refusesTheThousandAndFirstLineOfAParagraph() {
        assertThat(Fence.refusal("a\n".repeat(1_000))).isEmpty();
        assertThat(Fence.refusal("a\n".repeat(1_001))).hasValue(2_000);
        assertThat(Fence.refusal("a\n\n".repeat(5_000))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", ">", "- ", "* ", "1. ", " > ", "9) "})
    void refusesTwelveLevelsInALine(String level) {
        assertThat(Fence.refusal("text\n" + level.repeat(11) + "a")).isEmpty();
        assertThat(Fence.refusal("text\n" + level.repeat(12) + "a")).hasValue(5);
        assertThat(Fence.refusal("text\n" + level.repeat(50_000) + "a")).hasValue(5);
    }

    @Test
    void refusesAListItemFarToTheRight() {
        assertThat(Fence.refusal("- a\n" + " ".repeat(59) + "- b")).isEmpty();
        assertThat(Fence.refusal("- a\n" + " ".repeat(60) + "- b")).hasValue(4);
    }
}
