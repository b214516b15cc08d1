package org.approdo.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.approdo.UnderSeveralLocales;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@UnderSeveralLocales
class CharacterRuleTest {
    private final Diagnostics log = new Diagnostics();

    @ParameterizedTest
    @ValueSource(
            ints = {0, 7, 0x1B, 0x7F, 0x85, 0xAD, 0x200B, 0x2028, 0x202A, 0x202E, 0x2060, 0x2066, 0x2069, 0xE000, 0xFEFF
            })
    void refusesWhatNobodySees(int character) {
        new CharacterRule(log).check(new SourceFile("f", "casa\n🏠a" + (char) character + "b"));

        assertThat(log.sorted()).singleElement().satisfies(d -> {
            assertThat(d.message()).isEqualTo("the invisible character U+%s", hex(character));
            assertThat(d.span().line() + ":" + d.span().column()).isEqualTo("2:3");
        });
    }

    @Test
    void leavesWhatScriptsAndEmojiNeed() {
        String text = "\t\r\n\u00A0\u202F\u200C\u200D\u200E\u200Fکتاب‌خانہ ক্‌ষ 👩‍👧 ❤\uFE0F é e\u0301 𞤀";

        new CharacterRule(log).check(new SourceFile("f", text));

        assertThat(log.sorted()).extracting(Diagnostic::message).isEmpty();
    }

    private static String hex(int character) {
        String digits = Integer.toHexString(character).toUpperCase(java.util.Locale.ROOT);
        return "0".repeat(4 - digits.length()) + digits;
    }
}
