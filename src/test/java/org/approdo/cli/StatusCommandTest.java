package org.approdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.approdo.TestSite;
import org.approdo.history.CommittedSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusCommandTest {
    @TempDir
    private Path temp;

    private TestSite site;

    @BeforeEach
    void laysOutASite() {
        site = TestSite.in(temp);
        CommandLineRun.on(
                site.root(),
                "i18n accept",
                site.root().resolve("content/guides").toString());
        String guide = site.read("content/guides/italia/casa/index.it.md");
        site.write("content/guides/italia/casa/index.it.md", guide.replace("A chi cerca casa.", "A tutti."));
    }

    @Test
    void printsTotalsThenWhatIsOpen() {
        CommandLineRun run = CommandLineRun.on(site.root(), "i18n status");

        assertThat(run.code()).isZero();
        assertThat(run.lines().get(0)).isEqualTo("language  source  stale  unpinned  missing  words missing");
        assertThat(run.lines().get(2)).matches("en +0 +1 +0 +6 +0");
        assertThat(run.out())
                .contains(
                        "2026-11-21  stale 1 of 6  content/guides/italia/casa/index.en.md",
                        "unpinned      content/contact-points/lombardia/sportello/index.ar.yml");
        assertThat(run.lines()).anyMatch(l -> l.matches("content/guides/italia/casa +ar -> en"));
    }

    @Test
    void narrowsDownToALanguageATypeAnAreaAndAState() {
        CommandLineRun stale = CommandLineRun.on(site.root(), "i18n status --locale en --type guides --state stale");
        CommandLineRun area = CommandLineRun.on(site.root(), "i18n status --area lombardia");

        assertThat(stale.lines())
                .containsExactly(
                        "language  stale  words missing",
                        "en            1              0",
                        "",
                        "since       state         file",
                        "2026-11-21  stale 1 of 6  content/guides/italia/casa/index.en.md");
        assertThat(area.out())
                .contains("content/contact-points/lombardia/sportello", "content/regions/lombardia")
                .doesNotContain("content/guides", "content/regions/italia");
    }

    @Test
    void writesJsonThatSaysAllOfIt() {
        CommandLineRun run = CommandLineRun.on(site.root(), "i18n status --format json --type guides");

        assertThat(run.out())
                .startsWith("{\"version\":1,\"day\":\"2026-11-21\",\"source-locale\":\"it\",\"locales\":[")
                .contains("{\"locale\":\"ar\",\"endonym\":\"العربية\",\"words-missing\":0,\"totals\":{\"source\":0,")
                .contains(
                        "{\"item\":\"guides/casa\",\"type\":\"guides\",\"area\":\"italia\",\"title\":\"Trovare casa\","
                                + "\"path\":\"/guides/italia/casa/\",\"files\":\"content/guides/italia/casa/index.{locale}.md\","
                                + "\"source\":\"it\",\"translations\":{\"it\":{\"state\":\"source\"},"
                                + "\"en\":{\"state\":\"stale\",\"stale\":1,\"blocks\":6,\"date\":\"2026-11-21\"},"
                                + "\"ar\":{\"state\":\"missing\",\"shown-in\":\"en\"}}}");
    }

    @Test
    void writesMarkdownForSummaries() {
        CommandLineRun run = CommandLineRun.on(site.root(), "i18n status --format md --locale en --type guides");

        assertThat(run.out())
                .contains(
                        "| language | stale | words missing |",
                        "| --- | --: | --: |",
                        "| 2026-11-21 | stale 1 of 6 | content/guides/italia/casa/index.en.md |");
    }

    @Test
    void findsTranslationsWhoseSourceIsGone() {
        site.delete("content/guides/italia/casa/index.it.md");

        CommandLineRun run = CommandLineRun.on(site.root(), "i18n status --state orphan");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("orphan, its source is gone  content/guides/italia/casa/index.en.md");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void countsTheWordsALanguageLacks() {
        site.write("locales/ar.yml", site.read("locales/ar.yml").replaceFirst("(?m)^  menu: .*\n", ""));

        assertThat(CommandLineRun.on(site.root(), "i18n status --locale ar")
                        .lines()
                        .get(1))
                .endsWith(" 1");
    }

    @Test
    void needsNoHistory(@TempDir Path elsewhere) {
        try (CommittedSite git = CommittedSite.in(site.root())) {
            git.commit("2026-11-20").commit("2026-11-21");
            try (CommittedSite clone = git.shallowClone(elsewhere.resolve("clone"))) {
                assertThat(CommandLineRun.on(clone.root(), "i18n status").out())
                        .isEqualTo(CommandLineRun.on(site.root(), "i18n status").out());
            }
        }
    }

    @Test
    void saysThatItemsCouldNotBeRead() {
        site.write("content/pages/about/index.it.md", "---\ntitel: Chi siamo\n---\n\nTesto.\n");

        CommandLineRun run = CommandLineRun.on(site.root(), "i18n status");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("in the content, and items that cannot be read are not counted");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--locale arr    | the site has no locale 'arr'; known are: it, en, ar",
                "--type guide    | there is no content type 'guide'; did you mean 'guides'?",
                "--area lombarda | there is no area 'lombarda'; did you mean 'lombardia'?",
                "--state stal    | 'stal' is no state; did you mean 'stale'?"
            })
    void aWrongNameIsAnsweredWithTheRightOne(String option, String answer) {
        CommandLineRun run = CommandLineRun.on(site.root(), "i18n status " + option);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(answer);
    }
}
