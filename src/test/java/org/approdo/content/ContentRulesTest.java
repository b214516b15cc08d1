package org.approdo.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.approdo.TestSite;
import org.approdo.UnderSeveralLocales;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@UnderSeveralLocales
class ContentRulesTest {
    @TempDir
    private Path folder;

    @Test
    void findsPhoneNumbersAndAddressesTypedIntoProse() {
        String[] typed = {
            "+39 02 1234567",
            "0039 02 1234567",
            "02 1234567",
            "02-1234567",
            "0212345678",
            "333 1234567",
            "333.123.4567",
            "800 290 290",
            "800290290",
            "info@example.org",
            "a.b+c@sub.example.org"
        };

        assertThat(contacts("Scrivi o chiama %s oggi.", typed)).containsExactly(typed);
        assertThat(contacts("(%s)", typed)).containsExactly(typed);
        assertThat(contacts("## **%s**", typed)).containsExactly(typed);
    }

    @Test
    void leavesDatesHoursLawsAndSumsAlone() {
        String[] typed = {
            "dal 01/12/2020 al 31/12/2020",
            "01.12.2020",
            "05-06-2016",
            "1.3.2016",
            "30.11.2020",
            "2020-12-01",
            "2014-2020",
            "dalle 09:00 alle 12:30",
            "09.00-12.30",
            "08:30 - 12:30",
            "D.Lgs. 286/1998",
            "legge 94 del 15 luglio 2009",
            "art. 5, comma 3",
            "n. 0123",
            "16,00 EUR",
            "30.46 EUR",
            "1.250.000",
            "8 giorni",
            "il 112",
            "il 1522",
            "il 116 117",
            "@approdo",
            "IBAN IT60X0542811101000000123456",
            "CUP B89J16001630007",
            "https://example.org/0212345678"
        };

        assertThat(contacts("Vale %s oggi.", typed)).isEmpty();
    }

    @Test
    void reportsEveryOneOfAParagraph() {
        assertThat(contacts("02 1234567 e 02 7654321, %s", "a@b.org, c@d.org"))
                .containsExactly("02 1234567", "02 7654321", "a@b.org", "c@d.org");
    }

    @Test
    void sectionsStandInTheOrderOfTheType() {
        assertThat(sections("## A {#how}\n\na\n\n## B {#who}\n\nb\n"))
                .containsExactly("section-order the section 'who' comes after 'how'");
        assertThat(sections("## A {#how}\n\na\n")).containsExactly("missing-section the section 'who' is missing");
        assertThat(sections("## A {#who}\n\n### B\n\n## C {#how}\n\nc\n")).isEmpty();
        assertThat(sections("## A {#who}\n\n## B {#how}\n\nb\n"))
                .containsExactly("empty-section the section 'who' is empty");
        assertThat(sections("> a\n\n## A {#who}\n\na\n"))
                .containsExactly("text-before-section text before the first section");
        assertThat(sections("## Who\n\na\n\n## Whom\n\nb\n"))
                .containsExactly("unknown-section this type has no section 'whom'");
    }

    @Test
    void aTranslationHasTheSourcesHeadings() {
        assertThat(structure("## A\n\na\n\n## B\n\nb\n")).isEmpty();
        assertThat(structure("## A\n\na\n\n### B\n\nb\n"))
                .containsExactly("10:1 the headings are not those of the source:"
                        + " 'B' has level 3, the source's 'Come fare' has 2");
        assertThat(structure("## A\n\na\n"))
                .containsExactly("1:1 the headings are not those of the source: 1 instead of 2");
        assertThat(structure("## A\n\na\n\n## B\n\nb\n\n### C\n\nc\n"))
                .containsExactly("14:1 the headings are not those of the source: 3 instead of 2");
    }

    @Test
    void anItemOfABrokenAreaOrADraftAreaIsNoFault() {
        TestSite site = TestSite.in(folder)
                .write("content/regions/italia/index.it.md", "---\ntitle: \"Italia\n---\n")
                .write("content/regions/lombardia/index.it.md", "---\ntitle: Lombardia\ndraft: true\n---\n");

        assertThat(ReadContent.of(site).errors()).extracting(d -> d.rule().id()).containsExactly("yaml-syntax");
    }

    /** What is found in a text with a paragraph for each of some words. */
    private List<String> contacts(String paragraph, String... words) {
        var text = new StringBuilder("---\ntitle: Chi siamo\n---\n");
        Stream.of(words)
                .forEach(w -> text.append('\n').append(paragraph.formatted(w)).append('\n'));
        return prose("pages/about", text.toString(), "it").findings("loose-contact").stream()
                .map(f -> f.replaceFirst("^[^']*'", "").replaceFirst("'.*", ""))
                .toList();
    }

    private List<String> sections(String prose) {
        ReadContent read = prose("guides/italia/casa", "---\ntitle: Casa\n---\n\n" + prose, "it");
        return read.errors().stream()
                .map(d -> d.rule().id() + ' ' + d.message())
                .toList();
    }

    private List<String> structure(String prose) {
        String front = "---\ntitle: Home\ntranslation: {source: it, digests: \"\", method: human}\n---\n\n";
        return prose("guides/italia/casa", front + prose, "en").findings("structure-differs").stream()
                .map(f -> f.replaceFirst("^[^:]*:", ""))
                .toList();
    }

    private ReadContent prose(String item, String text, String locale) {
        Path root = folder.resolve("site" + text.hashCode());
        return ReadContent.of(TestSite.in(root).write("content/" + item + "/index." + locale + ".md", text));
    }
}
