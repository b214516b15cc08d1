package org.approdo.locale;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocaleTagTest {
    @ParameterizedTest
    @ValueSource(strings = {"it", "pt-BR", "sr-Latn", "zh-Hant-TW", "ckb"})
    void languageScriptAndRegionMakeATag(String tag) {
        assertThat(LocaleTag.parse(tag).map(LocaleTag::toString)).contains(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "i", "IT", "it_IT", "it-it", "italiano", "it-", "../it", "it/", "it\n", "de-1996"})
    void anythingElseIsNone(String tag) {
        assertThat(LocaleTag.parse(tag)).isEmpty();
    }

    @Test
    void theUsualDirectionIsThatOfTheLanguagesScript() {
        assertThat(new LocaleTag("ur").usualDirection()).isEqualTo(Direction.RTL);
        assertThat(new LocaleTag("ckb").usualDirection()).isEqualTo(Direction.RTL);
        assertThat(new LocaleTag("az-Arab").usualDirection()).isEqualTo(Direction.RTL);
        assertThat(new LocaleTag("az").usualDirection()).isEqualTo(Direction.LTR);
    }
}
