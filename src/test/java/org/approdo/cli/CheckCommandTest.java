package org.approdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.approdo.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class CheckCommandTest {
    @TempDir
    private Path temp;

    private TestSite site;

    @BeforeEach
    void laysOutASiteWithAMistake() {
        site = TestSite.in(temp)
                .write(
                        "content/pages/about/index.it.md",
                        "---\ntitle: Chi siamo\norder: primo\n---\n\nVedi [la casa](/guides/italia/csa/), 50%.\n");
    }

    @Test
    void everyFindingIsPrintedWithItsLineACaretAndAHint() {
        CommandLineRun run = CommandLineRun.on(site.root(), "check");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("""
                        content/pages/about/index.it.md:3:8: error: 'primo' is no number [bad-number]
                          order: primo
                                 ^^^^^
                          hint: write digits, with a dot for decimals
                        """.replace("\n", System.lineSeparator()));
    }

    @Test
    void nothingIsWritten() {
        CommandLineRun.on(site.root(), "check");

        assertThat(Files.exists(site.root().resolve("public"))).isFalse();
    }

    @Test
    void warningsAloneAreFineAndNotesComeOnRequest() {
        site.write("content/pages/about/index.it.md", "---\ntitle: Chi siamo\n---\n\nTesto.\n");
        site.write(
                "content/contact-points/lombardia/sportello/index.it.yml",
                "name: Sportello di prova\norganisation: ente\nreviewed: 2020-01-01\n");

        CommandLineRun without = CommandLineRun.on(site.root(), "check");
        CommandLineRun with = CommandLineRun.on(site.root(), "check", "--notes");

        assertThat(without.code()).isZero();
        assertThat(without.out())
                .contains("warning: ")
                .doesNotContain("note: ")
                .contains("0 errors, 2 warnings, 1 note");
        assertThat(with.code()).isZero();
        assertThat(with.out()).contains("note: the last review, 2020-01-01, is more than");
    }

    @Test
    void quietPrintsFindingsOnly() {
        CommandLineRun run = CommandLineRun.on(site.root(), "check", "-q");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("[bad-number]").doesNotContain(" errors, ");
    }

    @Test
    void jsonHasOneObjectForEachFinding() {
        CommandLineRun run = CommandLineRun.on(site.root(), "check", "--format", "json");

        JsonNode findings = new ObjectMapper().readTree(run.out());
        assertThat(run.code()).isEqualTo(1);
        assertThat(findings.isArray()).isTrue();
        JsonNode number = findings.valueStream()
                .filter(f -> f.get("rule").asString().equals("bad-number"))
                .findFirst()
                .orElseThrow();
        assertThat(number.get("path").asString()).isEqualTo("content/pages/about/index.it.md");
        assertThat(number.get("line").asInt()).isEqualTo(3);
        assertThat(number.get("column").asInt()).isEqualTo(8);
        assertThat(number.get("severity").asString()).isEqualTo("error");
        assertThat(number.get("message").asString()).isEqualTo("'primo' is no number");
        assertThat(number.get("hint").asString()).isEqualTo("write digits, with a dot for decimals");
    }

    @Test
    void jsonOfASiteWithoutFindingsIsAnEmptyArray() {
        site.write("content/pages/about/index.it.md", "---\ntitle: Chi siamo\n---\n\nTesto.\n");
        site.delete("content/guides/italia/casa/index.en.md")
                .delete("content/contact-points/lombardia/sportello/index.ar.yml");

        CommandLineRun run = CommandLineRun.on(site.root(), "check", "--format", "JSON");

        assertThat(run.code()).isZero();
        assertThat(new ObjectMapper().readTree(run.out())).isEmpty();
    }

    @Test
    void githubGetsOneAnnotationALineWithItsMarksEscaped() {
        site.write("content/pages/about/index.it.md", "---\ntitle: Chi siamo\norder: 50%:,\n---\n\nTesto.\n");

        CommandLineRun run = CommandLineRun.on(site.root(), "check", "--format", "github");

        assertThat(run.lines())
                .contains("::error file=content/pages/about/index.it.md,line=3,col=8,title=bad-number::"
                        + "'50%25:,' is no number%0Awrite digits, with a dot for decimals")
                .allMatch(l -> l.startsWith("::error ") || l.startsWith("::warning "));
    }

    @Test
    void githubGetsNotesAsNotices() {
        site.write("content/pages/about/index.it.md", "---\ntitle: Chi siamo\n---\n\nTesto.\n");
        site.write(
                "content/contact-points/lombardia/sportello/index.it.yml",
                "name: Sportello di prova\norganisation: ente\nreviewed: 2020-01-01\n");

        CommandLineRun run = CommandLineRun.on(site.root(), "check", "--format", "github", "--notes");

        assertThat(run.code()).isZero();
        assertThat(run.lines()).anyMatch(l -> l.startsWith("::notice file=content/contact-points/"));
    }
}
