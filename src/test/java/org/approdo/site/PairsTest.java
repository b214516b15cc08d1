package org.approdo.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.approdo.TestSite;
import org.approdo.content.Entry;
import org.approdo.locale.LocaleTag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairsTest {
    private static final String POINT = "content/contact-points/";

    @TempDir
    private Path temp;

    private TestSite site;

    @BeforeEach
    void laysOutASite() {
        site = TestSite.in(temp)
                .append("content/contact-points/_type.yml", "help: true\n")
                .with("""
                -- content/regions/lazio/index.it.md --
                ---
                title: Lazio
                parent: italia
                ---
                """);
    }

    private void point(String folder, String reviewed, String more) {
        site.write(POINT + folder + "/index.it.yml", """
                name: %s
                organisation: ente
                services: [family]
                languages: [{code: it}]
                reviewed: %s
                %s
                """.formatted(folder.replace('/', ' '), reviewed, more));
    }

    private List<Page.PairPage> pages() {
        return linked().pages().stream()
                .filter(p -> p instanceof Page.PairPage pair && pair.locale().equals(new LocaleTag("it")))
                .map(Page.PairPage.class::cast)
                .toList();
    }

    private Site linked() {
        return site.generate().site().orElseThrow();
    }

    private List<String> items(String path) {
        return pages().stream()
                .filter(p -> p.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path))
                .entries()
                .stream()
                .map(Entry::id)
                .toList();
    }

    @Test
    void plansOnlyPairsThatSomebodyHelpsWith() {
        assertThat(pages().stream().map(Page::path))
                .containsExactlyInAnyOrder(
                        "/it/languages/ar/in/italia/",
                        "/it/languages/ar/in/lombardia/",
                        "/it/languages/it/in/italia/",
                        "/it/languages/it/in/lombardia/",
                        "/it/topics/family/in/italia/",
                        "/it/topics/family/in/lombardia/",
                        "/it/topics/family/speaking/ar/",
                        "/it/topics/family/speaking/it/");
    }

    @Test
    void countsWhatHelpsTheWholeCountryForItsRegionsAfterTheirOwn() {
        point("italia/anna", "2026-11-01", "");
        point("europa/aldo", "2026-11-01", "");

        assertThat(items("/it/topics/family/in/lombardia/")).containsExactly("sportello", "anna", "aldo");
        assertThat(items("/it/topics/family/in/italia/")).containsExactly("anna", "sportello", "aldo");
    }

    @Test
    void leadsFromARegionWithoutOfficesToItsCountry() {
        point("italia/anna", "2026-11-01", "");
        Site linked = linked();

        Area lazio = linked.areas().find("lazio").orElseThrow();

        assertThat(linked.pairs().nearest(lazio))
                .extracting(Pair::list)
                .containsExactly("/topics/family/in/italia/", "/languages/it/in/italia/");
    }

    @Test
    void offersARegionNothingThatOnlyItsNeighboursHave() {
        Site linked = linked();

        Area lazio = linked.areas().find("lazio").orElseThrow();

        assertThat(linked.pairs().nearest(lazio)).isEmpty();
    }

    @Test
    void letsWhatWasNotCheckedForLongSinkToTheEnd() {
        point("lombardia/antico", "2025-01-01", "");
        point("italia/anna", "2026-11-01", "");

        assertThat(items("/it/topics/family/in/lombardia/")).containsExactly("sportello", "anna", "antico");
        assertThat(site.page("it/topics/family/in/lombardia/index.html")).contains("chiama prima di andare");
    }

    @Test
    void showsNoOfficeThatIsForOperatorsOnly() {
        site.write("content/_vocabularies/visibility.yml", """
                label: vocabulary.topics
                terms: {network: {label: {it: Rete, en: Network, ar: شبكة}}}
                """);
        String type = "content/contact-points/_type.yml";
        site.write(type, read(type).replace("  logo:", "  visibility: {type: choice, from: visibility}\n  logo:"));
        site.append("locales/it.yml", "field.visibility: Visibile\n");
        point("lazio/rete", "2026-11-01", "visibility: network");

        assertThat(pages().stream().map(Page::path)).noneMatch(p -> p.endsWith("/in/lazio/"));
    }

    private String read(String path) {
        try {
            return Files.readString(site.root().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void tellsWhoToCallAndWhoSpeaksWhatWhen() {
        String page = site.page("it/languages/ar/in/lombardia/index.html");

        assertThat(page)
                .contains("<h1>arabo – Lombardia</h1>")
                .contains("href=\"tel:+39020000000\"")
                .contains("italiano, arabo (giovedì)")
                .contains("Informazioni controllate il 1 novembre 2026")
                .contains("href=\"/prova/it/regions/lombardia/\"")
                .contains("href=\"/prova/it/languages/ar/\"");
    }

    @Test
    void linksThePairsFromTheirTermAndTheirArea() {
        assertThat(site.page("it/topics/family/index.html"))
                .contains("href=\"/prova/it/topics/family/in/lombardia/\"")
                .contains("href=\"/prova/it/topics/family/speaking/ar/\"");
        assertThat(site.page("it/languages/ar/index.html"))
                .contains("href=\"/prova/it/languages/ar/in/lombardia/\"")
                .contains("href=\"/prova/it/topics/family/speaking/ar/\"");
        assertThat(site.page("it/regions/lombardia/index.html"))
                .contains("href=\"/prova/it/topics/family/in/lombardia/\"")
                .contains("href=\"/prova/it/languages/ar/in/lombardia/\"");
    }
}
