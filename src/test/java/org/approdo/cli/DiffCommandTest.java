package org.approdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.approdo.TestSite;
import org.approdo.history.CommittedSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
    private static final String SOURCE = "content/guides/italia/casa/index.it.md";
    private static final String ENGLISH = "content/guides/italia/casa/index.en.md";
    private static final String ARABIC = "content/guides/italia/casa/index.ar.md";

    @TempDir
    private Path temp;

    private TestSite site;
    private CommittedSite git;

    @BeforeEach
    void translatesCommitsAndChangesTheSource() {
        site = TestSite.in(temp.resolve("site"));
        site.write(ARABIC, """
                ---
                title: إيجاد سكن
                summary: كيف تبحث عن سكن للإيجار.
                translation: {source: it, digests: "", method: human}
                ---

                ## لمن

                لمن يبحث عن سكن.

                ## ماذا تفعل

                اقرأ [من نحن](/pages/about/).
                """);
        CommandLineRun.on(site.root(), "i18n accept", path("content/guides"));
        git = CommittedSite.in(site.root()).commit("2026-11-20");
        change("A chi cerca casa.", "A chi cerca una stanza.");
        git.commit("2026-11-21");
        change("Come cercare una casa in affitto.", "Come cercare una casa.");
    }

    @AfterEach
    void closes() {
        git.close();
    }

    @Test
    void showsWhatTheSourceSaidWhatItSaysAndTheTranslation() {
        CommandLineRun run = diff(ENGLISH);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        ENGLISH + ": 2 of 6 blocks changed since 2026-11-21",
                        "made from the state of 2026-11-20, ",
                        "  " + SOURCE + ":3",
                        "    source  Come cercare una casa[- in affitto-].",
                        "    en:3    How to look for a home to rent.",
                        "  " + SOURCE + ":10",
                        "    source  A chi cerca [-casa-]{+una stanza+}.",
                        "    en:9    For people who look for a home.",
                        "1 translation to bring up to date")
                .doesNotContain("\u001B");
    }

    @Test
    void takesAFolderOrASource() {
        assertThat(diff("content").out()).contains(ENGLISH + ": 2", ARABIC + ": 2", "2 translations to");
        assertThat(diff(SOURCE).out()).contains(ENGLISH + ": 2", ARABIC + ": 2", "2 translations to");
    }

    @Test
    void writesAPageSideBySideInTheDirectionOfEachScript() throws IOException {
        change("Leggi", "`<script>alert(1)</script>` Leggi");

        CommandLineRun run = CommandLineRun.on(
                site.root(),
                "i18n diff",
                path(ARABIC),
                "--html",
                temp.resolve("d.html").toString());

        String page = Files.readString(temp.resolve("d.html"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("1 translation to bring up to date, in ");
        assertThat(page)
                .contains("<td lang=\"it\" dir=\"ltr\">A chi cerca <del>casa</del>.</td>")
                .contains("<td lang=\"it\" dir=\"ltr\">A chi cerca <ins>una stanza</ins>.</td>")
                .contains("<td lang=\"ar\" dir=\"rtl\">لمن يبحث عن سكن.</td>")
                .contains("&lt;script&gt;")
                .doesNotContain("<script", "http://", "https://");
        assertThat(CommandLineRun.on(site.root(), "i18n diff", path(ARABIC), "--html", "-")
                        .out())
                .isEqualTo(page);
    }

    @Test
    void saysSoWhenTheHistoryIsCutOff() {
        try (CommittedSite clone = git.commit("2026-11-22").shallowClone(temp.resolve("clone"))) {
            CommandLineRun run = CommandLineRun.on(
                    clone.root(), "i18n diff", clone.root().resolve(ENGLISH).toString());

            assertThat(run.out())
                    .contains(
                            "    source  A chi cerca una stanza.",
                            "    en:9    For people who look for a home.",
                            "a shallow clone: what the source said earlier is not known");
        }
    }

    @Test
    void saysSoWhenThereIsNoHistory(@TempDir Path bare) throws IOException {
        for (String folder : new String[] {"content", "locales"}) {
            TestSite.copy(site.root().resolve(folder), bare.resolve(folder));
        }
        Files.copy(site.root().resolve("site-config.yml"), bare.resolve("site-config.yml"));

        CommandLineRun run =
                CommandLineRun.on(bare, "i18n diff", bare.resolve(ENGLISH).toString());

        assertThat(run.out())
                .contains("    source  A chi cerca una stanza.", "no git history here", "    en:3    How to look");
    }

    @Test
    void aCurrentTranslationHasNoDifferences() {
        CommandLineRun.on(site.root(), "i18n accept", path(ENGLISH));

        CommandLineRun run = diff(ENGLISH);

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("nothing changed since" + System.lineSeparator());
    }

    @Test
    void aPathWithoutATranslationIsWrongUse() {
        CommandLineRun run = diff("content/pages");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("no pinned translation at ");
    }

    private void change(String from, String to) {
        site.write(SOURCE, site.read(SOURCE).replace(from, to));
    }

    private CommandLineRun diff(String path) {
        return CommandLineRun.on(site.root(), "i18n diff", path(path));
    }

    private String path(String path) {
        return site.root().resolve(path).toString();
    }
}
