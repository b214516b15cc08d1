package org.approdo.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.approdo.TestSite;
import org.approdo.locale.LocaleTag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnchorsTest {
    @TempDir
    private Path temp;

    private TestSite site;

    @BeforeEach
    void laysOutASite() {
        site = TestSite.in(temp).with("""
                        -- content/pages/about/index.it.md --
                        ---
                        title: Chi siamo
                        ---

                        ## La rete {#network}

                        Una rete.

                        ### Perché è così?

                        Così.

                        ## Perché è così?

                        Di nuovo.
                        -- content/pages/about/index.ar.md --
                        ---
                        title: من نحن
                        translation: {source: it, digests: "", method: human}
                        ---

                        ## الشبكة

                        شبكة.

                        ### لماذا

                        هكذا.

                        ## مرة أخرى

                        هكذا.
                        """);
    }

    @Test
    void aTranslationTakesItsSourcesAnchors() {
        assertThat(anchors("it")).containsExactly("network", "perche-e-cosi", "perche-e-cosi-2");
        assertThat(anchors("ar")).isEqualTo(anchors("it"));
        assertThat(site.page("ar/pages/about/index.html"))
                .contains("<h2 id=\"network\">الشبكة</h2>")
                .contains("<h3 id=\"perche-e-cosi\">لماذا</h3>");
    }

    @Test
    void aLinkToAnAnchorHoldsInEveryLanguage() {
        site.with("""
                -- content/pages/links/index.it.md --
                ---
                title: Collegamenti
                ---

                Leggi [della rete](/pages/about/#network).
                """);

        assertThat(site.page("ar/pages/links/index.html")).contains("href=\"/prova/ar/pages/about/#network\"");
    }

    @Test
    void aTranslationWithOtherHeadingsKeepsItsOwnAnchorsAndIsReported() {
        site.with("""
                -- content/pages/about/index.en.md --
                ---
                title: About us
                translation: {source: it, digests: "", method: human}
                ---

                ## The network

                A network.
                """);

        assertThat(anchors("en")).containsExactly("the-network");
        assertThat(site.generate().diagnostics())
                .filteredOn(d -> d.span().file().path().endsWith("about/index.en.md"))
                .extracting(d -> d.message())
                .contains("the headings are not those of the source: 1 instead of 3");
    }

    @Test
    void aTextThatIsNotThereHasNone() {
        assertThat(anchors("en")).isEmpty();
    }

    private List<String> anchors(String locale) {
        Site linked = site.generate().site().orElseThrow();
        return linked.anchors().of(linked.content().entry("pages", "about").orElseThrow(), new LocaleTag(locale));
    }
}
