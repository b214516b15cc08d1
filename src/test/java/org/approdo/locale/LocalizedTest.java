package org.approdo.locale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LocalizedTest {
    private static final LocaleTag AR = new LocaleTag("ar");
    private static final LocaleTag EN = new LocaleTag("en");
    private static final LocaleTag IT = new LocaleTag("it");
    private static final List<LocaleTag> CHAIN = List.of(AR, EN, IT);

    @Test
    void theReadersOwnTextComesFirst() {
        Localized<String> chosen = choose(Map.of(AR, "بيت", EN, "house", IT, "casa"));

        assertThat(chosen).isEqualTo(new Localized.Own<>("بيت"));
        assertThat(chosen.value()).contains("بيت");
        assertThat(chosen.from()).isEmpty();
    }

    @Test
    void theNearestOfTheChainIsBorrowedAndSaysWhereFrom() {
        Localized<String> chosen = choose(Map.of(EN, "house", IT, "casa"));

        assertThat(chosen).isEqualTo(new Localized.Borrowed<>("house", EN));
        assertThat(chosen.value()).contains("house");
        assertThat(chosen.from()).contains(EN);
    }

    @Test
    void whatNoLanguageOfTheChainHasIsAbsent() {
        Localized<String> chosen = choose(Map.of(new LocaleTag("de"), "Haus"));

        assertThat(chosen).isEqualTo(new Localized.Absent<>());
        assertThat(chosen.value()).isEmpty();
        assertThat(chosen.from()).isEmpty();
    }

    @Test
    void foldTakesTheBranchOfItsKind() {
        assertThat(folded(new Localized.Own<>("بيت"))).isEqualTo("own بيت");
        assertThat(folded(new Localized.Borrowed<>("casa", IT))).isEqualTo("casa from it");
        assertThat(folded(new Localized.Absent<>())).isEqualTo("nothing");
    }

    @Test
    void anEmptyChainGivesNothing() {
        assertThat(Localized.choose(List.of(), t -> Optional.of("casa"))).isEqualTo(new Localized.Absent<>());
    }

    private static Localized<String> choose(Map<LocaleTag, String> texts) {
        return Localized.choose(CHAIN, t -> Optional.ofNullable(texts.get(t)));
    }

    private static String folded(Localized<String> localized) {
        return localized.fold(own -> "own " + own, (text, source) -> text + " from " + source, () -> "nothing");
    }
}
