package org.approdo.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.approdo.Generated;
import org.approdo.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of everything from A to Z. */
class AlphabetTest {
    private static final Pattern ENTRY =
            Pattern.compile("<h2 id=\"letter-[0-9]+\">([^<]+)|<li><a [^>]*>([^<]+)</a></li>");

    @TempDir
    private Path temp;

    private static List<String> entries(Generated generated, String path) {
        String main =
                TestSite.page(generated, path).split("</nav>\\s*<h2", 2)[1].split("</main>", 2)[0];
        return ENTRY.matcher("<h2" + main)
                .results()
                .map(m -> m.group(1) != null ? m.group(1) + ":" : m.group(2))
                .toList();
    }

    private static String item(String id, String tag, String title) {
        String translation = tag.equals("it") ? "" : "translation: {source: it, digests: \"\", method: machine}\n";
        return "-- content/pages/%s/index.%s.md --\n---\ntitle: \"%s\"\n%s---\n\nTesto.\n"
                .formatted(id, tag, title, translation);
    }

    @Test
    void standsUnderTheLettersOfTheLanguage() {
        Generated generated = TestSite.in(temp)
                .with(item("a", "it", "Èquipe")
                        + item("b", "it", "edera")
                        + item("c", "it", "Zona")
                        + item("d", "it", "112")
                        + item("a", "ar", "بيت")
                        + item("b", "ar", "أرض"))
                .generate();

        assertThat(entries(generated, "it/a-z/index.html"))
                .containsSubsequence("Altri caratteri:", "112", "E:", "edera", "Èquipe", "Z:", "Zona");
        assertThat(entries(generated, "ar/a-z/index.html")).containsSubsequence("ا:", "أرض", "ب:", "بيت");
    }

    @Test
    void hasPagesOfItsOwnWhenItIsLong() {
        TestSite site = TestSite.in(temp);
        for (int i = 0; i < 160; i++) {
            site.with(item("p%03d".formatted(i), "it", "Voce %03d".formatted(i)));
        }
        Generated generated = site.generate();

        assertThat(TestSite.page(generated, "it/a-z/index.html"))
                .contains("Voce 100")
                .doesNotContain("Voce 159")
                .contains("href=\"/prova/it/a-z/page/2/\"");
        assertThat(TestSite.page(generated, "it/a-z/page/2/index.html")).contains("Voce 159");
    }
}
