package org.approdo.locale;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.approdo.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What every language writes stands in {@code src/test/resources/formats.txt}; {@code -Dgolden=update} records it anew. */
@Isolated("changes the default locale")
class FormatsTest {
    private static final Path RECORDED = Path.of("src/test/resources/formats.txt");
    private static final List<String> TAGS =
            List.of("it", "en", "fr", "es", "ar", "zh", "ro", "sq", "uk", "ur", "bn", "de");
    private static final LocalDateTime MOMENT = LocalDateTime.of(2026, 11, 2, 9, 30);

    @Test
    void everyLanguageOfThePortalWritesAsRecorded() {
        String written = TAGS.stream().map(FormatsTest::sample).collect(Collectors.joining("\n"));

        Golden.check(RECORDED, written);
    }

    @Test
    void theAlphabetGoesLetterByLetterWhateverTheScript() {
        Formats chinese = new Formats(new LocaleTag("zh"), Optional.empty());
        List<String> titles = List.of("中心", "Cinformi", "北京", "ARCI", "阿布鲁佐", "Zeta", "112");

        assertThat(titles.stream()
                        .sorted(Comparator.comparingInt(chinese::letter).thenComparing(chinese.order()))
                        .map(chinese::initial)
                        .distinct())
                .containsExactly("", "A", "B", "C", "Z");
    }

    @Test
    void theDefaultLocaleDoesNotShow() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
            String thai = sample("it");
            Locale.setDefault(Locale.forLanguageTag("tr"));

            assertThat(sample("it")).isEqualTo(thai).contains("2026");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void digitsAreTheLanguagesUnlessTheSiteAsksForOthers() {
        assertThat(new Formats(new LocaleTag("bn"), Optional.empty()).number(2026))
                .isEqualTo("২,০২৬");
        assertThat(new Formats(new LocaleTag("bn"), Optional.of("latn")).number(2026))
                .isEqualTo("2,026");
        assertThat(new Formats(new LocaleTag("ar"), Optional.of("arab")).number(2026))
                .isEqualTo("٢٬٠٢٦");
        assertThat(new Formats(new LocaleTag("ar"), Optional.of("latn")).number(2026))
                .isEqualTo("2,026");
    }

    @Test
    void theCalendarIsGregorianEverywhere() {
        var persian = new Formats(new LocaleTag("fa"), Optional.of("latn"));

        assertThat(persian.date(MOMENT.toLocalDate())).contains("2026");
    }

    @Test
    void aWeekNamesEveryDayOnceFromTheFirstOfTheCountry() {
        assertThat(formats("it").week()).startsWith(DayOfWeek.MONDAY).hasSize(7).doesNotHaveDuplicates();
        assertThat(formats("ar").week())
                .startsWith(DayOfWeek.SATURDAY)
                .hasSize(7)
                .doesNotHaveDuplicates();
    }

    @Test
    void manyThreadsGetWhatOneGets() {
        Formats formats = formats("it");
        List<String> expected = IntStream.range(0, 2000)
                .mapToObj(i -> formats.date(LocalDate.of(2026, 1, 1).plusDays(i)) + formats.money(decimal(i), "EUR"))
                .toList();

        List<String> together = IntStream.range(0, 2000)
                .parallel()
                .mapToObj(i -> formats.date(LocalDate.of(2026, 1, 1).plusDays(i)) + formats.money(decimal(i), "EUR"))
                .toList();

        assertThat(together).isEqualTo(expected);
    }

    @Test
    void aLanguageWithoutANameIsItsCode() {
        assertThat(formats("it").language("ar")).isEqualTo("arabo");
        assertThat(formats("it").language("qaa")).isEqualTo("qaa");
    }

    private static String sample(String tag) {
        Formats formats = formats(tag);
        return String.join(
                "\n",
                "== " + tag,
                formats.date(MOMENT.toLocalDate()),
                formats.dateTime(MOMENT),
                formats.time(MOMENT),
                formats.time(MOMENT.plusHours(14)),
                formats.number(1_234_567),
                formats.number(new BigDecimal("1234.5")),
                formats.money(new BigDecimal("30.46"), "EUR"),
                formats.money(new BigDecimal("1000"), "JPY"),
                formats.list(List.of("a")),
                formats.list(List.of("a", "b")),
                formats.list(List.of("a", "b", "c")),
                String.join(" ", formats.week().stream().map(formats::weekday).toList()),
                TAGS.stream().map(formats::language).collect(Collectors.joining(" ")),
                words().stream().sorted(formats.order()).collect(Collectors.joining(" ")),
                "");
    }

    /** Words whose order differs from language to language, or from that of their code points. */
    private static List<String> words() {
        return List.of(
                "zebra", "Zebra", "École", "ecole", "città", "citta", "Ähre", "Anfang", "ñandú", "nube", "oso", "Çeli",
                "dhoma", "dy", "ështe", "era", "țară", "tren", "șapte", "sare", "яма", "єдність", "ґанок", "гора",
                "باب", "آب", "ٹوپی", "تار", "বাংলা", "অনেক", "中文", "安全", "10", "9");
    }

    private static BigDecimal decimal(int i) {
        return new BigDecimal(i).movePointLeft(2);
    }

    private static Formats formats(String tag) {
        return new Formats(new LocaleTag(tag), tag.equals("ar") ? Optional.of("latn") : Optional.empty());
    }
}
