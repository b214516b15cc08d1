package org.approdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.approdo.TestSite;
import org.approdo.history.CommittedSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedCommandTest {
    private static final String CASA = "content/guides/italia/casa/index.it.md";

    @TempDir
    private Path temp;

    private TestSite site;
    private CommittedSite repository;

    @BeforeEach
    void branches() {
        site = TestSite.in(temp);
        CommandLineRun.on(temp, "i18n accept", temp.resolve("content").toString());
        repository = CommittedSite.in(temp).commit("2026-11-01").branch("topic");
    }

    @AfterEach
    void closes() {
        repository.close();
    }

    @Test
    void anUnchangedBranchChangesNothing() {
        CommandLineRun run = changed("md");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("None: readers see no difference.");
        assertThat(changed("text").out()).isEmpty();
    }

    @Test
    void aSentenceChangesItsPageAloneInEachLanguageThatShowsIt() {
        site.write(CASA, site.read(CASA).replace("cerca casa", "cerca una casa"));

        CommandLineRun run = changed("text");

        assertThat(run.lines())
                .contains(
                        "changed https://example.org/it/guides/italia/casa/",
                        "1 translation of guides/casa lag behind now: en")
                .noneMatch(l -> l.contains("/it/search/") || l.contains("/it/contact-points/"));
    }

    @Test
    void aNewItemComesFirstThenTheListsItAppearsIn() {
        site.write(
                "content/contact-points/lombardia/nuovo/index.it.yml",
                site.read("content/contact-points/lombardia/sportello/index.it.yml")
                        .replaceFirst("(?m)^name:.*", "name: Sportello nuovo"));

        CommandLineRun run = changed("md");

        assertThat(run.out())
                .containsSubsequence("**new** Sportello nuovo", "/regions/lombardia/", "- /contact-points/: ");
        assertThat(run.out())
                .contains("[it](<https://example.org/it/contact-points/lombardia/nuovo/>)")
                .contains("[ar](<https://example.org/ar/contact-points/lombardia/nuovo/>)");
    }

    @Test
    void aRemovedItemIsStruckThrough() {
        String point = "content/contact-points/lombardia/vecchio/index.it.yml";
        site.write(
                point,
                site.read("content/contact-points/lombardia/sportello/index.it.yml")
                        .replaceFirst("(?m)^name:.*", "name: Sportello vecchio"));
        repository.commit("2026-11-02");
        site.delete(point);

        CommandLineRun run = CommandLineRun.on(temp, "changed", "--base", "HEAD", "--format", "md");

        assertThat(run.out())
                .contains("- ~~Sportello vecchio (/contact-points/lombardia/vecchio/)~~ removed: it, en, ar")
                .doesNotContain("<https://example.org/prova/it/contact-points/lombardia/vecchio/>");
    }

    @Test
    void aHostileTitleStaysWords() {
        site.write(
                "content/pages/evil/index.it.md",
                "---\ntitle: '**x** [y](https://evil.example) <img src=x> @all | `z`'\n---\n\nTesto.\n");

        assertThat(changed("md").out())
                .contains("\\*\\*x\\*\\* \\[y\\]\\(https\\://evil\\.example\\) \\<img src=x\\> @\u2060all \\| \\`z\\`");
    }

    @Test
    void whoShowsAPartOfAChangedTextIsNamed() {
        String lombardia = "content/regions/lombardia/index.it.md";
        site.append(lombardia, "\n## Casa {#welfare}\n\n{{< include guides/casa#who >}}\n");
        site.write(CASA, site.read(CASA).replace("cerca casa", "cerca una casa"));

        assertThat(changed("text").out()).contains("guides/casa is also shown on regions/lombardia");
    }

    @Test
    void aBaseWhoseTemplatesThisProgramNoLongerTakesIsBuiltWithTheBranchs() {
        String list = site.read("templates/list.peb");
        site.write("templates/list.peb", "{{ gone.away }}");
        repository.commit("2026-11-02");
        site.write("templates/list.peb", list);

        CommandLineRun run = CommandLineRun.on(temp, "changed", "--base", "HEAD", "--format", "md");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("None: readers see no difference.");
    }

    @Test
    void aBranchWithErrorsSaysWhichAndListsNothing() {
        site.write(CASA, "---\ntitel: x\n---\n");

        CommandLineRun run = changed("md");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("[unknown-key]", "the branch cannot be built");
    }

    @Test
    void jsonHasEveryAddress() {
        site.write(CASA, site.read(CASA).replace("cerca casa", "cerca una casa"));

        assertThat(changed("json").out())
                .startsWith("{\"pages\":[{\"kind\":\"changed\",\"path\":\"/guides/italia/casa/\"")
                .contains(
                        "\"it\":\"https://example.org/it/guides/italia/casa/\"",
                        "\"stale\":{\"guides/casa\":[\"en\"]}");
    }

    private CommandLineRun changed(String format) {
        return CommandLineRun.on(
                temp, "changed", "--base", "main", "--base-url", "https://example.org", "--format", format);
    }
}
