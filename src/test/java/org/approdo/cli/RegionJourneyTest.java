package org.approdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.approdo.Generated;
import org.approdo.TestSite;
import org.approdo.history.CommittedSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody in a region does to add an office by hand, from the empty file to the pull request. */
class RegionJourneyTest {
    private static final String FILE = "content/contact-points/lombardia/nuovo/index.it.yml";

    @TempDir
    private Path temp;

    @Test
    void addsAnOfficeByHand() {
        TestSite site = TestSite.in(temp);
        String type = "content/contact-points/_type.yml";
        site.write(type, site.read(type) + "help: true\n");
        try (CommittedSite repository =
                CommittedSite.in(temp).commit("2026-11-01").branch("nuovo")) {
            CommandLineRun started = CommandLineRun.on(temp, "new", "contact-points", "lombardia", "nuovo");
            assertThat(started.code()).as(started.err()).isZero();
            assertThat(site.read(FILE)).contains("draft: true");

            site.write(FILE, """
                    name: Sportello nuovo
                    organisation: ente
                    services: [familia]
                    languages: [{code: it}]
                    reviewed: 2026-11-21
                    """);
            CommandLineRun mistaken = CommandLineRun.on(temp, "check");
            assertThat(mistaken.code()).isEqualTo(1);
            assertThat(mistaken.out()).contains(FILE + ":3:12: error: 'familia' is no term", "did you mean 'family'?");

            site.write(FILE, site.read(FILE).replace("familia", "family"));
            assertThat(CommandLineRun.on(temp, "check").code()).isZero();
            assertThat(CommandLineRun.on(temp, "pr-scope", "--base", "main")
                            .out()
                            .strip())
                    .isEqualTo("area:lombardia");
            assertThat(CommandLineRun.on(temp, "changed", "--base", "main", "--format", "text")
                            .lines())
                    .startsWith("new https://example.org/prova/it/contact-points/lombardia/nuovo/")
                    .contains(
                            "changed https://example.org/prova/it/contact-points/",
                            "changed https://example.org/prova/ar/regions/lombardia/",
                            "changed https://example.org/prova/it/topics/family/")
                    .noneMatch(l -> l.contains("/pages/about/") || l.contains("/search/"));
            repository.commit("2026-11-21");
        }

        Generated generated = site.generate();
        for (String locale : new String[] {"it", "ar"}) {
            assertThat(TestSite.page(generated, locale + "/contact-points/lombardia/nuovo/index.html"))
                    .contains("Sportello nuovo");
            assertThat(TestSite.page(generated, locale + "/contact-points/index.html"))
                    .contains("/contact-points/lombardia/nuovo/");
            assertThat(TestSite.page(generated, locale + "/regions/lombardia/index.html"))
                    .contains("/contact-points/lombardia/nuovo/");
            assertThat(TestSite.page(generated, locale + "/find/lombardia.json"))
                    .contains("Sportello nuovo");
        }
        assertThat(TestSite.page(generated, "status/lombardia/reviews.json")).contains("contact-points/nuovo");
    }
}
