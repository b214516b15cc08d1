package org.approdo.locale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.approdo.source.Diagnostic;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {
    private static final LocaleTag IT = new LocaleTag("it");
    private static final LocaleTag EN = new LocaleTag("en");
    private static final LocaleTag AR = new LocaleTag("ar");

    @TempDir
    private Path site;

    private final Diagnostics log = new Diagnostics();

    @Test
    void aWordIsFoundByItsPath() throws IOException {
        Messages messages = read(locales("it"), Map.of("it", "page: {menu: Menu, deep: {er: Sotto}}\n"));

        assertThat(messages.text(IT, "page.menu")).isEqualTo(new Localized.Own<>("Menu"));
        assertThat(messages.text(IT, "page.deep.er")).isEqualTo(new Localized.Own<>("Sotto"));
        assertThat(messages.keys()).containsExactly("page.deep.er", "page.menu");
        assertThat(log.sorted()).isEmpty();
    }

    @Test
    void aMissingWordIsBorrowedAlongTheChainAndReported() throws IOException {
        Messages messages = read(
                locales("it", "en", "ar"),
                Map.of("it", "a: uno\nb: due\nc: tre\n", "en", "a: one\nb: two\n", "ar", "a: واحد\n"));

        assertThat(messages.text(AR, "a")).isEqualTo(new Localized.Own<>("واحد"));
        assertThat(messages.text(AR, "b")).isEqualTo(new Localized.Borrowed<>("two", EN));
        assertThat(messages.text(AR, "c")).isEqualTo(new Localized.Borrowed<>("tre", IT));
        assertThat(messages.missing(AR)).isEqualTo(2);
        assertThat(messages.missing(EN)).isEqualTo(1);
        assertThat(messages.missing(IT)).isZero();
        assertThat(found())
                .containsExactly(
                        "locales/ar.yml:2 missing-message 'b' is not translated",
                        "locales/ar.yml:2 missing-message 'c' is not translated",
                        "locales/en.yml:3 missing-message 'c' is not translated");
    }

    @Test
    void aWordThatOnlyALanguageOutsideTheChainHasIsBetterThanNone() throws IOException {
        Messages messages =
                read(locales("it", "en", "ar"), Map.of("it", "a: uno\n", "en", "a: one\n", "ar", "b: اثنان\n"));

        assertThat(messages.text(IT, "b")).isEqualTo(new Localized.Borrowed<>("اثنان", AR));
        assertThat(messages.has("b")).isTrue();
    }

    @Test
    void aWordNobodyHasIsAbsent() throws IOException {
        Messages messages = read(locales("it"), Map.of("it", "a: uno\n"));

        assertThat(messages.text(IT, "nothing")).isEqualTo(new Localized.Absent<>());
        assertThat(messages.has("nothing")).isFalse();
    }

    @Test
    void aBorrowedWordKeepsThePluralsOfItsOwnLanguage() throws IOException {
        String plural = "a: \"{count, plural, one {# ufficio} other {# uffici}}\"\n";
        Messages messages = read(locales("it", "ar"), Map.of("it", plural, "ar", "b: ب\n"));

        assertThat(messages.text(AR, "a", Map.of("count", 2))).isEqualTo(new Localized.Borrowed<>("2 uffici", IT));
    }

    @Test
    void aMissingFileIsReportedAndTheOthersStandIn() throws IOException {
        Messages messages = read(locales("it", "en"), Map.of("it", "a: uno\n"));

        assertThat(messages.text(EN, "a")).isEqualTo(new Localized.Borrowed<>("uno", IT));
        assertThat(log.sorted()).extracting(Diagnostic::rule).contains(Rule.UNREADABLE_FILE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{count, plural, one {uno}}",
                "{count, plural, one {uno} other {altri}",
                "{count",
                "{}",
                "{count, plurale, one {uno} other {altri}}"
            })
    void aMessageThatIsNoneIsReportedAtItsPlaceAndNotAsMissingToo(String pattern) throws IOException {
        read(locales("it", "en"), Map.of("it", "a: uno\nb: \"" + pattern + "\"\n", "en", "a: one\nb: two\n"));

        assertThat(log.sorted()).singleElement().satisfies(d -> {
            assertThat(d.rule()).isEqualTo(Rule.BAD_MESSAGE);
            assertThat(d.span().line()).isEqualTo(2);
            assertThat(d.message()).doesNotContain("\n");
        });
    }

    @Test
    void anArgumentThatTheSourceDoesNotHaveIsReported() throws IOException {
        read(locales("it", "en"), Map.of("it", "a: il {date}\n", "en", "a: on {day}\n"));

        assertThat(found())
                .containsExactly(
                        "locales/en.yml:1 message-arguments the message uses '{day}', which locales/it.yml does not have there");
    }

    @Test
    void somethingThatIsNoTextIsReported() throws IOException {
        read(locales("it"), Map.of("it", "a: [uno, due]\nb:\n"));

        assertThat(log.sorted()).extracting(Diagnostic::rule).containsExactly(Rule.WRONG_SHAPE, Rule.WRONG_SHAPE);
    }

    @Test
    void apostrophesOfPlainWordsStay() throws IOException {
        Messages messages = read(locales("it"), Map.of("it", "a: l'ufficio\nb: l’ufficio di {name}\n"));

        assertThat(messages.text(IT, "a").value()).contains("l'ufficio");
        assertThat(messages.text(IT, "b", Map.of("name", "Anna")).value()).contains("l’ufficio di Anna");
    }

    @ParameterizedTest
    @CsvSource({"0, صفر", "1, واحد", "2, اثنان", "3, قليل 3", "11, كثير 11", "100, غير 100"})
    void arabicHasSixPlurals(int count, String expected) throws IOException {
        Messages messages = read(
                locales("ar"),
                Map.of(
                        "ar",
                        "a: \"{count, plural, zero {صفر} one {واحد} two {اثنان} few {قليل #} many {كثير #} other {غير #}}\"\n"));

        assertThat(messages.text(AR, "a", Map.of("count", count)).value()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1 установа",
        "2, 2 установи",
        "5, 5 установ",
        "21, 21 установа",
        "11, 11 установ",
        "1.5, '1,5 установи'"
    })
    void ukrainianHasFourPlurals(BigDecimal count, String expected) throws IOException {
        Messages messages = read(
                locales("uk"),
                Map.of(
                        "uk",
                        "a: \"{count, plural, one {# установа} few {# установи} many {# установ} other {# установи}}\"\n"));

        assertThat(messages.text(new LocaleTag("uk"), "a", Map.of("count", count))
                        .value())
                .contains(expected);
    }

    @Test
    void numbersAreWrittenInTheDigitsOfTheLanguageOrThoseTheSiteAsksFor() throws IOException {
        String plural = "a: \"{count, plural, other {#}} {count}\"\n";
        var own = new SiteLocale(AR, "ar", Direction.RTL, List.of(), Optional.of("arab"));
        var bengali = new SiteLocale(new LocaleTag("bn"), "bn", Direction.LTR, List.of(), Optional.empty());
        var latin = new SiteLocale(new LocaleTag("ur"), "ur", Direction.RTL, List.of(), Optional.of("latn"));

        Messages messages =
                read(new Locales(List.of(own, bengali, latin)), Map.of("ar", plural, "bn", plural, "ur", plural));

        assertThat(messages.text(AR, "a", Map.of("count", 1234)).value()).contains("١٬٢٣٤ ١٬٢٣٤");
        assertThat(messages.text(new LocaleTag("bn"), "a", Map.of("count", 1234))
                        .value())
                .contains("১,২৩৪ ১,২৩৪");
        assertThat(messages.text(new LocaleTag("ur"), "a", Map.of("count", 1234))
                        .value())
                .contains("1,234 1,234");
    }

    private static Locales locales(String... tags) {
        return new Locales(List.of(tags).stream()
                .map(t -> new SiteLocale(
                        new LocaleTag(t),
                        t,
                        Direction.LTR,
                        t.equals("ar") ? List.of(EN, IT) : List.of(),
                        Optional.of("latn")))
                .toList());
    }

    private Messages read(Locales locales, Map<String, String> files) throws IOException {
        Files.createDirectories(site.resolve("locales"));
        for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
            Files.writeString(site.resolve("locales/" + file.getKey() + ".yml"), file.getValue());
        }
        return Messages.read(site, locales, locales.tags().get(0), log);
    }

    private List<String> found() {
        return log.sorted().stream()
                .map(d -> "%s:%s %s %s"
                        .formatted(
                                d.span().file().path(),
                                d.span().line(),
                                d.rule().id(),
                                d.message()))
                .toList();
    }
}
