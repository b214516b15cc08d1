package org.approdo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A type is data: a folder, {@code _type.yml}, items, and the words for it. */
class NewTypeNeedsNoJavaTest {
    private static final String SHELTERS = """
            -- content/shelters/_type.yml --
            format: yaml
            area: required
            title: name
            order: -since
            summary: [beds, topics]
            feed: true
            review: {every: P3M}
            fields:
              name: {type: text, translatable: true, required: true, max: 40}
              since: {type: date, required: true}
              beds: {type: number}
              topics: {type: choice, from: topics, many: true}
              contact: {type: reference, to: contact-points}
              notes: {type: markdown, translatable: true}
            -- content/shelters/lombardia/porto/index.it.yml --
            name: Il porto
            since: 2025-03-01
            beds: 24
            topics: [family]
            contact: sportello
            notes: |
              Aperto **tutto** l’anno; vedi [la guida](/guides/italia/casa/).
            reviewed: 2026-11-01
            -- content/shelters/lombardia/porto/index.ar.yml --
            name: الميناء
            translation: {source: it, digests: "", date: 2026-11-03, method: human}
            -- content/shelters/italia/faro/index.it.yml --
            name: Il faro
            since: 2026-01-01
            """;

    @TempDir
    private Path temp;

    private TestSite site;

    @BeforeEach
    void laysTheTypeOverTheBaseSite() {
        site = TestSite.in(temp).with(SHELTERS);
        Map<String, List<String>> words = Map.of(
                "it", List.of("Rifugio", "Rifugi", "Letti", "Aperto dal"),
                "en", List.of("Shelter", "Shelters", "Beds", "Open since"),
                "ar", List.of("مأوى", "المآوي", "أسرّة", "مفتوح منذ"));
        words.forEach((tag, w) -> site.append(
                "locales/" + tag + ".yml",
                "type.shelters.one: %s\ntype.shelters.many: %s\nfield.beds: %s\nfield.since: %s\n"
                        .formatted(w.toArray())));
    }

    @Test
    void itsItemsHavePagesInEveryLanguage() {
        Generated made = site.generate();

        assertThat(TestSite.page(made, "it/shelters/lombardia/porto/index.html"))
                .contains("<h1>Il porto</h1>")
                .contains("<dt>Letti</dt><dd><span>24</span>")
                .contains("<dt>Aperto dal</dt><dd><span>1 marzo 2025</span>")
                .contains("href=\"/prova/it/topics/family/\"")
                .contains("href=\"/prova/it/contact-points/lombardia/sportello/\"")
                .contains("Aperto <strong>tutto</strong> l’anno");
        assertThat(TestSite.page(made, "ar/shelters/lombardia/porto/index.html"))
                .contains("<h1>الميناء</h1>")
                .contains("<dt>أسرّة</dt><dd><span>24</span>");
        assertThat(TestSite.page(made, "en/shelters/italia/faro/index.html"))
                .contains("<h1 lang=\"it\" dir=\"ltr\">Il faro</h1>");
    }

    @Test
    void itHasAListInItsOwnOrderAndStandsInTermsFeedsAndSitemaps() {
        Generated made = site.generate();
        String list = TestSite.page(made, "en/shelters/index.html");

        assertThat(list).contains("<h1>Shelters</h1>").contains("2 entries");
        assertThat(list.indexOf("Il faro")).isPositive().isLessThan(list.indexOf("Il porto"));
        assertThat(TestSite.page(made, "it/topics/family/index.html"))
                .contains("<h2>Rifugi</h2>")
                .contains("Il porto");
        assertThat(TestSite.page(made, "it/contact-points/lombardia/sportello/index.html"))
                .contains("Rifugi")
                .contains("Il porto");
        assertThat(TestSite.page(made, "it/feed.xml")).contains("Il porto", "Il faro");
        assertThat(TestSite.page(made, "ar/sitemap.xml"))
                .contains("/ar/shelters/lombardia/porto/")
                .doesNotContain("/ar/shelters/italia/faro/");
        assertThat(TestSite.page(made, "shelters/lombardia/porto/index.html"))
                .contains("/prova/ar/shelters/lombardia/porto/");
    }

    @Test
    void itsMistakesAreFound() {
        site.with("""
                -- content/shelters/lombardia/porto/index.it.yml --
                name: Un nome che è davvero troppo lungo per un rifugio
                beds: molti
                topics: [famly]
                contact: nessuno
                wifi: true
                """);

        assertThat(site.errors())
                .extracting(e -> e.substring("content/shelters/lombardia/porto/index.it.yml:".length(), e.indexOf(';')))
                .containsExactly(
                        "1:1: 'since' is missing [field-missing]",
                        "1:7: 49 characters, at most 40 [too-long]",
                        "2:7: 'molti' is no number [bad-number]",
                        "3:10: 'famly' is no term of the vocabulary 'topics' [unknown-term]",
                        "4:10: there is no 'nessuno' in content/contact-points/ [broken-reference]",
                        "5:1: unknown key 'wifi' [unknown-key]");
    }

    @Test
    void aWordThatNoLanguageHasIsAnErrorWithTheKeyToAdd() {
        site.with("""
                -- content/shelters/_type.yml --
                format: yaml
                area: required
                title: name
                order: name
                fields:
                  name: {type: text, required: true}
                  since: {type: date}
                  beds: {type: number}
                  rooms: {type: number}
                -- content/shelters/lombardia/porto/index.it.yml --
                name: Il porto
                -- content/shelters/lombardia/porto/index.ar.yml --
                translation: {source: it, digests: "", method: human}
                """);

        assertThat(site.errors())
                .singleElement()
                .asString()
                .startsWith("content/shelters/_type.yml:")
                .endsWith(": no locale has the message 'field.rooms' [message-undefined];"
                        + " add it to locales/it.yml, then to the other languages");
    }
}
