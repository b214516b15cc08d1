package org.approdo.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.approdo.UnderSeveralLocales;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@UnderSeveralLocales
class SuggestionTest {
    @ParameterizedTest
    @CsvSource({
        "langauges, languages",
        "lable, label",
        "titel, title",
        "TITLE, title",
        "VISIBILITY, visibility",
        "TİTLE, title",
        "organization, organisation",
        "maximum, max",
        "org, organisation",
        "hwo, how"
    })
    void knowsWhatWasMeant(String typed, String meant) {
        List<String> known = List.of("how", "label", "languages", "max", "organisation", "title", "visibility");

        assertThat(Suggestion.nearest(typed, known)).contains(meant);
        assertThat(Suggestion.hint(typed, known)).isEqualTo("did you mean '" + meant + "'?");
    }

    @ParameterizedTest
    @CsvSource({"fr", "weather", "xyz", "''"})
    void doesNotGuessWildly(String typed) {
        assertThat(Suggestion.nearest(typed, List.of("ar", "it", "title", "who")))
                .isEmpty();
    }

    @Test
    void choosesTheNearestAndOfEqualsTheFirstByName() {
        assertThat(Suggestion.nearest("work", List.of("works", "wort", "work-place")))
                .contains("works");
        assertThat(Suggestion.nearest("lord", List.of("word", "ford"))).contains("ford");
    }

    @Test
    void listsWhatIsKnownWhenItIsLittle() {
        assertThat(Suggestion.hint("fr", List.of("it", "en", "ar"))).isEqualTo("known are: it, en, ar");
        assertThat(Suggestion.hint("fr", List.of())).isEqualTo("there is none yet");
    }

    @Test
    void pointsToTheDocumentWhenThereIsMuch() {
        List<String> known = IntStream.range(0, 9).mapToObj(i -> "name-" + i).toList();

        assertThat(Suggestion.hint("weather", known)).contains("src/docs/content-format.md");
    }

    @Test
    void countsASwapOfNeighboursAsOneStep() {
        assertThat(Suggestion.distance("langauges", "languages")).isEqualTo(1);
        assertThat(Suggestion.distance("", "abc")).isEqualTo(3);
        assertThat(Suggestion.distance("abc", "abc")).isZero();
        assertThat(Suggestion.distance("kitten", "sitting")).isEqualTo(3);
    }
}
