package org.approdo.output;

import static org.approdo.output.SamplePages.HEAD;
import static org.approdo.output.SamplePages.RTL;
import static org.approdo.output.SamplePages.check;
import static org.approdo.output.SamplePages.page;
import static org.approdo.output.SamplePages.words;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageAuditTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Chi cerca lavoro può venire senza appuntamento.</p>",
                "<p dir=ltr>Chi cerca lavoro può venire senza appuntamento.</p>",
                "<p lang=ur dir=rtl>Chi cerca lavoro può venire.</p>",
                "<p lang=uk dir=ltr>Chi cerca lavoro può venire.</p>",
                "<p lang=bn dir=ltr>Chi cerca lavoro può venire.</p>",
                "<p lang=zh dir=ltr>Chi cerca lavoro può venire.</p>",
                "<p lang=it dir=ltr>تعال إلى المكتب بدون موعد</p>",
                "<p lang=de dir=ltr>Приходьте до офісу без запису</p>",
                "<p lang=it><span lang=ar>Chi cerca lavoro può venire.</span></p>",
                "<img src=/logo.svg alt='la porta dello sportello, vista dalla strada'>",
                "<pre><span>niente di tutto questo è scritto qui</span></pre>",
                "<button aria-label='apri la lista di tutti gli uffici'>+</button>",
                "<p lang=bn dir=ltr>জরুরি নম্বর</p><p lang=uk>জরুরি নম্বর কোন অফিস</p>"
            })
    void textInAnotherScriptThanItsLanguagesIsFound(String html) {
        assertThat(words(check("", page("ar/index.html", RTL + html))))
                .singleElement()
                .asString()
                .startsWith("page-language: ")
                .contains("is marked as '");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p lang=it dir=ltr>Chi cerca lavoro può venire senza appuntamento.</p>",
                "<p lang=''>Chi cerca lavoro può venire senza appuntamento.</p>",
                "<p lang=sr-Latn dir=ltr>Dođite u kancelariju bez zakazivanja.</p>",
                "<p>UnionMigrantNet &amp; Cities Together for Integration</p>",
                "<p>Viale Maestri del Lavoro 10, 10127 Torino (TO)</p>",
                "<p>ohchr.org/en/instruments-mechanisms/instruments/the-convention-of-all-migrant-workers</p>",
                "<p>+39 02 1234567, 08:00-12:30, lun mar mer</p>",
                "<p>تعال إلى ANOLF Milano senza prendere un appuntamento</p>",
                "<p><code>niente di tutto questo ha una lingua</code></p>",
                "<pre>niente di tutto questo ha una lingua</pre>",
                "<p>2026 12345 · – / 100 %</p>"
            })
    void namesNumbersAddressesAndMarkedTextsMayStand(String html) {
        assertThat(words(check("", page("ar/index.html", RTL + html)))).isEmpty();
    }

    @Test
    void aTitleIsReadOutToo() {
        String title = "la legge sulla protezione dei bambini";
        String page = RTL.replace("<title>بيت", "<title>" + title);

        assertThat(words(check("", page("ar/index.html", page))))
                .containsExactly("page-language: '" + title + "' is marked as 'ar', and written in another script");
        assertThat(words(check("", page("ar/index.html", page.replace("<title>", "<title lang=it>")))))
                .isEmpty();
    }

    @Test
    void aLongTextIsShownByItsBeginning() {
        String text = "تعال إلى المكتب بدون موعد ".repeat(20);

        assertThat(words(check("", page("it/index.html", HEAD + "<h1>A</h1><p>" + text))))
                .singleElement()
                .asString()
                .contains("تعال إلى المكتب", "…' is marked as 'it'")
                .hasSizeLessThan(150);
    }
}
