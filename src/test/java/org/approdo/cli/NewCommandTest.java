package org.approdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.approdo.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On a copy of the portal's own types, so that what editors meet is what is tested. */
class NewCommandTest {
    @TempDir
    private Path temp;

    private Path root = Path.of("");

    @BeforeEach
    void laysOutASiteWithThePortalsTypes() throws IOException {
        root = TestSite.in(temp).root();
        for (String type :
                new String[] {"contact-points", "guides", "good-practices", "news", "organisations", "pages"}) {
            Files.createDirectories(root.resolve("content/" + type));
            Files.writeString(
                    root.resolve("content/" + type + "/_type.yml"),
                    Files.readString(Path.of("content/" + type + "/_type.yml")));
        }
        for (String name : new String[] {"regions", "projects", "documents", "events"}) {
            Files.createDirectories(root.resolve("content/" + name));
            Files.writeString(
                    root.resolve("content/" + name + "/_type.yml"),
                    Files.readString(Path.of("content/" + name + "/_type.yml")));
        }
        TestSite.replace(Path.of("content/_vocabularies"), root.resolve("content/_vocabularies"));
        TestSite.replace(Path.of("locales"), root.resolve("locales"));
    }

    @ParameterizedTest
    @CsvSource({
        "contact-points lombardia cgil-milano, content/contact-points/lombardia/cgil-milano/index.it.yml",
        "guides italia nuova, content/guides/italia/nuova/index.it.md",
        "good-practices lombardia mensa, content/good-practices/lombardia/mensa/index.it.md",
        "news italia nuovi-corsi, content/news/italia/nuovi-corsi/index.it.md",
        "organisations italia nuova, content/organisations/italia/nuova/index.it.yml",
        "projects europa nuovo, content/projects/europa/nuovo/index.it.md",
        "pages glossary, content/pages/glossary/index.it.md",
        "regions molise, content/regions/molise/index.it.md"
    })
    void aNewItemIsADraftThatCheckAccepts(String words, String path) throws IOException {
        CommandLineRun before = CommandLineRun.on(root, "check", "--format", "json", "--notes");

        CommandLineRun run = CommandLineRun.on(root, "new " + words);

        assertThat(run.out()).contains("made ", path.substring("content/".length()), "then run ./approdo check");
        assertThat(Files.readString(root.resolve(path))).contains("draft: true");
        CommandLineRun after = CommandLineRun.on(root, "check", "--format", "json", "--notes");
        assertThat(after.out()).isEqualTo(before.out());
    }

    @Test
    void aTranslationHasTheSourcesWordsInOpenPlacesAndRemembersThem() throws IOException {
        var site = TestSite.in(temp.resolve("small"));

        CommandLineRun run = CommandLineRun.on(site.root(), "new translation guides/casa", "--locale", "ar");

        assertThat(run.code()).isZero();
        assertThat(Files.readString(site.root().resolve("content/guides/italia/casa/index.ar.md")))
                .contains(
                        "title: \"…it: Trovare casa\"",
                        "method: human, status: in-progress}",
                        "\n## …it: A chi è rivolto\n",
                        "\n## …it: Come fare\n",
                        "\n~~~ …it:\n")
                .containsPattern("digests: \"[0-9a-f]{8} ")
                .doesNotContain("{#");
        assertThat(CommandLineRun.on(site.root(), "i18n status --locale ar").out())
                .contains("in progress, shown in en  content/guides/italia/casa/index.ar.md");
    }

    @Test
    void checkNamesTheOpenPlacesOfATranslationAndReadersGetAnotherLanguage() {
        var site = TestSite.in(temp.resolve("small"));
        List<String> before = findings(site);
        String path = "content/guides/italia/casa/index.ar.md";
        CommandLineRun.on(site.root(), "new translation guides/casa", "--locale", "ar");

        List<String> added = new ArrayList<>(findings(site));
        before.forEach(added::remove);

        assertThat(added).hasSize(6).allMatch(f -> f.startsWith(path) && f.contains("[open-place]"));
        assertThat(site.page("ar/guides/italia/casa/index.html"))
                .contains("lang=\"en\"")
                .doesNotContain("…it");
        site.write(path, site.read(path).replace(", status: in-progress", ""));
        assertThat(site.errors()).hasSize(6).allMatch(e -> e.contains("[placeholder]"));
    }

