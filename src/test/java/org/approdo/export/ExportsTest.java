package org.approdo.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.approdo.Generated;
import org.approdo.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class ExportsTest {
    @TempDir
    private Path temp;

    private Generated generated = TestSite.nothing();

    @BeforeEach
    void generates() {
        generated = TestSite.in(temp).with("""
                        -- site-config.yml --
                        name: Prova "due" \\ tre
                        base-url: https://example.org/prova
                        source-locale: it
                        home-area: italia
                        helplines: []
                        locales:
                          it: {endonym: Italiano}
                          en: {endonym: English}
                          ar: {endonym: العربية, direction: rtl}
                        -- content/pages/about/modulo.txt --
                        un modulo
                        """).generate();
    }

    @Test
    void robotsMayReadEverythingAndFindTheMap() {
        assertThat(TestSite.page(generated, "robots.txt"))
                .isEqualTo("User-agent: *\nAllow: /\n\nSitemap: https://example.org/prova/sitemap.xml\n");
    }

    @Test
    void everyLanguageHasAManifestOfItsOwn() {
        for (String locale : List.of("it", "en", "ar")) {
            JsonNode manifest = new ObjectMapper().readTree(TestSite.page(generated, locale + "/manifest.webmanifest"));

            assertThat(manifest.get("name").asString()).isEqualTo("Prova \"due\" \\ tre");
            assertThat(manifest.get("lang").asString()).isEqualTo(locale);
            assertThat(manifest.get("dir").asString()).isEqualTo(locale.equals("ar") ? "rtl" : "ltr");
            assertThat(manifest.get("start_url").asString()).isEqualTo("/prova/" + locale + "/");
            assertThat(manifest.get("scope").asString()).isEqualTo("/prova/");
        }
    }

    @Test
    void whatAManifestNamesIsThere() {
        JsonNode manifest = new ObjectMapper().readTree(TestSite.page(generated, "it/manifest.webmanifest"));

        assertThat(manifest.get("icons"))
                .isNotEmpty()
                .allSatisfy(icon -> assertThat(generated
                                .tree()
                                .orElseThrow()
                                .contains(below(icon.get("src").asString())))
                        .isTrue());
        assertThat(generated
                        .tree()
                        .orElseThrow()
                        .contains(below(manifest.get("start_url").asString()) + "index.html"))
                .isTrue();
    }

    @Test
    void filesBesideAnItemGoOutAtItsAddressWithoutLanguage() {
        assertThat(TestSite.page(generated, "pages/about/modulo.txt")).isEqualToIgnoringNewLines("un modulo");
    }

    @Test
    void aSiteAtTheRootOfAHostHasNoPathBeforeItsAddresses() {
        TestSite root = TestSite.in(temp.resolve("root")).with("""
                        -- site-config.yml --
                        name: Prova
                        base-url: https://example.org/
                        source-locale: it
                        home-area: italia
                        locales:
                          it: {endonym: Italiano}
                          en: {endonym: English}
                          ar: {endonym: العربية}
                        """);

        Generated made = root.generate();

        assertThat(TestSite.page(made, "it/manifest.webmanifest")).contains("\"start_url\":\"/it/\"");
        assertThat(TestSite.page(made, "robots.txt")).endsWith("Sitemap: https://example.org/sitemap.xml\n");
        assertThat(TestSite.page(made, "it/guides/italia/casa/index.html"))
                .contains("href=\"/it/pages/about/\"")
                .contains("<link rel=\"canonical\" href=\"https://example.org/it/guides/italia/casa/\">");
    }

    private static String below(String path) {
        assertThat(path).startsWith("/prova/");
        return path.substring("/prova/".length());
    }
}
