package org.approdo.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.approdo.locale.Glossary;
import org.approdo.locale.LocaleTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published engine has the top ten of Lucene's IndexSearcher wherever both see the same terms. */
class IndexSearcherTest {
    private static final int PAGES = 10_000;

    @TempDir
    Path folder;

    @Test
    void agreesOnThePortal() {
        var engine = new PublishedEngine(SearchedPortal.INDEX, folder);
        var texts = new SiteTexts(SearchedPortal.SITE);
        List<String> paths = texts.entries().stream().map(e -> e.path()).toList();
        var comparison = new RankComparison();
        Map<LuceneJudge.Sight, Integer> sights = new EnumMap<>(LuceneJudge.Sight.class);
        var languages = new TreeMap<String, Integer>();
        for (LocaleTag locale : SearchedPortal.locales()) {
            var queries = new ArrayList<String>();
            texts.of(locale).forEach(d -> {
                queries.add(d.title());
                d.body().stream().limit(2).map(IndexSearcherTest::beginning).forEach(queries::add);
            });
            JudgedQueries.golden(locale).forEach(q -> queries.add(q.text()));
            try (var language = SearchedLanguage.open(SearchedPortal.SITE, texts, locale)) {
                int agreed = compare(locale.tag(), queries, language, paths, engine, comparison, sights);
                languages.put(locale.tag(), agreed);
            }
        }

        System.out.println("portal: " + comparison + ", seen as " + sights);
        assertThat(comparison.differences()).isEmpty();
        assertThat(languages.values().stream().mapToInt(i -> i).sum()).isGreaterThan(2_000);
        assertThat(languages.values().stream().filter(n -> n > 100)).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void agreesOnTenThousandPages() throws IOException {
        var italian = new LocaleTag("it");
        var generated = new GeneratedPages(italian, PAGES, 90);
        var synonyms = new Synonyms(new Glossary(List.of()), Language.of(italian), italian);
        Map<String, byte[]> files = new LanguageWriter(synonyms, generated.written(), Packing.of(PAGES))
                .write("ltr", List.of(), generated.pages());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        SearchIndex.scripts().forEach(f -> SearchedPortal.write(f, folder));
        var engine = new PublishedEngine(folder.toAbsolutePath() + "/", folder);
        List<String> paths = generated.pages().map(SearchDocument::path).toList();
        var comparison = new RankComparison();
        Map<LuceneJudge.Sight, Integer> sights = new EnumMap<>(LuceneJudge.Sight.class);

        try (Stream<SearchDocument> pages = generated.pages();
                var language =
                        new SearchedLanguage(LuceneIndex.build(synonyms, pages.iterator()), generated.written())) {
            int agreed = compare("it", generated.queries(300), language, paths, engine, comparison, sights);
            assertThat(agreed).isGreaterThan(250);
        }
        System.out.println(PAGES + " pages: " + comparison + ", seen as " + sights);
        assertThat(comparison.differences()).isEmpty();
    }

    /** Returns how many queries were seen the same way. */
    private static int compare(
            String locale,
            List<String> texts,
            SearchedLanguage language,
            List<String> paths,
            PublishedEngine engine,
            RankComparison comparison,
            Map<LuceneJudge.Sight, Integer> sights) {
        var judge = new LuceneJudge(language);
        var same = new ArrayList<String>();
        for (String text : texts) {
            LuceneJudge.Sight sight = judge.sight(text);
            sights.merge(sight, 1, Integer::sum);
            if (sight == LuceneJudge.Sight.SAME_TERMS) {
                same.add(text);
            }
        }
        List<PublishedEngine.Answer> answers = engine.answers(same.stream()
                .map(t -> new PublishedEngine.Query(locale, t, false))
                .toList());
        for (int i = 0; i < same.size(); i++) {
            Map<Integer, Float> ranked = judge.rank(same.get(i));
            Map<String, Float> scores = new TreeMap<>();
            ranked.forEach((page, score) -> scores.put(paths.get(page), score));
            List<String> order = ranked.keySet().stream().map(paths::get).toList();
            comparison.compare(locale + " " + same.get(i), order, scores, answers.get(i));
        }
        return same.size();
    }

    /** The first words of a text, or its first letters where it has no blanks. */
    private static String beginning(String text) {
        String[] words = text.split(" ", 9);
        String some = String.join(" ", List.of(words).subList(0, Math.min(8, words.length)));
        return some.substring(0, Math.min(80, some.length()));
    }
}
