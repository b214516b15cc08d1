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
    void aTranslationHasTheSourcesHeadingsAndNamesItsWords() throws IOException {
        var site = TestSite.in(temp.resolve("small"));

        CommandLineRun run = CommandLineRun.on(site.root(), "new translation guides/casa", "--locale", "ar");

        assertThat(run.code()).isZero();
        assertThat(Files.readString(site.root().resolve("content/guides/italia/casa/index.ar.md")))
                .contains(
                        "title:   # Trovare casa",
                        "translation: {source: it, digests: \"\", method: human}",
                        "\n## A chi è rivolto\n",
                        "\n## Come fare\n")
                .doesNotContain("{#");
        assertThat(CommandLineRun.on(site.root(), "check", "-q").out())
                .as("what is open is no translation yet")
                .contains("index.ar.md:9:1: error: the text is not written yet [placeholder]");
    }

    @Test
    void aTranslationOfARecordIsARecord() throws IOException {
        var site = TestSite.in(temp.resolve("small"));

        CommandLineRun run =
                CommandLineRun.on(site.root(), "new translation contact-points/sportello", "--locale", "en");

        assertThat(run.code()).isZero();
        assertThat(Files.readString(site.root().resolve("content/contact-points/lombardia/sportello/index.en.yml")))
                .contains("name:   # Sportello di prova", "# phones:   # see content/contact-points/");
        assertThat(CommandLineRun.on(site.root(), "check").code()).isZero();
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
                "new translation guides/casa --locale it | index.it.md exists already"
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
