package org.approdo.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.approdo.TestSite;
import org.approdo.content.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferencesTest {
    @TempDir
    private Path temp;

    private TestSite site;

    @BeforeEach
    void laysOutASite() {
        site = TestSite.in(temp);
    }

    @Test
    void anItemIsFoundByItsIdAloneAndWithItsArea() {
        References references = linked().references();

        assertThat(references.find("contact-points", "sportello")).isPresent();
        assertThat(references.find("contact-points", "lombardia/sportello")).isPresent();
        assertThat(references.find("contact-points", "nessuno")).isEmpty();
        assertThat(references.find("guides", "sportello")).isEmpty();
    }

    @Test
    void fieldsAndProseNameItemsOnceEachInTheOrderOfTheirKeys() {
        site.with("""
                -- content/pages/links/index.it.md --
                ---
                title: Collegamenti
                ---

                {{< contact sportello >}}

                Di nuovo {{< contact sportello >}} e [qui](/contact-points/lombardia/sportello/).
                -- content/guides/italia/scuola/index.it.md --
                ---
                title: La scuola
                contacts: [sportello]
                ---

                ## A chi è rivolto {#who}

                {{< include guides/casa#who >}}
                """);

        assertThat(namedBy("contact-points", "sportello"))
                .containsExactly("guides/casa", "guides/scuola", "pages/links");
        assertThat(namedBy("guides", "casa")).containsExactly("guides/scuola");
        assertThat(namedBy("organisations", "ente")).containsExactly("contact-points/sportello");
    }

    @Test
    void whatATranslationNamesCountsToo() {
        site.with("""
                -- content/guides/italia/casa/index.en.md --
                ---
                title: Finding a home
                translation: {source: it, digests: "", method: human}
                ---

                ## Who it is for

                For people.

                ## What to do

                Go to [Lombardy](/regions/lombardia/).
                """);

        assertThat(namedBy("regions", "lombardia")).containsExactly("guides/casa");
    }

    @Test
    void anItemDoesNotNameItself() {
        site.with("""
                -- content/pages/about/index.it.md --
                ---
                title: Chi siamo
                ---

                Leggi [questa pagina](/pages/about/).
                """);

        assertThat(namedBy("pages", "about")).containsExactly("guides/casa");
    }

    @Test
    void aReferenceToNothingIsReportedWithTheNearestId() {
        site.with("""
                -- content/contact-points/lombardia/nuovo/index.it.yml --
                name: Nuovo
                organisation: ent
                """);

        assertThat(site.errors())
                .containsExactly("content/contact-points/lombardia/nuovo/index.it.yml:2:15:"
                        + " there is no 'ent' in content/organisations/ [broken-reference]; did you mean 'ente'?");
    }

    @Test
    void aReferenceThatNamesTheWrongAreaIsReported() {
        site.with("""
                -- content/contact-points/lombardia/nuovo/index.it.yml --
                name: Nuovo
                organisation: lombardia/ente
                """);

        assertThat(site.errors())
                .singleElement()
                .asString()
                .startsWith("content/contact-points/lombardia/nuovo/index.it.yml:2:15: 'ente' lives in the area"
                        + " 'italia', not in 'lombardia' [reference-area]");
    }

    @Test
    void anItemThatIsNotShownTodayIsNoFaultAndIsNamedByNobody() {
        site.with("""
                -- content/organisations/italia/bozza/index.it.yml --
                name: Bozza
                draft: true
                -- content/contact-points/lombardia/nuovo/index.it.yml --
                name: Nuovo
                organisation: bozza
                """);

        assertThat(site.errors()).isEmpty();
        assertThat(linked().references().find("organisations", "bozza")).isEmpty();
    }

    private List<String> namedBy(String type, String id) {
        Site linked = linked();
        return linked.references().namedBy(linked.content().entry(type, id).orElseThrow()).stream()
                .map(Entry::key)
                .toList();
    }

    private Site linked() {
        return site.generate().site().orElseThrow();
    }
}
