package org.approdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.approdo.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("changes the default locale")
class MainTest {
    @TempDir
    private Path temp;

    private TestSite site;

    @BeforeEach
    void laysOutASite() {
        site = TestSite.in(temp.resolve("site"));
    }

    @Test
    void withoutACommandItSaysWhatThereIs() {
        CommandLineRun run = CommandLineRun.of();

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("build", "check", "serve", "new", "i18n", "version", "Exit codes");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "help",
                "--help",
                "build --help",
                "check --help",
                "serve --help",
                "new --help",
                "i18n --help",
                "i18n accept --help",
                "merge --help",
                "help new"
            })
    void helpIsHelp(String words) {
        CommandLineRun run = CommandLineRun.of(words.split(" "));

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Usage: approdo");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void versionNamesItselfAndJava() {
        CommandLineRun run = CommandLineRun.of("version");

        assertThat(run.code()).isZero();
        assertThat(run.out()).matches("approdo \\S+ on Java [0-9.+_]+\\R");
    }

    @ParameterizedTest
    @CsvSource({
        "chek, check",
        "build --ot x, --out",
        "check --format xml, format",
        "check --clock, --clock",
        "serve --at tomorrow, --at 'tomorrow' is no day; write 2026-12-24",
        "build extra, extra",
        "i18n acept x, accept",
        "i18n accept, PATH",
        "merge, PART",
        "merge --prts part-1, --prts",
        "merge part-1 --shard 1/2, --shard",
        "build --shard, --shard",
        "new, TYPE"
    })
    void wrongUseIsToldInOneLineOrTwoAndEndsWithTwo(String words, String told) {
        CommandLineRun run = CommandLineRun.of(words.split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(told).doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"check", "build", "build --shard 1/2", "serve", "new guides italia nuova", "i18n accept content"
            })
    void aFolderThatIsNoSiteEndsWithTwoAndSaysWhatToDo(String words) throws IOException {
        Path empty = Files.createDirectory(temp.resolve("empty"));

        CommandLineRun run = CommandLineRun.on(empty, words);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out() + run.err())
                .contains("there is no site-config.yml here", "go to the site's folder, or name it with --site")
                .doesNotContain("Exception", "\tat ");
        assertThat(empty).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2026-13-01", "2026-11-21T10:00", "1763719200", ""})
    void aClockThatIsNoMomentEndsWithTwo(String clock) {
        CommandLineRun run = CommandLineRun.of("check", "--site", site.root().toString(), "--clock", clock);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("approdo: --clock '" + clock + "' is no moment; write 2026-11-21 or 2026-11-21T10:00:00Z");
    }

    @Test
    void theClockSaysWhatIsShown() {
        site.write("content/pages/about/index.it.md", "---\ntitle: Chi siamo\nexpires: 2026-11-21\n---\n\nTesto.\n");
        site.write("content/guides/italia/casa/index.it.md", "---\ntitle: Casa\n---\n\n## A chi {#who}\n\nTutti.\n");
        site.delete("content/guides/italia/casa/index.en.md");

        for (String clock : List.of("2026-11-21", "2026-11-21T23:59:59Z", "2026-11-22")) {
            Path out = temp.resolve("out-" + clock.replace(':', '-'));
            CommandLineRun.of(
                    "build", "--site", site.root().toString(), "--clock", clock, "--out", out.toString(), "--quiet");

            assertThat(Files.exists(out.resolve("it/pages/about/index.html"))).isEqualTo(!clock.endsWith("22"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.org", "ftp://example.org", "https://example.org/a b", "https://"})
    void aBaseUrlThatIsNoneEndsWithTwo(String url) {
        CommandLineRun run = CommandLineRun.on(site.root(), "check", "--base-url", url);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("'" + url + "' is no base URL");
    }

    /** Numbers in Arabic digits would be no line numbers for any program that reads them. */
    @ParameterizedTest
    @ValueSource(strings = {"ar", "th-TH-u-nu-thai", "tr"})
    void whatItPrintsDoesNotDependOnTheMachinesLanguage(String language) {
        site.write("content/pages/about/index.it.md", "---\ntitel: Chi siamo\n---\n\nTesto.\n");
        Locale before = Locale.getDefault();
        CommandLineRun english = CommandLineRun.on(site.root(), "check", "--notes");
        CommandLineRun github = CommandLineRun.on(site.root(), "check", "--format", "github");
        try {
            Locale.setDefault(Locale.forLanguageTag(language));

            assertThat(CommandLineRun.on(site.root(), "check", "--notes")).isEqualTo(english);
            assertThat(CommandLineRun.on(site.root(), "check", "--format", "github"))
                    .isEqualTo(github);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aFaultOfOursIsKeptInAFile() throws IOException {
        Path report = FaultReport.write(new IllegalStateException("no page /x/"), temp)
                .orElseThrow();

        assertThat(report).exists();
        assertThat(Files.readString(report)).contains("IllegalStateException: no page /x/", "\tat ");
        assertThat(FaultReport.write(new IllegalStateException(), temp.resolve("nowhere")))
                .isEmpty();
    }
}
