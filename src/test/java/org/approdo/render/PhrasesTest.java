package org.approdo.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PhrasesTest {
    @Test
    void findsPhrasesThatBeginAlikeOverlapOrEndTheText() {
        var phrases = new Phrases(List.of("class=\"note", "class=\"note alert", "lass", "<table", "bn\""));

        assertThat(phrases.in("<p class=\"note\"> <html lang=\"bn\"").stream()).containsExactly(0, 2, 4);
        assertThat(phrases.in("class=\"note alert").stream()).containsExactly(0, 1, 2);
        assertThat(phrases.in("<tabl").stream()).isEmpty();
    }

    @Test
    void tellsLettersApartThatShareTheirLowBits() {
        var phrases = new Phrases(List.of("aa", "\u00e1\u00e1"));

        assertThat(phrases.in("\u00e1\u00e1").stream()).containsExactly(1);
        assertThat(phrases.in("\u0661\u0661").stream()).isEmpty();
    }

    @Test
    void findsWhatLookingForEachByItselfFinds() {
        var random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            List<String> some = random.ints(6, 1, 5)
                    .mapToObj(n -> letters(random, n))
                    .distinct()
                    .toList();
            String text = letters(random, random.nextInt(12));
            List<Integer> expected = IntStream.range(0, some.size())
                    .filter(i -> text.contains(some.get(i)))
                    .boxed()
                    .toList();
            assertThat(new Phrases(some).in(text).stream().boxed())
                    .as("%s in %s", some, text)
                    .containsExactlyElementsOf(expected);
        }
    }

    private static String letters(Random random, int length) {
        var text = new StringBuilder();
        random.ints(length, 0, 4).forEach(i -> text.append("ab\u00e1\u0661".charAt(i)));
        return text.toString();
    }
}
