package org.approdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.approdo.TestSite;
import org.approdo.history.CommittedSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --base}. */
class CheckBranchTest {
    @TempDir
    private Path temp;

    private TestSite site;
    private CommittedSite repository;

    @BeforeEach
    void commitsASiteWithAMistake() {
        site = TestSite.in(temp.resolve("repository/portal"))
                .write(
                        "content/pages/about/index.it.md",
                        "---\ntitle: Chi siamo\norder: 1\n---\n\nScrivi a info@example.org.\n");
        repository = CommittedSite.in(temp.resolve("repository")).commit("2026-11-02");
    }

    @AfterEach
    void closes() {
        repository.close();
    }

    @Test
    void whatWasThereBeforeIsNotShownAgainEvenWhenItMoved() {
        site.write(
                "content/pages/about/index.it.md",
                "---\ntitle: Chi siamo\norder: 1\n---\n\nTesto.\n\nScrivi a info@example.org.\n");

        CommandLineRun run = CommandLineRun.on(site.root(), "check", "--base", "main", "--fail-on", "warning");

        assertThat(run.out()).isEqualToIgnoringNewLines("0 errors, 0 warnings, 0 notes that main does not have");
        assertThat(run.code()).isZero();
    }

    @Test
    void aSecondMistakeOfTheSameWordsIsNew() {
        site.append("content/pages/about/index.it.md", "\nScrivi a info@example.org, davvero.\n");

        CommandLineRun run = CommandLineRun.on(site.root(), "check", "--base", "main");

        assertThat(run.lines()).filteredOn(l -> l.contains(": warning: ")).hasSize(1);
        assertThat(run.out()).contains("1 warning");
    }

    @Test
    void whatADeletedItemBreaksElsewhereIsShownAfterTheChangedFiles() {
        repository.delete("portal/content/pages/about/index.it.md");
        site.write(
                "content/regions/lombardia/index.it.md",
                site.read("content/regions/lombardia/index.it.md") + "\nScrivi a noi@example.org.\n");

        CommandLineRun run = CommandLineRun.on(site.root(), "check", "--base", "main");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lines().stream().filter(l -> l.matches("content/.*: (error|warning): .*")))
                .extracting(l -> l.replaceAll(":.*\\[", " "))
                .startsWith("content/regions/lombardia/index.it.md loose-contact]")
                .contains("content/guides/italia/casa/index.it.md broken-link]");
    }

    @Test
    void withoutABaseFilesThatAreNotCommittedComeFirst() {
        site.write(
                "content/regions/lombardia/index.it.md",
                site.read("content/regions/lombardia/index.it.md") + "\nScrivi a noi@example.org.\n");

        CommandLineRun run = CommandLineRun.on(site.root(), "check");

        assertThat(run.lines().stream().filter(l -> l.matches("content/.*: (error|warning): .*")))
                .extracting(l -> l.replaceAll(":.*\\[", " "))
                .startsWith("content/regions/lombardia/index.it.md loose-contact]")
                .endsWith("content/pages/about/index.it.md loose-contact]");
    }

    @Test
    void anUnknownRevisionIsNamedWithTheRemedy() {
        CommandLineRun run = CommandLineRun.on(site.root(), "check", "--base", "origin/mian");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("--base 'origin/mian' is no branch, tag or commit here")
                .contains("git branch -a");
    }

    @Test
    void withoutARepositoryThereIsNothingToCompareWith() {
        TestSite alone = TestSite.in(temp.resolve("alone"));

        CommandLineRun run = CommandLineRun.on(alone.root(), "check", "--base", "main");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("lies in no working tree of git");
    }

    @Test
    void theLevelThatFailsCanBeChosen() {
        assertThat(Stream.of("error", "warning", "note", "never")
                        .map(l -> CommandLineRun.on(site.root(), "check", "--fail-on", l)
                                .code()))
                .containsExactly(0, 1, 1, 0);
        site.write("content/pages/about/index.it.md", "---\ntitle: Chi siamo\norder: primo\n---\n\nTesto.\n");
        assertThat(Stream.of("error", "never")
                        .map(l -> CommandLineRun.on(site.root(), "check", "--fail-on", l)
                                .code()))
                .containsExactly(1, 0);
    }
}
