package org.approdo.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.approdo.locale.LocaleTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published engine against Lucene, over the portal: every title, heading, word of the glossary and question. */
class BrowserEngineTest {
    @TempDir
    Path folder;

    @Test
    void findsWhatLuceneFindsInTheSameOrder() {
        var engine = new PublishedEngine(SearchedPortal.INDEX, folder);
        var asked = new ArrayList<PublishedEngine.Query>();
        for (LocaleTag locale : SearchedPortal.locales()) {
            asked.addAll(queries(locale));
        }
        List<PublishedEngine.Answer> answers = engine.answers(asked);
        var comparison = new RankComparison();

        assertThat(answers).hasSameSizeAs(asked);
        var searches = new TreeMap<String, TerminalSearch>();
        for (int i = 0; i < asked.size(); i++) {
            PublishedEngine.Query query = asked.get(i);
            TerminalSearch search = searches.computeIfAbsent(
                    query.locale(), l -> new TerminalSearch(SearchedPortal.SITE, new LocaleTag(l)));
            List<TerminalSearch.Hit> expected =
                    search.search(query.text(), query.prefix(), 0).hits();
            Map<String, Float> scores = new TreeMap<>();
            expected.forEach(h -> scores.put(h.entry().path(), h.score()));
            List<String> order = expected.stream().map(h -> h.entry().path()).toList();
            comparison.compare(query.locale() + " " + query.text(), order, scores, answers.get(i));
        }
        searches.values().forEach(TerminalSearch::close);

        System.out.println(comparison);
        assertThat(asked).hasSizeGreaterThan(2_000);
        assertThat(comparison.differences()).isEmpty();
    }

    @Test
    void findsPagesByOneWordThatLuceneTakesForAStopWord() {
        var asked = List.of(
                new PublishedEngine.Query("bn", "কাজ", false),
                new PublishedEngine.Query("bn", "কাজে", false),
                new PublishedEngine.Query("bn", "নতুন", false),
                new PublishedEngine.Query("es", "Estado", false),
                new PublishedEngine.Query("ro", "drept", false),
                new PublishedEngine.Query("uk", "округ", false),
                new PublishedEngine.Query("de", "Weg", false));

        List<PublishedEngine.Answer> answers = new PublishedEngine(SearchedPortal.INDEX, folder).answers(asked);

        for (int i = 0; i < asked.size(); i++) {
            PublishedEngine.Query query = asked.get(i);
            try (var search = new TerminalSearch(SearchedPortal.SITE, new LocaleTag(query.locale()))) {
                assertThat(answers.get(i).paths())
                        .as(query.text())
                        .isNotEmpty()
                        .isEqualTo(search.search(query.text(), false, 0).hits().stream()
                                .limit(answers.get(i).hits().size())
                                .map(h -> h.entry().path())
                                .toList());
            }
        }
        assertThat(answers.get(0).paths())
                .as("one term")
                .isEqualTo(answers.get(1).paths());
    }

    private static List<PublishedEngine.Query> queries(LocaleTag locale) {
        var texts = new ArrayList<String>();
        new SiteTexts(SearchedPortal.SITE).of(locale).forEach(d -> {
            texts.add(d.title());
            d.headings().stream().limit(3).forEach(texts::add);
        });
        SearchedPortal.SITE.glossary().concepts().forEach(c -> texts.addAll(c.getOrDefault(locale, List.of())));
        Stream<PublishedEngine.Query> plain =
                texts.stream().distinct().map(t -> new PublishedEngine.Query(locale.tag(), t, false));
        Stream<PublishedEngine.Query> judged = JudgedQueries.golden(locale).stream()
                .map(q -> new PublishedEngine.Query(locale.tag(), q.text(), q.isTyping()));
        return Stream.concat(plain, judged).toList();
    }
}
