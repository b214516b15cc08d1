package org.approdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.approdo.TestSite;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosticPrinterTest {
    @TempDir
    private Path temp;

    @Test
    void theCaretStandsUnderThePlaceWhateverStandsBefore() {
        assertThat(printed("a\uD83D\uDE00\té: wrong here", "wrong"))
                .containsExactly(
                        "x.yml:1:7: error: 'wrong' is no date [bad-date]",
                        "  a\uD83D\uDE00 é: wrong here",
                        "        ^^^^^",
                        "  hint: write year-month-day: 2026-11-02");
    }

    @Test
    void aLongLineIsCutAroundThePlace() {
        List<String> lines = printed("a".repeat(1000) + "wrong" + "b".repeat(1000), "wrong");

        assertThat(lines.get(0)).startsWith("x.yml:1:1001: ");
        assertThat(lines.get(1)).hasSize(2 + 160).contains("aawrongbb");
        assertThat(lines.get(2).indexOf('^')).isEqualTo(lines.get(1).indexOf("wrong"));
        assertThat(lines.get(2)).endsWith("^^^^^");
    }

    @Test
    void aPlaceOfSeveralLinesIsMarkedInTheFirst() {
        assertThat(printed("a: one\nb: two\n", "one\nb")).containsSequence("  a: one", "     ^^^");
    }

    @Test
    void aMissingFileHasNoExcerpt() {
        var log = new Diagnostics();
        log.report(Rule.CONFIG_MISSING, SourceFile.named("site-config.yml").start());

        assertThat(print(log, false))
                .containsExactly(
                        "site-config.yml:1:1: error: there is no site-config.yml here [config-missing]",
                        "  hint: go to the site's folder, or name it with --site");
    }

    @Test
    void coloursAreForTerminalsThatWantThem() {
        var log = new Diagnostics();
        log.report(Rule.BAD_DATE, new SourceFile("x.yml", "wrong").span(0, 5), "wrong");

        assertThat(String.join("\n", print(log, true))).contains("\u001B[31;1merror\u001B[0m");
        assertThat(String.join("\n", print(log, false))).doesNotContain("\u001B");
    }

    /** Needs another process, because a process cannot change its own environment. */
    @Test
    void noColorInTheEnvironmentTurnsColoursOff() throws IOException, InterruptedException {
        assertThat(checkInAnotherProcess("CLICOLOR_FORCE")).contains("\u001B[31;1merror");
        assertThat(checkInAnotherProcess("CLICOLOR_FORCE", "NO_COLOR"))
                .contains("error: 'primo' is no number [bad-number]")
                .doesNotContain("\u001B");
    }

    private String checkInAnotherProcess(String... variables) throws IOException, InterruptedException {
        Path root = temp.resolve("site-" + variables.length);
        TestSite.in(root)
                .write("content/pages/about/index.it.md", "---\ntitle: Chi siamo\norder: primo\n---\n\nTesto.\n");
        Path said = temp.resolve("said-" + variables.length);
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "check",
                        "--site",
                        root.toString())
                .redirectOutput(said.toFile());
        builder.environment().remove("NO_COLOR");
        for (String variable : variables) {
            builder.environment().put(variable, "1");
        }
        Process process = builder.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        return Files.readString(said);
    }

    private static List<String> printed(String text, String wrong) {
        var log = new Diagnostics();
        int start = text.indexOf(wrong);
        log.report(Rule.BAD_DATE, new SourceFile("x.yml", text).span(start, start + wrong.length()), wrong);
        return print(log, false);
    }

    private static List<String> print(Diagnostics log, boolean colours) {
        var console = new TestSite.Console();
        new DiagnosticPrinter(console.writer(), DiagnosticPrinter.Format.TEXT, new Colours(colours))
                .print(log.sorted());
        return console.text().lines().toList();
    }
}
