package org.approdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.approdo.Generated;
import org.approdo.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newcomer adds a language, translates a few words and a page, and sees them. */
class LanguageJourneyTest {
    @TempDir
    private Path temp;

    private TestSite site;

    @BeforeEach
    void laysOutASite() {
        site = TestSite.in(temp);
    }

    @Test
    void aNewLanguageHasPagesFromTheFirstDay() {
        CommandLineRun made = CommandLineRun.on(site.root(), "new locale pl");

        assertThat(made.code()).isZero();
        assertThat(made.lines())
                .contains(
                        "made locales/pl.yml, and 'pl' in site-config.yml: Polski, written ltr",
                        "counted forms: one, few, many, other",
                        "search: does not know the forms of its words, and finds them as they are written",
                        "what remains; until then readers get the words of en:");
        assertThat(site.read("site-config.yml")).contains("  pl: {endonym: \"Polski\", fallback: [en, it]}\n");

        site.write(
                "locales/pl.yml",
                site.read("locales/pl.yml")
                        .replace("\"…en: Menu\"", "Menu po polsku")
                        .replaceFirst(
                                "\"…en: [^\"]*plural[^\"]*\"",
                                "\"{count, plural, one {# wpis} few {# wpisy} many {# wpisów} other {# wpisu}}\""));
        CommandLineRun translation = CommandLineRun.on(site.root(), "new translation pages/about --locale pl");
        assertThat(translation.code()).isZero();
        String path = "content/pages/about/index.pl.md";
        site.write(
                path,
                site.read(path)
                        .replaceAll("(?s)~~~ …it:.*?~~~", "To jest próba.")
                        .replaceAll("…it: [^\"\n]*", "O nas"));
        CommandLineRun accepted = CommandLineRun.on(
                site.root(), "i18n accept", site.root().resolve(path).toString());
        assertThat(accepted.out()).contains("1 translation accepted");

        Generated generated = site.generate();
        assertThat(TestSite.page(generated, "pl/pages/about/index.html"))
                .contains("<html lang=\"pl\" dir=\"ltr\"", "<h1>O nas</h1>", "To jest próba.", "Menu po polsku")
                .doesNotContain("…en");
        assertThat(TestSite.page(generated, "pl/guides/italia/casa/index.html"))
                .contains("<html lang=\"pl\"", "lang=\"en\"", "note")
                .doesNotContain("…en");
        assertThat(TestSite.page(generated, "it/pages/about/index.html")).contains("/prova/pl/pages/about/", "Polski");
        assertThat(TestSite.page(generated, "pl/sitemap.xml"))
                .contains("/pl/pages/about/")
                .doesNotContain("/pl/guides/italia/casa/");
    }

    @Test
    void checkNamesWhatIsOpenAndNothingElse() throws Exception {
        List<String> before = findings();
        long lines = Files.readString(site.root().resolve("locales/en.yml"))
                .lines()
                .filter(l -> l.matches(".*: .*\\S.*"))
                .count();

        CommandLineRun.on(site.root(), "new locale pl");
        var added = new ArrayList<>(findings());
        before.forEach(added::remove);

        assertThat(CommandLineRun.on(site.root(), "check").code()).isZero();
        assertThat(added)
                .hasSizeGreaterThan((int) lines / 2)
                .allMatch(f -> f.matches("locales/pl.yml:\\d+:\\d+: .*is not translated \\[missing-message]")
                        || f.matches(".*(missing-label|missing-sentence)]"));
        assertThat(added.stream().filter(f -> f.startsWith("locales/pl.yml")).distinct())
                .hasSizeGreaterThan(300);
    }

    @Test
    void aLanguageFromRightToLeftAndOneThatCldrDoesNotKnow() {
        assertThat(CommandLineRun.on(site.root(), "new locale fa --fallback ar,en")
                        .code())
                .isZero();
        assertThat(CommandLineRun.on(site.root(), "new locale qqq", "--endonym", "Qu: \"qu\"")
                        .code())
                .isZero();

        assertThat(site.read("site-config.yml"))
                .contains("  fa: {endonym: \"فارسی\", direction: rtl, fallback: [ar, en]}\n")
                .contains("  qqq: {endonym: \"Qu: \\\"qu\\\"\", fallback: [en, it]}\n");
        assertThat(site.page("fa/index.html")).contains("<html lang=\"fa\" dir=\"rtl\"");
    }

    @Test
    void wordsThatAreThereAlreadyAreNeverOverwritten() {
        site.write("locales/pl.yml", "page.menu: Menu\n");
        String config = site.read("site-config.yml");

        CommandLineRun run = CommandLineRun.on(site.root(), "new locale pl");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("pl.yml exists already");
        assertThat(site.read("locales/pl.yml")).isEqualTo("page.menu: Menu\n");
        assertThat(site.read("site-config.yml")).isEqualTo(config);
    }

    private List<String> findings() {
        return CommandLineRun.on(site.root(), "check -q")
                .out()
                .lines()
                .filter(l -> l.matches("\\S+:\\d+:\\d+: .*"))
                .toList();
    }
}
