package org.approdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.approdo.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCommandTest {
    @TempDir
    private Path temp;

    private TestSite site;

    @BeforeEach
    void laysOutTwoPages() {
        site = TestSite.in(temp).with("""
                -- content/pages/about/index.it.md --
                ---
                title: Permesso di soggiorno
                ---

                Come si rinnova il permesso, e dove.
                -- content/pages/house/index.it.md --
                ---
                title: Casa
                ---

                Per la casa serve il permesso.
                -- content/pages/house/index.ar.md --
                ---
                title: البيت
                translation: {source: it, digests: "", method: machine}
                ---

                من يبحث عن بيت.
                """);
    }

    @Test
    void listsPagesBestFirst() {
        CommandLineRun run = CommandLineRun.on(site.root(), "search", "permesso", "di", "soggiorno");

        assertThat(run.code()).isZero();
        assertThat(run.lines().get(0)).isEqualTo("2 pages");
        assertThat(run.lines().get(1)).contains("Permesso di soggiorno", "/it/pages/about/");
        assertThat(run.lines().get(2)).contains("Casa", "/it/pages/house/");
    }

    @Test
    void explainsScoresByWordAndField() {
        CommandLineRun run = CommandLineRun.on(site.root(), "search", "permessi", "--explain", "--limit", "1");

        assertThat(run.out()).contains("2 pages", "permessi → permess (it, in 2 pages):", "title ", "body ");
        assertThat(run.out()).contains("times 1 of 1 words").doesNotContain("/it/pages/house/");
    }

    @Test
    void saysWhatAWordWasTakenFor() {
        assertThat(CommandLineRun.on(site.root(), "search", "permeso").out())
                .contains("'permeso' stands on no page; taken for permesso");
        assertThat(CommandLineRun.on(site.root(), "search", "xyzxyz").out())
                .contains("'xyzxyz' stands on no page", "0 pages");
    }

    @Test
    void findsPagesOfAnotherLanguageByTheWordsOfTheOffice() {
        CommandLineRun run = CommandLineRun.on(site.root(), "search", "casa", "--locale", "ar");

        assertThat(run.out()).contains("'casa' found among the words of it", "البيت  /ar/pages/house/");
    }

    @Test
    void goesOnWithTheLastWordWhileTyping() {
        assertThat(CommandLineRun.on(site.root(), "search", "sogg").out()).contains("0 pages");
        assertThat(CommandLineRun.on(site.root(), "search", "sogg", "--typing").out())
                .contains("1 page\n".replace("\n", System.lineSeparator()));
    }

    @Test
    void refusesALanguageThatTheSiteLacks() {
        CommandLineRun run = CommandLineRun.on(site.root(), "search", "casa", "--locale", "itt");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--locale 'itt' is no language of the site; known are: it, en, ar");
    }

    @Test
    void showsTheMistakesOfASiteThatCannotBeRead() {
        site.write("content/pages/about/index.it.md", "---\ntitle: [\n---\n");

        CommandLineRun run = CommandLineRun.on(site.root(), "search", "casa");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("content/pages/about/index.it.md:");
    }
}
