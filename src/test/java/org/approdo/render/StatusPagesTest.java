package org.approdo.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.approdo.Generated;
import org.approdo.TestSite;
import org.approdo.output.OutputFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusPagesTest {
    private static final String REGION = "content/regions/lombardia/index.it.md";

    @TempDir
    private Path temp;

    private TestSite site;

    @BeforeEach
    void laysOutARegion() {
        site = TestSite.in(temp);
        site.append("site-config.yml", "edit-url: \"https://git.example/edit/{path}\"\n");
        String type = site.read("content/regions/_type.yml");
        site.write("content/regions/_type.yml", type + """
                  kind: {type: choice, from: area-kinds}
                  owners: {type: list, of: {type: text}}
                """)
                .write("content/_vocabularies/area-kinds.yml", """
                label: vocabulary.area-kinds
                terms:
                  region: {label: {it: Regione, en: Region, ar: إقليم}}
                """)
                .write(REGION, """
                ---
                title: Lombardia
                parent: italia
                kind: region
                owners: ["@approdo/lombardia"]
                ---

                ## Numeri {#presence}

                {{< include guides/casa#who pin=a9475042 >}}
                """);
        String point = "content/contact-points/lombardia/sportello/index.it.yml";
        site.write(point, site.read(point).replace("2026-11-01", "2026-01-01"));
    }

    @Test
    void anAreasPageSaysWhatIsToDoThereAndWhoIsAsked() {
        String page = site.page("status/lombardia/index.html");

        assertThat(page)
                .contains("<h1>Lombardia: che cosa c’è da fare</h1>")
                .contains("Se ne occupa: @approdo/lombardia")
                .contains("da verificare dal 1 luglio 2026 · @approdo/lombardia")
                .contains("mostra una parte di «Trovare casa», che è cambiata")
                .contains("href=\"https://git.example/edit/" + REGION + "\"")
                .contains("R1 ", "R10 ")
                .contains("href=\"/prova/it/contact-points/lombardia/sportello/\"")
                .containsSubsequence("id=\"reviews\"", "id=\"included\"", "id=\"parts\"");
    }

    @Test
    void thePageOfAnAreaWithManyItemsStaysShortAndLeadsToAllOfThem() {
        String casa = site.read("content/guides/italia/casa/index.it.md");
        for (int i = 0; i < 60; i++) {
            site.write(
                    "content/guides/italia/casa-%02d/index.it.md".formatted(i),
                    casa.replace("contacts: [sportello]\n", ""));
        }

        String page = site.page("status/italia/translations/index.html");

        assertThat(page.split("/prova/en/guides/italia/casa", -1)).hasSizeLessThan(30);
        assertThat(page).contains("<a href=\"/prova/status/translations/en/\">… Mancanti: 62<");
    }

    @Test
    void translationsThatLagBehindStandWithTheirLanguages() {
        String casa = "content/guides/italia/casa/index.en.md";
        site.write(casa, site.read(casa).replaceFirst("digests: \"[^\"]*\"", "digests: \"a9475042 c76b654c\""));

        assertThat(site.page("status/italia/index.html"))
                .containsSubsequence("Traduzioni rimaste indietro", "Trovare casa", "inglese ");
    }

    @Test
    void everyLanguageSaysHowItsTranslationsStand() {
        Generated generated = site.generate();

        assertThat(TestSite.page(generated, "status/index.html")).contains("href=\"/prova/status/translations/\"");
        assertThat(TestSite.page(generated, "status/translations/index.html"))
                .containsSubsequence(
                        "/prova/status/translations/it/\">italiano</a>",
                        "<span>Testi originali: 7</span>",
                        "/prova/status/translations/ar/\">arabo</a>",
                        "<span>Senza nota dell’originale: 1</span>",
                        "<span>Mancanti: 6</span>")
                .contains("href=\"/prova/status/translations.json\"");
    }

    @Test
    void anAreaListsWhatIsToDoInEachLanguage() {
        String casa = "content/guides/italia/casa/index.en.md";
        site.write(casa, site.read(casa).replaceFirst("digests: \"[^\"]*\"", "digests: \"a9475042 c76b654c\""));
        Generated generated = site.generate();

        assertThat(TestSite.page(generated, "status/italia/translations/index.html"))
                .containsSubsequence(
                        "<h1>Traduzioni: Italia</h1>",
                        "<a href=\"#en\">inglese</a>",
                        "<h2 id=\"en\"><a href=\"/prova/status/translations/en/\">inglese</a></h2>",
                        "<h3>Rimaste indietro: 1</h3>",
                        "href=\"/prova/en/guides/italia/casa/\" hreflang=\"en\">Trovare casa</a> ",
                        "<h3>Mancanti: ")
                .doesNotContain("/contact-points/lombardia/", "id=\"it\"");
        assertThat(TestSite.page(generated, "status/translations/en/index.html"))
                .contains("<a href=\"/prova/status/italia/translations/#en\">Italia</a>");
        assertThat(TestSite.page(generated, "status/translations/index.html"))
                .contains("<a href=\"/prova/status/lombardia/translations/\">Lombardia</a>");
        assertThat(TestSite.page(generated, "status/italia/index.html"))
                .contains("<a href=\"/prova/status/italia/translations/\">Traduzioni: Italia</a>");
    }

    @Test
    void aLanguageListsItsItemsWithWhatIsToDoFirst() {
        String casa = "content/guides/italia/casa/index.en.md";
        site.write(casa, site.read(casa).replaceFirst("digests: \"[^\"]*\"", "digests: \"a9475042 c76b654c\""));

        String page = site.page("status/translations/en/index.html");

        assertThat(page)
                .containsSubsequence(
                        "<h2 id=\"stale\">Rimaste indietro</h2>",
                        "href=\"/prova/en/guides/italia/casa/\"",
                        "parti cambiate:",
                        "href=\"https://git.example/edit/" + casa + "\"",
                        "Che cosa è cambiato: <code dir=\"ltr\"><span>./approdo</span> <span>i18n</span> <span>diff</span> <span>"
                                + casa + "</span> </code>",
                        "<h2 id=\"missing\">Mancanti</h2>",
                        "si legge in: italiano",
                        "Per cominciare: <code dir=\"ltr\"><span>./approdo</span> <span>new</span> <span>translation</span> ");
    }

    @Test
    void aLongListHasFurtherPages() {
        for (int i = 0; i < 95; i++) {
            site.write("content/pages/page-" + i + "/index.it.md", "---\ntitle: Pagina\n---\n\nUn testo.\n");
        }
        Generated generated = site.generate();

        String first = TestSite.page(generated, "status/translations/ar/index.html");
        String second = TestSite.page(generated, "status/translations/ar/page/2/index.html");

        assertThat(first).contains("pagina 1 di 2", "rel=\"next\" href=\"/prova/status/translations/ar/page/2/\"");
        assertThat(second).contains("rel=\"prev\" href=\"/prova/status/translations/ar/\"");
        assertThat(items(first) + items(second)).isEqualTo(102);
    }

    private static long items(String page) {
        return Pattern.compile("<code").matcher(page).results().count();
    }

    @Test
    void programsGetTheSame() {
        assertThat(site.page("status/translations.json"))
                .startsWith("{\"version\":1,\"day\":\"2026-11-21\",\"source-locale\":\"it\",\"locales\":[")
                .endsWith("\"orphans\":[],\"base-url\":\"https://example.org/prova\","
                        + "\"edit-url\":\"https://git.example/edit/{path}\"}\n")
                .contains("\"item\":\"guides/casa\"", "\"ar\":{\"state\":\"missing\",\"shown-in\":\"en\"}");
    }

    @Test
    void theIndexHasEveryAreaWithHowMuchIsToDo() {
        String page = site.page("status/index.html");

        assertThat(page)
                .containsSubsequence("/prova/status/europa/", "/prova/status/italia/", "/prova/status/lombardia/")
                .contains("11 cose da fare");
    }

    @Test
    void theyAreForNobodyElse() {
        Generated generated = site.generate();

        assertThat(TestSite.page(generated, "status/lombardia/index.html"))
                .contains("<meta name=\"robots\" content=\"noindex\">")
                .doesNotContain("<script", "rel=\"canonical\"");
        List<OutputFile> others = generated.tree().orElseThrow().files().stream()
                .filter(f -> !f.path().startsWith("status/"))
                .filter(f -> new String(f.bytes(), StandardCharsets.UTF_8).contains("/status/"))
                .toList();
        assertThat(others).extracting(OutputFile::path).isEmpty();
    }

    @Test
    void aHostileTitleAndOwnerAreText() {
        site.write(REGION, site.read(REGION).replace("title: Lombardia", "title: <img src=x onerror=alert(1)>"));

        assertThat(site.page("status/lombardia/index.html"))
                .contains("&lt;img src=x")
                .doesNotContain("<img");
    }
}
