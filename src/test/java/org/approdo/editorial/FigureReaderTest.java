package org.approdo.editorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.approdo.content.SiteConfig;
import org.approdo.locale.LocaleTag;
import org.approdo.locale.Locales;
import org.approdo.source.Diagnostics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureReaderTest {
    private static final Locales LOCALES = SiteConfig.read(Path.of(""), Optional.empty(), new Diagnostics())
            .orElseThrow()
            .locales();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "il 2 novembre 2026      | en | on November 2, 2026",
                "il 2 novembre 2026      | ar | في ٢ نوفمبر ٢٠٢٦",
                "il 2 novembre 2026      | zh | 2026年11月2日",
                "il 2 novembre 2026      | uk | 2 листопада 2026 року",
                "il 2 novembre 2026      | bn | ২ নভেম্বর, ২০২৬",
                "il 02/11/2026           | de | am 2. November 2026",
                "1.500 euro e 30,46 euro | en | 1,500 euros and 30.46 euros",
                "1.500 euro e 30,46 euro | fr | 1 500 euros et 30,46 euros",
                "1.500 euro e 30,46 euro | bn | ১,৫০০ ইউরো ও ৩০.৪৬ ইউরো",
                "580 mila persone        | en | 580,000 people",
                "580 mila persone        | ur | 5 لاکھ 80 ہزار افراد",
                "580 mila persone        | zh | 58万人",
                "1,2 milioni             | ar | ١٫٢ مليون",
                "dalle 9.00 alle 14.30   | en | from 9:00 to 2:30 p.m.",
                "entro 2 mesi            | ar | خلال شهرين",
                "il numero 800 422 422   | de | die Nummer 800422422",
                "dal 2015                | it | nel 2015"
            })
    void theSameNumbersAreTheSameInEveryLanguage(String italian, String locale, String words) {
        assertThat(differences(italian, locale, words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "entro 30 giorni    | en | within 31 days     | it has 30, this has 31",
                "entro 5 giorni     | ar | خلال 10 أيام       | it has 5, this has 10",
                "il 2 novembre 2026 | en | on 3 November 2026 | it has 2, this has 3",
                "800 422 422        | en | 800 422 423        | it has 800422422, this has 800422423",
                "costa 30 euro      | zh | 它要花钱            | it has 30",
                "you may ask        | en | you may ask 20     | this has 20"
            })
    void otherNumbersAreFound(String italian, String locale, String words, String difference) {
        assertThat(String.join(", ", differences(italian, locale, words))).isEqualTo(difference);
    }

    @Test
    void textsWithoutNumbersAgree() {
        assertThat(differences("Nessun numero in maggio.", "en", "No number in May."))
                .isEmpty();
    }

    private static List<String> differences(String italian, String locale, String words) {
        Figures source = reader("it").read(italian);
        return source.differences(reader(locale).read(words), "it");
    }

    private static FigureReader reader(String locale) {
        return new FigureReader(LOCALES.formats(new LocaleTag(locale)));
    }
}