    @Test
    void aTranslationIsFinishedPlaceByPlace() {
        var site = TestSite.in(temp.resolve("small"));
        String path = "content/pages/about/index.ar.md";
        CommandLineRun.on(site.root(), "new translation pages/about", "--locale", "ar");

        String open = site.read(path);
        String file = site.root().resolve(path).toString();
        CommandLineRun early = CommandLineRun.on(site.root(), "i18n accept", file);
        site.write(path, open.replaceAll("(?s)~~~ …it:.*?~~~", "نص مترجم.").replaceAll("…it: [^\"\n]*", "كلمات"));
        CommandLineRun accepted = CommandLineRun.on(site.root(), "i18n accept", file);

        assertThat(early.code()).isEqualTo(1);
        assertThat(early.out()).contains("the text is not written yet");
        assertThat(accepted.out() + accepted.err()).doesNotContain("error");
        assertThat(accepted.code()).isZero();
        assertThat(site.read(path)).doesNotContain("in-progress", "…");
        assertThat(site.page("ar/pages/about/index.html")).contains("نص مترجم.");
    }

    @Test
    void aSourceThatMovesOnMeanwhileShowsInTheStatus() {
        var site = TestSite.in(temp.resolve("small"));
        CommandLineRun.on(site.root(), "new translation guides/casa", "--locale", "ar");
        String source = "content/guides/italia/casa/index.it.md";
        site.write(source, site.read(source).replace("title: Trovare casa", "title: Trovare una casa"));

        assertThat(CommandLineRun.on(site.root(), "i18n status --locale ar").out())
                .contains("in progress, behind in 1 of 6, shown in en");
    }

    @Test
    void aTranslationMayBeMadeFromAnother() {
        var site = TestSite.in(temp.resolve("small"));

        CommandLineRun run = CommandLineRun.on(site.root(), "new translation guides/casa --locale ar --from en");

        assertThat(run.code()).isZero();
        assertThat(site.read("content/guides/italia/casa/index.ar.md"))
                .contains("translation: {source: en,", "## …en: ");
    }

    @Test
    void aTranslationOfARecordIsARecord() throws IOException {
        var site = TestSite.in(temp.resolve("small"));

        CommandLineRun run =
                CommandLineRun.on(site.root(), "new translation contact-points/sportello", "--locale", "en");

        assertThat(run.code()).isZero();
        assertThat(Files.readString(site.root().resolve("content/contact-points/lombardia/sportello/index.en.yml")))
                .contains("name: \"…it: Sportello di prova\"");
        assertThat(CommandLineRun.on(site.root(), "check").code()).isZero();
    }

    @Test
    void whatWasGivenStandsInTheNewItem() {
        var site = TestSite.in(temp.resolve("small"));

        CommandLineRun run = CommandLineRun.on(
                site.root(), "new region molise", "--set", "title=Molise: la regione", "--set", "parent=italia");

        assertThat(run.code()).isZero();
        assertThat(site.read("content/regions/molise/index.it.md"))
                .contains("title: \"Molise: la regione\"\n", "parent: italia\n");
        assertThat(site.errors()).isEmpty();
    }

    @Test
    void aNewTypeIsTakenOnceItHasAName() {
        var site = TestSite.in(temp.resolve("small"));

        CommandLineRun bare = CommandLineRun.on(site.root(), "new type courses --area");
        List<String> open = site.errors();
        CommandLineRun named = CommandLineRun.on(site.root(), "new type events --one Evento --many Eventi --record");

        assertThat(bare.code()).isZero();
        assertThat(bare.out()).contains("made content/courses/_type.yml", "./approdo new courses AREA ID");
        assertThat(open)
                .hasSize(2)
                .allMatch(e -> e.startsWith("content/courses/_type.yml:1:1: ") && e.contains("'type.courses."));
        assertThat(named.code()).isZero();
        assertThat(site.errors()).containsExactlyElementsOf(open);
        assertThat(CommandLineRun.on(site.root(), "new events festa --set title=Festa")
                        .code())
                .isZero();
    }

    @Test
    void everyKeyOfANewTypeIsOneThatItMayHave() {
        var site = TestSite.in(temp.resolve("small"));
        CommandLineRun.on(site.root(), "new type courses --one Corso --many Corsi");
        String type = site.read("content/courses/_type.yml");

        site.write(
                "content/courses/_type.yml",
                type.replaceAll(
                                "(?m)^# ?(?=(order|feed|help|proposed|review|sections|sheet|  who):|  (date|phones):)",
                                "")
                        .replaceAll("(?m)^#(?=  (who|date|phones):)", "")
                        .replace("#   who:", "  who:"));

        assertThat(site.read("content/courses/_type.yml")).contains("\n  date: {", "\norder: ", "\n  who: {");
        assertThat(site.errors()).allMatch(e -> e.contains("[message-undefined]"));
    }

