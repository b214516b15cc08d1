package org.approdo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

@UnderSeveralLocales
class UnderSeveralLocalesTest {
    private static final Set<String> SEEN = new TreeSet<>();

    @Test
    void everyTurnHasAnotherDefault() {
        assertThat(SEEN.add(Locale.getDefault().toLanguageTag())).isTrue();
    }

    @Test
    void theDefaultIsWhatCodeGetsThatNamesNone() {
        String word = "I %d".formatted(7).toLowerCase(Locale.getDefault());

        assertThat(word)
                .isEqualTo(
                        switch (Locale.getDefault().getLanguage()) {
                            case "tr" -> "ı 7";
                            case "ar" -> "i ٧";
                            default -> "i 7";
                        });
    }
}
