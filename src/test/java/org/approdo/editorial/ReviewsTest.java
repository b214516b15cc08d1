package org.approdo.editorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.approdo.TestSite;
import org.approdo.site.Site;
import org.approdo.source.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewsTest {
    private static final String POINT = "content/contact-points/lombardia/sportello/index.it.yml";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"2026-05-21, 0", "2026-05-20, 1", "2026-11-21, 0", "2020-02-29, 1"})
    void areDueWhenTheirIntervalIsOver(String reviewed, int notes) {
        assertThat(due(point("reviewed: " + reviewed + "\n"))).hasSize(notes);
    }

    @Test
    void anItemsOwnIntervalGoesBeforeItsTypes() {
        TestSite site = point("reviewed: 2026-09-20\nreview: {every: P1M15D}\n");

        assertThat(due(site)).singleElement().satisfies(d -> {
            assertThat(d.message()).isEqualTo("the last review, 2026-09-20, is more than 1 month 15 days ago");
            assertThat(d.span().file().path()).isEqualTo(POINT);
            assertThat(d.span().line()).isEqualTo(3);
            assertThat(d.span().column()).isEqualTo(11);
        });
    }

    @Test
    void thoseNeverCheckedComeFirstThenByDay() {
        TestSite site = point("reviewed: 2026-11-01\n").with("""
                        -- content/contact-points/lombardia/alt/index.it.yml --
                        name: Vecchio
                        organisation: ente
                        reviewed: 2026-01-01
                        owner: "@somebody"
                        -- content/contact-points/lombardia/neu/index.it.yml --
                        name: Nuovo
                        organisation: ente
                        """);
        Site linked = site.generate().site().orElseThrow(() -> new AssertionError(site.errors()));

        Reviews reviews = Reviews.of(linked, linked.content().ofType("contact-points"));

        assertThat(reviews.all()).extracting(r -> r.entry().id()).containsExactly("neu", "alt", "sportello");
        assertThat(reviews.open(linked.day()))
                .extracting(Reviews.Review::owners)
                .containsExactly(List.of(), List.of("@somebody"));
        assertThat(due(site))
                .singleElement()
                .satisfies(d -> assertThat(d.hint()).endsWith("; it is for @somebody"));
    }

    private TestSite point(String facts) {
        return TestSite.in(folder).write(POINT, "name: Sportello\norganisation: ente\n" + facts);
    }

    private static List<Diagnostic> due(TestSite site) {
        return site.generate().diagnostics().stream()
                .filter(d -> d.rule().id().equals("review-due"))
                .toList();
    }
}
