package org.approdo.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.approdo.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkCheckerTest {
    private static final String PAGE = "content/pages/links/index.it.md:5:";

    @TempDir
    private Path temp;

    private TestSite site;

    @BeforeEach
    void laysOutASite() {
        site = TestSite.in(temp);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/guides/",
                "/guides/italia/casa/",
                "/guides/italia/casa/#how",
                "/regions/lombardia/",
                "/topics/",
                "/topics/family/",
                "/languages/ar/",
                "https://example.org/",
                "mailto:info@example.org",
                "tel:112"
            })
    void whatIsThereMayBeLinked(String target) {
        assertThat(errors("[testo](" + target + ")")).isEmpty();
    }

    @Test
    void aLinkToNoPageIsReportedAtItsAddressWithTheNearestOne() {
        assertThat(errors("Leggi [la casa](/guides/italia/cassa/)."))
                .containsExactly(PAGE + "17: there is no page '/guides/italia/cassa/' [broken-link];"
                        + " did you mean '/guides/italia/casa/'?");
    }

    @Test
    void aTermThatNoItemCarriesHasNoPage() {
        assertThat(errors("[lavoro](/topics/work/)"))
                .singleElement()
                .asString()
                .contains("there is no page '/topics/work/'");
    }

    @Test
    void anOldAddressMayBeLinked() {
        site.with("""
                -- content/pages/about/index.it.md --
                ---
                title: Chi siamo
                aliases: [/pages/chi-siamo/]
                ---

                Testo.
                """);

        assertThat(errors("[vecchia](/pages/chi-siamo/)")).isEmpty();
    }

    @Test
    void anAddressInAnotherAreaLeadsToTheSamePlaceOfAPage() {
        site.with("""
                -- content/guides/italia/trasloco/index.it.md --
                ---
                title: Trasloco
                summary: Come si trasloca.
                aliases: [/guides/lombardia/trasloco/]
                ---

                ## Dove {#where}

                Testo.
                """);

        assertThat(errors("[vecchia](/guides/lombardia/trasloco/#where)"))
                .noneMatch(e -> e.contains("broken-anchor") || e.contains("broken-link"));
    }

    @Test
    void anAnchorThatThePageLacksIsReported() {
        assertThat(errors("[come](/guides/italia/casa/#hwo)"))
                .singleElement()
                .asString()
                .startsWith(PAGE)
                .contains("the page has no anchor 'hwo' [broken-anchor]");
        assertThat(errors("[qui](#nulla)")).singleElement().asString().contains("no anchor 'nulla'");
        assertThat(errors("[lista](/guides/#nulla)")).singleElement().asString().contains("no anchor 'nulla'");
    }

    @Test
    void aLinkInAFieldIsCheckedToo() {
        site.with("""
                -- content/contact-points/lombardia/sportello/index.it.yml --
                name: Sportello di prova
                organisation: ente
                who: |
                  Chi legge [questo](/pages/nessuna/).
                """);

        assertThat(site.errors())
                .singleElement()
                .asString()
                .startsWith("content/contact-points/lombardia/sportello/index.it.yml:4:")
                .contains("there is no page '/pages/nessuna/'");
    }

    @Test
    void aLinkOfATranslationIsCheckedToo() {
        site.with("""
                -- content/pages/about/index.ar.md --
                ---
                title: من نحن
                translation: {source: it, digests: "", method: human}
                ---

                [هنا](/pages/none/)
                """);

        assertThat(site.errors()).singleElement().asString().startsWith("content/pages/about/index.ar.md:6:");
    }

    @Test
    void aContactThatIsNotThereIsReported() {
        assertThat(errors("{{< contact sportelo >}}"))
                .singleElement()
                .asString()
                .startsWith(PAGE)
                .endsWith("did you mean 'sportello'?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"guides/casa", "casa#who", "nothing/casa#who", "guides/casa#", "guides//casa#who"})
    void anIncludeThatNamesNoSectionIsReported(String target) {
        assertThat(errors("{{< include " + target + " >}}"))
                .isNotEmpty()
                .allSatisfy(e -> assertThat(e).startsWith(PAGE));
    }

    @Test
    void anIncludeOfASectionThatIsNotThereIsReported() {
        assertThat(errors("{{< include guides/casa#cost >}}"))
                .singleElement()
                .asString()
                .contains("no anchor 'cost'");
        assertThat(errors("{{< include guides/nessuna#who >}}"))
                .singleElement()
                .asString()
                .contains("there is no 'nessuna' in content/guides/");
    }

    @Test
    void textsThatIncludeEachOtherAreReported() {
        site.with("""
                -- content/pages/one/index.it.md --
                ---
                title: Uno
                ---

                ## Parte {#part}

                {{< include pages/two#part >}}
                -- content/pages/two/index.it.md --
                ---
                title: Due
                ---

                ## Parte {#part}

                {{< include pages/one#part >}}
                """);

        assertThat(site.errors())
                .extracting(e -> e.substring(0, e.indexOf(';')))
                .containsExactly(
                        "content/pages/one/index.it.md:7:1: this text includes itself [include-cycle]",
                        "content/pages/two/index.it.md:7:1: this text includes itself [include-cycle]");
    }

    @Test
    void aPictureHasToLieBesideTheTextAndToBeOne() {
        assertThat(errors("![Un quadro](quadro.png)"))
                .singleElement()
                .asString()
                .contains("quadro.png");

        site.picture("content/pages/links/quadro.png").write("content/pages/links/testo.txt", "testo");
        assertThat(errors("![Un quadro](quadro.png)")).isEmpty();
        assertThat(errors("![](quadro.png)")).singleElement().asString().contains("[missing-alt]");
        assertThat(errors("![Un testo](testo.txt)")).singleElement().asString().contains("[bad-image]");
    }

    @Test
    void aHomeAreaAndHelplinesHaveToExist() {
        site.with("""
                -- site-config.yml --
                name: Prova
                base-url: https://example.org
                source-locale: it
                home-area: atlantide
                helplines: [nessuno]
                locales:
                  it: {endonym: Italiano}
                  en: {endonym: English}
                  ar: {endonym: العربية}
                """);

        assertThat(site.errors()).hasSize(2).allSatisfy(e -> assertThat(e).startsWith("site-config.yml:"));
    }

    @Test
    void everyMistakeOfAllFilesComesInOneRun() {
        assertThat(errors("[a](/x/) [b](/y/) {{< contact z >}} [c](#w)")).hasSize(4);
    }

    private List<String> errors(String text) {
        return site.write("content/pages/links/index.it.md", "---\ntitle: Collegamenti\n---\n\n" + text + "\n")
                .errors();
    }
}
