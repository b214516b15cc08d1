package org.approdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.approdo.TestSite;
import org.approdo.history.CommittedSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScopeCommandTest {
    private static final String POINT = "content/contact-points/lombardia/sportello/index.";

    @TempDir
    private Path temp;

    private TestSite site;
    private CommittedSite repository;

    @BeforeEach
    void branches() {
        site = TestSite.in(temp);
        repository = CommittedSite.in(temp).commit("2026-11-01").branch("topic");
    }

    @AfterEach
    void closes() {
        repository.close();
    }

    @Test
    void nothingChanged() {
        assertThat(scope()).isEqualTo("none");
    }

    @Test
    void filesOfOneAreaCommittedOrNot() {
        site.append(POINT + "it.yml", "# x\n");
        repository.commit("2026-11-02");
        site.append("content/regions/lombardia/index.it.md", "x\n")
                .write("content/guides/lombardia/nuova/photo.jpg", "");

        assertThat(scope()).isEqualTo("area:lombardia");
    }

    @Test
    void translationsAndWordsOfOneLanguage() {
        site.append(POINT + "ar.yml", "# x\n")
                .write("content/guides/italia/casa/index.ar.md", "")
                .append("locales/ar.yml", "# x\n");

        assertThat(scope()).isEqualTo("locale:ar");
    }

    @Test
    void aTranslationInOneAreaIsItsLanguages() {
        site.append(POINT + "ar.yml", "# x\n");

        assertThat(scope()).isEqualTo("locale:ar");
    }

    @Test
    void theSourceIsNoTranslation() {
        site.delete(POINT + "it.yml");

        assertThat(scope()).isEqualTo("area:lombardia");
    }

    @Test
    void anAreaAndATranslationOfItsOwnItem() {
        site.append(POINT + "ar.yml", "# x\n").append(POINT + "it.yml", "# x\n");

        assertThat(scope()).isEqualTo("area:lombardia");
    }

    @Test
    void twoAreasTwoLanguagesOrAnythingElseIsMixed() {
        site.append(POINT + "it.yml", "# x\n").append("content/guides/italia/casa/index.it.md", "x\n");
        assertThat(scope()).isEqualTo("mixed");

        repository.commit("2026-11-02").checkout("main").branch("languages");
        site.append(POINT + "ar.yml", "# x\n").append("content/guides/italia/casa/index.en.md", "x\n");
        assertThat(scope()).isEqualTo("mixed");

        repository.commit("2026-11-02").checkout("main").branch("program");
        site.append(POINT + "it.yml", "# x\n").append("site-config.yml", "# x\n");
        assertThat(scope()).isEqualTo("mixed");
    }

    @Test
    void anAreaThatIsNewHasNoOwnerYet() {
        site.write("content/regions/molise/index.it.md", "---\ntitle: Molise\nparent: italia\n---\n");

        assertThat(scope()).isEqualTo("mixed");
    }

    @Test
    void filesThatCannotBeReadCountByWhereTheyLie() {
        site.write(POINT + "it.yml", "name: [\n");

        assertThat(scope()).isEqualTo("area:lombardia");
    }

    @Test
    void aBaseThatIsNotThereAndAFolderWithoutGitAreWrongUse(@TempDir Path elsewhere) {
        CommandLineRun unknown = CommandLineRun.on(temp, "pr-scope", "--base", "origin/main");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("--base 'origin/main' is no branch, tag or commit here; git branch");

        CommandLineRun without = CommandLineRun.on(TestSite.in(elsewhere).root(), "pr-scope", "--base", "main");
        assertThat(without.code()).isEqualTo(2);
        assertThat(without.err()).contains("lies in no working tree of git");
    }

    private String scope() {
        CommandLineRun run = CommandLineRun.on(temp, "pr-scope", "--base", "main");
        assertThat(run.code()).as(run.err() + run.out()).isZero();
        return run.out().strip();
    }
}