    private static List<String> findings(TestSite site) {
        return CommandLineRun.on(site.root(), "check --notes -q")
                .out()
                .lines()
                .filter(l -> l.matches("\\S+:\\d+:\\d+: .*"))
                .toList();
    }

    @Test
    void anotherLanguageMayBeTheSource() {
        var site = TestSite.in(temp.resolve("small"));

        CommandLineRun run = CommandLineRun.on(site.root(), "new guides italia school", "--locale", "en");

        assertThat(run.code()).isZero();
        assertThat(site.root().resolve("content/guides/italia/school/index.en.md"))
                .exists();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "new guide italia x | there is no content type 'guide'; did you mean 'guides'?",
                "new guides | write new guides AREA ID",
                "new guides x | write new guides AREA ID",
                "new pages italia x | write new pages ID",
                "new guides lombrdia x | there is no area 'lombrdia'; did you mean 'lombardia'?",
                "new guides italia Casa_Nuova | 'Casa_Nuova' is no id; use lower-case letters a-z, digits and single hyphens",
                "new guides italia ../x | '../x' is no id",
                "new guides .. x | there is no area '..'",
                "new guides lombardia casa | 'casa' is also the id of content/guides/italia/casa; take another",
                "new guides italia x --locale fr | the site has no locale 'fr'",
                "new guides italia x --locale ../x | the site has no locale '../x'",
                "new translation guides/casa | name the language with --locale",
                "new translation casa --locale ar | write new translation TYPE/ID --locale TAG",
                "new translation guides/cas --locale ar | there is no item 'guides/cas'",
                "new translation guides/casa --locale en | index.en.md exists already",
                "new translation guides/casa --locale it | index.it.md exists already",
                "new region ../x | '../x' is no id",
                "new region translations | no area can be called 'translations'",
                "new region italia | 'italia' is also the id of content/regions/italia; take another",
                "new region a b | write new region ID",
                "new locale ../x | '../x' is no language tag; use a tag such as pl, pt-BR or sr-Latn",
                "new locale عربي | 'عربي' is no language tag",
                "new locale it | the site has the locale 'it' already",
                "new locale qqq | CLDR does not know what 'qqq' calls itself; say it with --endonym",
                "new locale pl --fallback xx | the site has no locale 'xx'",
                "new locale | write new locale TAG",
                "new type ../x | '../x' is no id",
                "new type كتاب | 'كتاب' is no id",
                "new type guides | guides exists already",
                "new type locale | 'locale' is a word of this command; take another",
                "new type en | 'en' is the address of a language; take another",
                "new guides italia x --set tilte=y | guides have no field 'tilte'; did you mean 'title'?",
                "new translation ../x/casa --locale ar | there is no item '../x/casa'",
                "new translation guides/بيت --locale ar | there is no item 'guides/بيت'",
                "new translation guides/casa --locale ar --from ar | is not translated into 'ar'; leave out --from"
            })
    void wrongUseIsToldAndMakesNothing(String words, String told) throws IOException {
        var site = TestSite.in(temp.resolve("small"));
        long before = count(site.root());

        CommandLineRun run = CommandLineRun.on(site.root(), words);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("approdo: ").contains(told);
        assertThat(run.out()).isEmpty();
        assertThat(count(site.root())).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"guides lombardia bozza", "guides italia bozza", "translation guides/bozza --locale ar"})
    void theIdOfADraftIsTakenToo(String words) {
        var site = TestSite.in(temp.resolve("small"));
        CommandLineRun.on(site.root(), "new guides italia bozza");

        CommandLineRun run = CommandLineRun.on(site.root(), "new " + words);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("approdo: ").contains("bozza");
    }

    @Test
    void whatIsThereIsNeverOverwritten() throws IOException {
        var site = TestSite.in(temp.resolve("small"));
        Path file = site.root().resolve("content/guides/italia/casa/index.en.md");
        String before = Files.readString(file);

        CommandLineRun.on(site.root(), "new translation guides/casa", "--locale", "en");

        assertThat(Files.readString(file)).isEqualTo(before);
    }

    private static long count(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.count();
        }
    }
}
