package org.approdo.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    @TempDir
    Path folder;

    private CommittedSite site;

    @BeforeEach
    void commitTwice() {
        site = CommittedSite.in(folder.resolve("site"))
                .write("content/a.md", "one")
                .write("content/b.md", "two")
                .write(".gitignore", "public/\n")
                .commit("2026-10-01")
                .write("content/a.md", "one, better")
                .commit("2026-11-02");
    }

    @Test
    void knowsNothingOfAFolderWithoutRepository() throws IOException {
        Path plain = Files.createDirectory(folder.resolve("plain"));

        assertThat(History.open(plain)).isEmpty();
    }

    @Test
    void tellsTheVersionsOfAFileNewestFirst() throws IOException {
        try (History history = open(site.root())) {
            List<Version> versions = history.versions("content/a.md", 10);

            assertThat(versions).extracting(Version::text).containsExactly("one, better", "one");
            assertThat(versions)
                    .extracting(Version::day)
                    .containsExactly(LocalDate.parse("2026-11-02"), LocalDate.parse("2026-10-01"));
            assertThat(history.versions("content/a.md", 1)).hasSize(1);
            assertThat(history.versions("content/none.md", 10)).isEmpty();
        }
    }

    @Test
    void tellsWhenEachFileChangedLast() throws IOException {
        try (History history = open(site.root())) {
            assertThat(history.lastChanges("content"))
                    .containsEntry("content/a.md", LocalDate.parse("2026-11-02"))
                    .containsEntry("content/b.md", LocalDate.parse("2026-10-01"))
                    .hasSize(2);
        }
    }

    @Test
    void listsWhatTheWorkingTreeHasOtherwiseThanWhereTheBranchBegan() throws Exception {
        site.branch("change")
                .write("content/c.md", "new")
                .commit("2026-11-03")
                .checkout("main")
                .write("content/b.md", "changed on main meanwhile")
                .commit("2026-11-04")
                .checkout("change")
                .write("content/a.md", "not committed")
                .delete("content/b.md")
                .write("public/index.html", "ignored");

        try (History history = open(site.root())) {
            assertThat(history.changesSince("main"))
                    .containsExactly(
                            new Change("content/a.md", Change.Kind.CHANGED),
                            new Change("content/b.md", Change.Kind.REMOVED),
                            new Change("content/c.md", Change.Kind.ADDED));
        }
    }

    @Test
    void readsFilesOfARevision() throws Exception {
        try (History history = open(site.root())) {
            assertThat(history.files("HEAD~1", List.of("content")))
                    .containsOnlyKeys("content/a.md", "content/b.md")
                    .hasEntrySatisfying(
                            "content/a.md", b -> assertThat(b).isEqualTo("one".getBytes(StandardCharsets.UTF_8)));
            assertThat(history.text("HEAD~1", "content/a.md")).contains("one");
            assertThat(history.text("HEAD", "content/none.md")).isEmpty();
        }
    }

    @Test
    void namesARevisionThatDoesNotExist() throws IOException {
        try (History history = open(site.root())) {
            for (String name : List.of("nowhere", "a..b", "^^", "HEAD~99", "")) {
                assertThatThrownBy(() -> history.changesSince(name))
                        .as(name)
                        .isInstanceOfSatisfying(UnknownRevision.class, e -> {
                            assertThat(e.revision()).isEqualTo(name);
                            assertThat(e.isShallow()).isFalse();
                        });
            }
        }
    }

    @Test
    void reachesAsFarAsAShallowCloneDoes() throws Exception {
        try (CommittedSite clone = site.shallowClone(folder.resolve("clone"));
                History history = open(clone.root())) {
            assertThat(history.isShallow()).isTrue();
            assertThat(history.versions("content/a.md", 10))
                    .extracting(Version::text)
                    .containsExactly("one, better");
            assertThat(history.changesSince("origin/main")).isEmpty();
            assertThatThrownBy(() -> history.changesSince("HEAD~1"))
                    .isInstanceOfSatisfying(
                            UnknownRevision.class,
                            e -> assertThat(e.isShallow()).isTrue());
        }
    }

    @Test
    void namesPathsFromTheSiteWhereverItLiesInTheRepository() throws Exception {
        Path inner = folder.resolve("whole/portal");
        CommittedSite whole = CommittedSite.in(folder.resolve("whole"))
                .write("portal/content/a.md", "one")
                .write("elsewhere.md", "not ours")
                .commit("2026-11-02")
                .write("portal/content/a.md", "two")
                .write("elsewhere.md", "changed");

        try (History history = open(inner)) {
            assertThat(history.changesSince("HEAD")).containsExactly(new Change("content/a.md", Change.Kind.CHANGED));
            assertThat(history.text("HEAD", "content/a.md")).contains("one");
            assertThat(history.files("HEAD", List.of("content"))).containsOnlyKeys("content/a.md");
            assertThat(history.lastChanges("content")).containsOnlyKeys("content/a.md");
        } finally {
            whole.close();
        }
    }

    @Test
    void standsARepositoryWithoutCommit() throws IOException {
        CommittedSite empty = CommittedSite.in(folder.resolve("empty")).write("content/a.md", "one");

        try (History history = open(empty.root())) {
            assertThat(history.versions("content/a.md", 10)).isEmpty();
            assertThat(history.lastChanges("content")).isEmpty();
            assertThatThrownBy(() -> history.changesSince("HEAD")).isInstanceOf(UnknownRevision.class);
        }
    }

    private static History open(Path root) throws IOException {
        return History.open(root).orElseThrow();
    }
}
