package org.approdo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a door is open, at given instants, on a phone that may be elsewhere. */
@ExtendWith(OpenedOnce.class)
class TimesIT {
    private static final String MILAN = "/contact-points/lombardia/comune-milano/";
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private final Portal portal;
    private final Chromium chromium;

    TimesIT(Portal portal, Chromium chromium) {
        this.portal = portal;
        this.chromium = chromium;
    }

    @ParameterizedTest
    @CsvSource({
        "it, 10:00, Europe/Rome, 'Aperto ora, fino alle 17:00'",
        "it, 10:00, America/New_York, 'Aperto ora, fino alle 17:00'",
        "it, 07:30, Asia/Dhaka, 'Ora è chiuso. Apre oggi alle 09:00'",
        "it, 18:00, Europe/Rome, 'Ora è chiuso. Apre domani alle 09:00'",
        "ar, 10:00, Africa/Casablanca, مفتوح الآن حتى الساعة 17:00",
        "ur, 10:00, Asia/Karachi, 'ابھی کھلا ہے، 17:00 بجے تک'",
        "zh, 10:00, Asia/Shanghai, 现在开放，至 17:00",
        "bn, 10:00, Asia/Dhaka, 'এখন খোলা, 17:00 পর্যন্ত'",
        "uk, 10:00, Europe/Kyiv, 'Зараз відчинено, до 17:00'"
    })
    void anOfficeOfMilanOpensByTheClockOfMilan(String language, String time, String phone, String words) {
        LocalDate monday = portal.site()
                .day()
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .plusWeeks(1);
        assertSays(page(language, monday.atTime(LocalTime.parse(time)).atZone(ROME), phone), words);
    }

    @ParameterizedTest
    @CsvSource({"it, 'Oggi è festa: chiama prima di andare'", "ur, 'آج سرکاری چھٹی ہے: جانے سے پہلے فون کریں'"})
    void aHolidayIsSaid(String language, String words) {
        LocalDate epiphany = LocalDate.of(portal.site().day().getYear() + 1, 1, 6);
        if (epiphany.getDayOfWeek().getValue() > 5) {
            epiphany = LocalDate.of(epiphany.getYear(), 1, 1);
        }
        assertSays(page(language, epiphany.atTime(10, 0).atZone(ROME), "Europe/Rome"), words);
    }

    @ParameterizedTest
    @CsvSource({"it", "ar"})
    void aClockThatStandsBeforeTheBuildIsNotBelieved(String language) {
        assertSays(page(language, ZonedDateTime.of(2019, 3, 4, 10, 0, 0, 0, ROME), "Europe/Rome"), "");
    }

    private record Opened(String language, ZonedDateTime now, String zone) {}

    private static Opened page(String language, ZonedDateTime now, String zone) {
        return new Opened(language, now, zone);
    }

    private void assertSays(Opened opened, String words) {
        try (BrowserContext context = chromium.context(Chromium.phone().setTimezoneId(opened.zone()))) {
            Page page = context.newPage();
            page.clock().setFixedTime(Date.from(opened.now().toInstant()));
            page.navigate(portal.address("/" + opened.language() + MILAN));
            assertThat(page.locator("[data-hours]")).hasText(words);
        }
    }

    /** Half a year and more after the check, without a new build. */
    @ParameterizedTest
    @CsvSource({"it, mesi fa", "ar, أشهر", "zh, 个月前", "ur, مہینے"})
    void aCheckGrowsOldOnThePhone(String language, String ago) {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            Page page = context.newPage();
            page.clock()
                    .setFixedTime(Date.from(
                            portal.site().day().plusMonths(9).atStartOfDay(ROME).toInstant()));
            page.navigate(portal.address("/" + language + MILAN));

            assertThat(page.locator("[data-checked] strong")).containsText(Pattern.compile(ago));
        }
    }
}
