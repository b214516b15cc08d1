package org.approdo.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.approdo.Generated;
import org.approdo.Options;
import org.approdo.SiteGenerator;
import org.approdo.TestSite;
import org.approdo.content.Entry;
import org.approdo.locale.LocaleTag;
import org.approdo.output.OutputFile;
import org.approdo.site.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareCardsTest {
    private static final CardPainter PAINTER = new CardPainter(CardFonts.read());

    @TempDir
    private Path temp;

    @ParameterizedTest
    @CsvSource({
        "it, false, Permesso di soggiorno: primo rilascio e rinnovo",
        "uk, false, Посвідка на проживання: перша видача та поновлення",
        "ar, true, تصريح الإقامة: الإصدار الأول والتجديد",
        "ur, true, رہائشی پرمٹ: پہلی بار اور تجدید",
        "zh, false, 居留许可",
        "bn, false, বসবাসের অনুমতিপত্র: প্রথমবার ও নবায়ন"
    })
    void aTitleOfEveryScriptIsPaintedWhereReadingBegins(String language, boolean rightToLeft, String title)
            throws IOException {
        byte[] png = PAINTER.paint(new CardPainter.Card(language, rightToLeft, "", title, ""));
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));

        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(630);
        assertThat(((IndexColorModel) picture.getColorModel()).getMapSize()).isLessThanOrEqualTo(16);
        assertThat(png.length).isLessThan(20_000);
        int start = painted(picture, rightToLeft ? 600 : 0);
        assertThat(start).isGreaterThan(2000).isGreaterThan(painted(picture, rightToLeft ? 0 : 600));
        assertThat(PAINTER.paint(new CardPainter.Card(language, rightToLeft, "", title, "")))
                .isEqualTo(png);
    }

    /** Dots lighter than the ground in a half of the picture. */
    private static int painted(BufferedImage picture, int from) {
        int dots = 0;
        for (int y = 150; y < 500; y++) {
            for (int x = from; x < from + 600; x++) {
                if ((picture.getRGB(x, y) & 0xff) > 0xa0) {
                    dots++;
                }
            }
        }
        return dots;
    }

    @Test
    void arabicLettersAreJoined() {
        var joined = new CardPainter.Card("ar", true, "", "بيت", "");
        var apart = new CardPainter.Card("ar", true, "", "ب\u200Cي\u200Cت", "");

        assertThat(PAINTER.paint(joined)).isNotEqualTo(PAINTER.paint(apart));
    }

    @Test
    void aTitleThatIsTooLongLosesItsEndAndNothingElse() throws IOException {
        String title = "parola ".repeat(200);
        BufferedImage picture = ImageIO.read(
                new ByteArrayInputStream(PAINTER.paint(new CardPainter.Card("it", false, "Guida", title, "Approdo"))));

        int[] gap = picture.getRGB(0, 502, 1200, 1, null, 0, 1200);
        assertThat(Arrays.stream(gap).distinct().count()).isEqualTo(1);
    }

    @Test
    void theFontsHaveEveryLetterOfThePortalsTitles() {
        Site site = SiteGenerator.generate(Path.of("."), new Options(Optional.empty(), TestSite.CLOCK))
                .site()
                .orElseThrow();
        CardFonts fonts = CardFonts.read();
        var strange = new ArrayList<String>();
        for (LocaleTag locale : site.config().locales().tags()) {
            var words = new TreeSet<String>();
            for (Entry entry : site.content().entries()) {
                words.add(site.title(entry, locale));
                words.add(site.messages()
                        .text(locale, "type." + entry.type().name() + ".one")
                        .value()
                        .orElseThrow());
            }
            words.add(site.messages().text(locale, "home.title").value().orElseThrow());
            words.stream().filter(w -> !fonts.canShow(w)).forEach(w -> strange.add(locale + ": " + w));
        }

        assertThat(strange).isEmpty();
        assertThat(fonts.canShow("ไทย")).isFalse();
    }

    @Test
    void pagesNameTheCardOfTheLanguageTheirTextIsIn() {
        Generated generated =
                TestSite.in(temp).append("site-config.yml", "cards: true\n").generate();

        assertThat(cards(generated))
                .contains("it/card.png", "en/card.png", "it/guides/italia/casa/card.png")
                .doesNotContain("card.png");
        for (OutputFile file : generated.tree().orElseThrow().files()) {
            if (file.path().endsWith("index.html")) {
                String html = TestSite.page(generated, file.path());
                if (html.contains("og:image")) {
                    String address = html.replaceFirst("(?s).*og:image\" content=\"https://example.org/prova/", "")
                            .replaceFirst("(?s)\".*", "");
                    assertThat(cards(generated)).contains(address);
                }
            }
        }
        assertThat(TestSite.page(generated, "it/index.html")).contains("/it/card.png\"");
    }

    @Test
    void aSiteThatDoesNotAskForCardsHasNone() {
        Generated generated = TestSite.in(temp).generate();

        assertThat(cards(generated)).isEmpty();
        assertThat(TestSite.page(generated, "it/index.html")).doesNotContain("og:image", "twitter:");
    }

    @Test
    void whetherASiteHasCardsIsTrueOrFalse() throws IOException {
        TestSite site = TestSite.in(temp).append("site-config.yml", "cards: yes\n");

        assertThat(site.errors())
                .singleElement()
                .asString()
                .startsWith("site-config.yml:")
                .contains("'yes'");
        assertThat(Files.exists(temp.resolve("site-config.yml"))).isTrue();
    }

    private static java.util.List<String> cards(Generated generated) {
        return generated.tree().orElseThrow().files().stream()
                .map(OutputFile::path)
                .filter(p -> p.endsWith("card.png"))
                .toList();
    }
}
