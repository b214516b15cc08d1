package org.approdo.export;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.nio.file.Path;
import org.approdo.Generated;
import org.approdo.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewFilesTest {
    @TempDir
    private Path temp;

    private Generated generated = TestSite.nothing();

    @BeforeEach
    void generates() {
        generated = TestSite.in(temp)
                .append("content/contact-points/lombardia/sportello/index.it.yml", "owner: \"@approdo/lombardia\"\n")
                .with("""
                        -- content/contact-points/lombardia/mai/index.it.yml --
                        name: "Mai; controllato, \\"qui\\""
                        organisation: ente
                        """)
                .generate();
    }

    @Test
    void jsonHasEveryReviewThoseNeverDoneFirst() {
        assertThat(TestSite.page(generated, "status/lombardia/reviews.json")).isEqualTo("""
                {"area":"lombardia","title":"Lombardia","day":"2026-11-21","reviews":[\
                {"item":"contact-points/mai","title":"Mai; controllato, \\"qui\\"",\
                "path":"content/contact-points/lombardia/mai/index.it.yml",\
                "url":"https://example.org/prova/it/contact-points/lombardia/mai/",\
                "every":"P6M","open":true,"owners":[]},\
                {"item":"contact-points/sportello","title":"Sportello di prova",\
                "path":"content/contact-points/lombardia/sportello/index.it.yml",\
                "url":"https://example.org/prova/it/contact-points/lombardia/sportello/",\
                "reviewed":"2026-11-01","due":"2027-05-01","every":"P6M","open":false,\
                "owners":["@approdo/lombardia"]}]}
                """);
    }

    @Test
    void theCalendarHasADayForEachThatHasOneUnderANameThatStays() {
        String text = TestSite.page(generated, "status/lombardia/reviews.ics");

        assertThat(text)
                .contains("UID:contact-points.sportello.review@example.org")
                .contains("DTSTART;VALUE=DATE:20270501")
                .contains("DTSTAMP:20261101T000000Z")
                .doesNotContain("biweekly");
        assertThat(Biweekly.parse(text).first().getEvents())
                .singleElement()
                .satisfies(e -> assertThat(e.getSummary().getValue())
                        .isEqualTo("Informazioni da verificare: Sportello di prova"))
                .extracting(VEvent::getDescription)
                .satisfies(d -> assertThat(d.getValue()).isEqualTo("@approdo/lombardia"));
    }

    @Test
    void anAreaWithoutReviewsHasNoFiles() {
        assertThat(generated.tree().orElseThrow().contains("status/europa/reviews.json"))
                .isFalse();
    }
}
