package org.approdo.locale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.approdo.source.Diagnostics;
import org.approdo.source.SourceFile;
import org.approdo.source.YamlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalesTest {
    @Test
    void aChainStartsWithTheLanguageItselfAndNamesNoneTwice() {
        var log = new Diagnostics();

        Locales locales = read("""
                it: {endonym: Italiano, fallback: [en]}
                en: {endonym: English, fallback: [it]}
                ar: {endonym: العربية, fallback: [en, ar, en, it]}
                """, log);

        assertThat(locales.chain(new LocaleTag("ar"))).hasToString("[ar, en, it]");
        assertThat(locales.chain(new LocaleTag("it"))).hasToString("[it, en]");
        assertThat(locales.names()).containsExactly("it", "en", "ar");
        assertThat(log.sorted()).isEmpty();
    }

    @Test
    void aLanguageThatIsNotTheSitesHasAChainOfItself() {
        Locales locales = read("it: {endonym: Italiano}\n", new Diagnostics());

        assertThat(locales.chain(new LocaleTag("de"))).hasToString("[de]");
        assertThat(locales.find(new LocaleTag("de"))).isEmpty();
        assertThatThrownBy(() -> locales.get(new LocaleTag("de"))).hasMessageContaining("de");
        assertThatThrownBy(() -> locales.formats(new LocaleTag("de"))).hasMessageContaining("de");
    }

    /** Whoever falls back on whom, in circles too. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void everyChainEnds(long seed) {
        var random = new SplittableRandom(seed);
        List<LocaleTag> tags = List.of("it", "en", "fr", "ar", "zh", "uk", "ur").stream()
                .map(LocaleTag::new)
                .toList();
        var all = new ArrayList<SiteLocale>();
        for (LocaleTag tag : tags) {
            var fallback = new ArrayList<LocaleTag>();
            for (int i = random.nextInt(5); i > 0; i--) {
                fallback.add(tags.get(random.nextInt(tags.size())));
            }
            all.add(new SiteLocale(tag, tag.tag(), Direction.LTR, fallback, Optional.empty()));
        }

        var locales = new Locales(all);

        for (LocaleTag tag : tags) {
            assertThat(locales.chain(tag))
                    .startsWith(tag)
                    .doesNotHaveDuplicates()
                    .isSubsetOf(tags);
        }
    }

    @Test
    void theDirectionIsTheScriptsUnlessSaidOtherwise() {
        Locales locales = read("""
                ur: {endonym: اردو}
                az: {endonym: آذربایجان, direction: rtl}
                """, new Diagnostics());

        assertThat(locales.direction(new LocaleTag("ur"))).isEqualTo(Direction.RTL);
        assertThat(locales.direction(new LocaleTag("az"))).isEqualTo(Direction.RTL);
        assertThat(locales.direction(new LocaleTag("fa"))).isEqualTo(Direction.RTL);
        assertThat(locales.direction(new LocaleTag("de"))).isEqualTo(Direction.LTR);
    }

    @Test
    void everyMistakeIsReportedWithItsPlaceAndTheRestIsRead() {
        var log = new Diagnostics();

        Locales locales = read("""
                it: {endonym: Italiano, fallback: [en, fr]}
                english: {endonym: English}
                ar: {endonym: العربية, direction: right}
                zh: {fallbak: [it]}
                """, log);

        var found = new LinkedHashMap<String, String>();
        log.sorted().forEach(d -> found.put(d.span().line() + " " + d.rule().id(), d.message() + "; " + d.hint()));
        assertThat(found)
                .hasSize(5)
                .containsEntry("1 unknown-locale", "the site has no locale 'fr'; known are: it, english, ar, zh")
                .containsEntry(
                        "2 bad-locale-tag", "'english' is no language tag; use a tag such as it, pt-BR or sr-Latn")
                .containsEntry("3 bad-direction", "'right' is no direction; write ltr or rtl")
                .containsEntry("4 missing-key", "'endonym' is missing; add it")
                .containsEntry("4 unknown-key", "unknown key 'fallbak'; did you mean 'fallback'?");
        assertThat(locales.names()).containsExactly("it", "ar", "zh");
    }

    private static Locales read(String yaml, Diagnostics log) {
        var file = new SourceFile("site-config.yml", yaml);
        return Locales.read(YamlReader.readMapping(file, log).orElseThrow(), log);
    }
}
