package org.approdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.approdo.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The portal's own words go to translators and come back. */
class WordExchangeTest {
    @TempDir
    private Path temp;

    private TestSite site;
    private Path out;

    @BeforeEach
    void laysOutASite() {
        site = TestSite.in(temp.resolve("site"));
        out = temp.resolve("out");
    }

    private String export(String options) throws IOException {
        CommandLineRun run = CommandLineRun.on(site.root(), "i18n export --words " + options, "--out", out.toString());
        assertThat(run.code()).as(run.err()).isZero();
        try (var files = Files.walk(out)) {
            return Files.readString(
                    files.filter(Files::isRegularFile).findFirst().orElseThrow());
        }
    }

    private CommandLineRun bringBack(String name, String text) throws IOException {
        Path file = temp.resolve(name);
        Files.writeString(file, text);
        return CommandLineRun.on(site.root(), "i18n import", file.toString());
    }

    @ParameterizedTest
    @CsvSource({"xliff, _words.xlf", "po, _words.po", "csv, _words.csv"})
    void aWordThatChangedIsTheOnlyByteThatChanges(String format, String name) throws IOException {
        String before = site.read("locales/en.yml");
        String sent = export("--locale en --format " + format);

        assertThat(bringBack(name, sent).out()).contains("0 parts taken into 0 files, 0 refused");
        CommandLineRun run = bringBack(name, sent.replace("State of the content", "How the content stands"));

        assertThat(run.out()).contains("changed  locales/en.yml", "1 part taken into 1 file, 0 refused");
        assertThat(site.read("locales/en.yml"))
                .isEqualTo(before.replace("State of the content", "How the content stands"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xliff", "po", "csv"})
    void theWordsOfANewLanguageAreExportedAsMissing(String format) throws IOException {
        CommandLineRun.on(site.root(), "new locale pl");

        String sent = export("--locale pl --state missing --format " + format);

        assertThat(sent).contains("Stato dei contenuti").doesNotContain("…en:");
    }

    @Test
    void whatComesBackTakesTheOpenPlaces() throws IOException {
        CommandLineRun.on(site.root(), "new locale pl");
        export("--locale pl --format csv");

        CommandLineRun run = bringBack("_words.csv", csv("pl", "status.title", "Stato dei contenuti", "Stan treści"));

        assertThat(run.out()).contains("1 part taken into 1 file, 0 refused");
        assertThat(site.read("locales/pl.yml"))
                .contains("  title: Stan treści\n", "  nothing: \"…en: There is nothing to do.\"");
    }

    @Test
    void aWordThatIsMissingComesAtTheEnd() throws IOException {
        String before = site.read("locales/en.yml");
        site.write("locales/en.yml", before.replace("  title: State of the content\n", ""));

        bringBack("_words.csv", csv("en", "status.title", "Stato dei contenuti", "How: all of it"));

        assertThat(site.read("locales/en.yml")).endsWith("\nstatus.title: \"How: all of it\"\n");
        assertThat(site.errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | status.due | da verificare dal {date} | to be checked since {day} | it has the placeholders {day}, its source {date}",
                "en | status.due | da verificare dal {date} | to be checked since {date | it is no ICU message",
                "en | status.due | da verificare prima | to be checked | its source says something else now; export it again",
                "en | status.titel | Stato dei contenuti | State | did you mean 'status.title'?",
                "it | status.title | Stato dei contenuti | Stato | this language is the source of the portal's words",
                "xx | status.title | Stato dei contenuti | Stato | 'xx'",
                "en | status.title | Stato dei contenuti | …it: Stato | it is still to be translated"
            })
    void whatCannotBeTakenIsRefusedAloneAndWritesNothing(
            String locale, String key, String source, String target, String told) throws IOException {
        String before = site.read("locales/en.yml");

        CommandLineRun run = bringBack("_words.csv", csv(locale, key, source, target));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("_words.csv:2:", told, "1 refused");
        assertThat(site.read("locales/en.yml")).isEqualTo(before);
    }

    /** A table with one row, finished. */
    private static String csv(String locale, String key, String source, String target) {
        return "id;source;target;state\r\n%s:_words#%s;%s;%s;done\r\n".formatted(locale, key, source, target);
    }
}
