package org.approdo.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.approdo.Generated;
import org.approdo.TestSite;
import org.approdo.output.OutputFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads our feeds as others do, with Rome. */
class FeedWriterTest {
    @TempDir
    private Path temp;

    private TestSite site;

    @BeforeEach
    void laysOutASite() {
        site = TestSite.in(temp).with("""
                        -- content/news/_type.yml --
                        format: markdown
                        area: required
                        order: -date
                        feed: true
                        fields:
                          title: {type: text, translatable: true, required: true}
                          date: {type: date, required: true}
                          summary: {type: text, translatable: true}
                          regions: {type: reference, to: regions, many: true}
                        -- content/news/lombardia/corsi/index.it.md --
                        ---
                        title: Corsi & <lingue> "gratis"
                        date: 2026-11-10
                        summary: Per chi è arrivato da poco.
                        ---

                        Testo.
                        -- content/news/lombardia/corsi/index.ar.md --
                        ---
                        title: دورات
                        summary: لمن وصل حديثًا.
                        translation: {source: it, digests: "", method: human}
                        ---

                        نص.
                        -- content/news/italia/bando/index.it.md --
                        ---
                        title: Un bando
                        date: 2026-11-12
                        regions: [lombardia]
                        ---

                        Testo.
                        -- content/news/europa/bruxelles/index.en.md --
                        ---
                        title: A conference
                        date: 2026-10-01
                        ---

                        Text.
                        """);
    }

    @Test
    void theFeedOfALanguageHasItsWordsItsAddressesAndTheNewestFirst() throws FeedException {
        SyndFeed feed = read("ar/feed.xml");

        assertThat(feed.getTitle()).isEqualTo("Prova");
        assertThat(feed.getUri()).isEqualTo("https://example.org/prova/ar/feed.xml");
        assertThat(feed.getPublishedDate()).isEqualTo(day("2026-11-12"));
        assertThat(feed.getAuthors()).extracting(SyndPerson::getName).containsExactly("Prova");
        assertThat(feed.getLinks())
                .extracting(l -> l.getRel() + " " + l.getHref())
                .contains("alternate https://example.org/prova/ar/", "self https://example.org/prova/ar/feed.xml");
        assertThat(feed.getEntries())
                .extracting(SyndEntry::getTitle)
                .containsExactly("Un bando", "دورات", "A conference");
        assertThat(feed.getEntries())
                .extracting(SyndEntry::getUpdatedDate)
                .containsExactly(day("2026-11-12"), day("2026-11-10"), day("2026-10-01"));
        assertThat(feed.getEntries())
                .extracting(SyndEntry::getLink)
                .containsExactly(
                        "https://example.org/prova/ar/news/italia/bando/",
                        "https://example.org/prova/ar/news/lombardia/corsi/",
                        "https://example.org/prova/ar/news/europa/bruxelles/");
        assertThat(feed.getEntries().get(1).getDescription().getValue()).isEqualTo("لمن وصل حديثًا.");
    }

    @Test
    void everyEntryIsMarkedWithTheLanguageOfItsWords() {
        String xml = site.page("ar/feed.xml");

        assertThat(xml).contains("xml:lang=\"ar\">\n<id>https://example.org/prova/ar/feed.xml");
        assertThat(xml).contains("<entry xml:lang=\"it\">\n<id>https://example.org/prova/ar/news/italia/bando/");
        assertThat(xml).contains("<entry xml:lang=\"ar\">\n<id>https://example.org/prova/ar/news/lombardia/corsi/");
    }

    @Test
    void marksOfXmlInATitleStayWords() throws FeedException {
        assertThat(read("it/feed.xml").getEntries().get(1).getTitle()).isEqualTo("Corsi & <lingue> \"gratis\"");
    }

    @Test
    void anAreasFeedHasWhatLivesInItOrIsAboutIt() throws FeedException {
        SyndFeed feed = read("it/regions/lombardia/feed.xml");

        assertThat(feed.getTitle()).isEqualTo("Prova – Lombardia");
        assertThat(feed.getEntries())
                .extracting(SyndEntry::getTitle)
                .containsExactly("Un bando", "Corsi & <lingue> \"gratis\"");
        assertThat(read("it/regions/europa/feed.xml").getEntries()).hasSize(3);
    }

    @Test
    void anAreaWithoutNewsHasNoFeed() {
        site.with("""
                -- content/regions/molise/index.it.md --
                ---
                title: Molise
                ---
                """);

        assertThat(site.generate().tree().orElseThrow().contains("it/regions/molise/feed.xml"))
                .isFalse();
    }

    @Test
    void aSiteWithoutNewsHasAnEmptyFeedOfTheDay() throws FeedException {
        TestSite empty = TestSite.in(temp.resolve("empty"));

        SyndFeed feed = read(TestSite.page(empty.generate(), "it/feed.xml"), "it/feed.xml");

        assertThat(feed.getEntries()).isEmpty();
        assertThat(feed.getPublishedDate()).isEqualTo(day("2026-11-21"));
    }

    @Test
    void aFeedEndsAfterFiftyEntries() throws FeedException {
        for (int i = 0; i < 60; i++) {
            site.write(
                    "content/news/italia/n%02d/index.it.md".formatted(i),
                    "---\ntitle: Notizia %02d\ndate: 2025-01-%02d\n---\n\nTesto.\n".formatted(i, i % 28 + 1));
        }

        assertThat(read("it/feed.xml").getEntries()).hasSize(50);
    }

    @Test
    void everyFeedOfTheSiteCanBeReadAndLeadsToPagesThatAreThere() throws FeedException {
        Generated generated = site.generate();
        var tree = generated.tree().orElseThrow();
        List<String> feeds = tree.files().stream()
                .map(OutputFile::path)
                .filter(p -> p.endsWith("feed.xml"))
                .toList();

        assertThat(feeds).hasSize(3 * (1 + 3));
        for (String path : feeds) {
            SyndFeed feed = read(TestSite.page(generated, path), path);
            assertThat(feed.getEntries())
                    .isNotEmpty()
                    .allSatisfy(e -> assertThat(
                                    tree.contains(e.getLink().replace("https://example.org/prova/", "") + "index.html"))
                            .as(e.getLink())
                            .isTrue());
        }
    }

    private SyndFeed read(String path) throws FeedException {
        return read(site.page(path), path);
    }

    private static SyndFeed read(String xml, String path) throws FeedException {
        SyndFeed feed = new SyndFeedInput().build(new StringReader(xml));
        assertThat(feed.getFeedType()).as(path).isEqualTo("atom_1.0");
        return feed;
    }

    private static Date day(String day) {
        return Date.from(Instant.parse(day + "T00:00:00Z"));
    }
}
