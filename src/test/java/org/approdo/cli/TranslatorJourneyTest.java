package org.approdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.approdo.Generated;
import org.approdo.TestSite;
import org.approdo.history.CommittedSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What translators and editors do with a guide in several languages, from the changed source to the page. */
class TranslatorJourneyTest {
    private static final String FOLDER = "content/guides/italia/casa/index.";
    private static final String ITALIAN = FOLDER + "it.md";
    private static final String ARABIC = FOLDER + "ar.md";
    private static final String ENGLISH = FOLDER + "en.md";

    private static final String SOURCE = """
            ---
            title: Trovare casa
            summary: Come cercare una casa in affitto.
            contacts: [sportello]
            topics: [family]
            ---

            ## A chi è rivolto {#who}

            A chi cerca casa.

            ## Come fare {#how}

            Porta il contratto allo sportello. Telefona al numero +39 02 0000000 prima di andare.

            La registrazione costa 67 euro.
            """;

    private static final String TRANSLATED = """
            ---
            title: العثور على سكن
            summary: كيف تبحث عن منزل للإيجار.
            translation: {source: it, digests: "", date: 2026-11-03, method: human}
            ---

            ## لمن هذا

            لمن يبحث عن سكن.

            ## ماذا تفعل

            خذ العقد إلى المكتب. اتصل بالرقم ‎+39 02 0000000 قبل أن تذهب.

            التسجيل يكلف 67 يورو.
            """;

    private static final String IN_ENGLISH = """
            ---
            title: Finding a home
            summary: How to look for a home to rent.
            translation: {source: it, digests: "", date: 2026-11-03, method: human}
            ---

            ## Who it is for

            For people who look for a home.

            ## What to do

            Bring the contract to the office. Phone +39 02 0000000 before you go.

            Registration costs 67 euros.
            """;

    @TempDir
    private Path temp;

    private TestSite site;
    private CommittedSite repository;

    @BeforeEach
    void laysOutASiteWithAnAcceptedGuideInThreeLanguages() {
        site = TestSite.in(temp)
                .write(ITALIAN, SOURCE)
                .write(ARABIC, TRANSLATED)
                .write(ENGLISH, IN_ENGLISH);
        assertThat(accept(ARABIC, ENGLISH)).isEqualTo("2 translations accepted");
        repository = CommittedSite.in(temp).commit("2026-11-03");
    }

    @AfterEach
    void closes() {
        repository.close();
    }

    private String accept(String... paths) {
        CommandLineRun run = CommandLineRun.on(
                temp,
                "i18n accept",
                List.of(paths).stream().map(p -> temp.resolve(p).toString()).toArray(String[]::new));
        return run.out().strip();
    }

    private List<String> status() {
        return CommandLineRun.on(temp, "i18n status --type guides").lines().stream()
                .filter(l -> l.contains(FOLDER))
                .toList();
    }

    private String page(Generated generated, String locale) {
        return TestSite.page(generated, locale + "/guides/italia/casa/index.html");
    }

    @Test
    void bringsAStaleArabicGuideUpToDate() {
        assertThat(page(site.generate(), "ar")).contains("67 يورو").doesNotContain("note stale");
        site.write(ITALIAN, SOURCE.replace("67 euro", "80 euro"));
        repository.commit("2026-11-10");

        assertThat(status())
                .containsExactly("2026-11-21  stale 1 of 7  " + ARABIC, "2026-11-21  stale 1 of 7  " + ENGLISH);
        Generated before = site.generate();
        for (String locale : List.of("ar", "en")) {
            assertThat(page(before, locale))
                    .contains("note stale", "href=\"#how\"")
                    .doesNotContain("href=\"#who\"><");
        }
        CommandLineRun diff =
                CommandLineRun.on(temp, "i18n diff", temp.resolve(ARABIC).toString());
        assertThat(diff.out())
                .contains("La registrazione costa [-67-]{+80+} euro.", "التسجيل يكلف 67 يورو.")
                .doesNotContain("A chi cerca casa.");

        assertThat(accept(ARABIC)).contains(ARABIC, "80");
        assertThat(status()).hasSize(2);
        site.write(ARABIC, site.read(ARABIC).replace("67 يورو", "80 يورو"));
        assertThat(accept(ARABIC)).isEqualTo("1 translation accepted");

        assertThat(status()).containsExactly("2026-11-21  stale 1 of 7  " + ENGLISH);
        Generated after = site.generate();
        assertThat(page(after, "ar")).contains("80 يورو").doesNotContain("note stale");
        assertThat(page(after, "en")).contains("note stale");
    }

    @Test
    void twoTranslatorsOfOneGuideTouchNoFileOfEachOther() {
        site.write(ITALIAN, SOURCE.replace("67 euro", "80 euro"));
        repository.commit("2026-11-10");
        String arabic = site.read(ARABIC);
        String english = site.read(ENGLISH);

        site.write(ENGLISH, english.replace("67 euros", "80 euros"));
        assertThat(accept(ENGLISH)).isEqualTo("1 translation accepted");
        assertThat(site.read(ARABIC)).isEqualTo(arabic);
        String acceptedEnglish = site.read(ENGLISH);

        site.write(ARABIC, arabic.replace("67 يورو", "80 يورو"));
        assertThat(accept(ARABIC)).isEqualTo("1 translation accepted");
        assertThat(site.read(ENGLISH)).isEqualTo(acceptedEnglish);
        assertThat(site.read(ITALIAN)).isEqualTo(SOURCE.replace("67 euro", "80 euro"));
        assertThat(status()).isEmpty();
    }

    @Test
    void aReflowMarksNothingStale() {
        site.write(
                ITALIAN,
                SOURCE.replace("allo sportello. Telefona", "allo\nsportello.   Telefona")
                        .replace("\n\n## Come", "\n\n\n## Come"));

        assertThat(status()).isEmpty();
        assertThat(page(site.generate(), "ar")).doesNotContain("note stale");
    }

    @Test
    void aPhoneNumberFixedOnceIsRightOnEveryPageAndInEveryLanguage() {
        String office = "content/contact-points/lombardia/sportello/index.it.yml";
        String old = "+39020000000";
        String fixed = "+39021111111";
        List<String> before = holding(site.generate(), old);
        assertThat(before)
                .contains(
                        "it/contact-points/lombardia/sportello/index.html",
                        "ar/contact-points/lombardia/sportello/index.html",
                        "en/guides/italia/casa/index.html",
                        "ar/guides/italia/casa/index.html");

        site.write(office, site.read(office).replace("+39 02 0000000", "+39 02 1111111"));

        Generated generated = site.generate();
        assertThat(holding(generated, old)).isEmpty();
        assertThat(holding(generated, fixed)).isEqualTo(before);
        assertThat(status()).isEmpty();
    }

    private static List<String> holding(Generated generated, String number) {
        return generated.tree().orElseThrow().files().stream()
                .map(f -> f.path())
                .filter(p -> p.endsWith(".html"))
                .filter(p -> TestSite.page(generated, p).contains("tel:" + number))
                .toList();
    }
}
