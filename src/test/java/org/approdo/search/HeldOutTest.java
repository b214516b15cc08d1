package org.approdo.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.approdo.locale.LocaleTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How well titles, misspelt titles and beginnings of words are found, by the published engine, in languages that nothing was
 * tuned on; weights were tuned on it, en and ar. Each query has one right page. Questions of the same languages are judged
 * by {@link GoldenQuestionsTest}.
 */
class HeldOutTest {
    private static final List<String> LANGUAGES = List.of("fr", "es", "zh", "ro", "sq", "uk", "ur", "bn", "de");

    @TempDir
    Path folder;

    @Test
    void reachesTheBars() {
        var queries = new ArrayList<JudgedQuery>();
        for (String tag : LANGUAGES) {
            var locale = new LocaleTag(tag);
            List<SearchDocument> pages =
                    new SiteTexts(SearchedPortal.SITE).of(locale).toList();
            queries.addAll(JudgedQueries.ofTitles(tag, pages, Language.of(locale)));
            JudgedQueries.golden(locale).stream()
                    .filter(q -> q.kind().equals("question"))
                    .forEach(queries::add);
        }
        List<PublishedEngine.Answer> answers = new PublishedEngine(SearchedPortal.INDEX, folder)
                .answers(queries.stream()
                        .map(q -> new PublishedEngine.Query(q.locale(), q.text(), q.isTyping()))
                        .toList());
        Map<String, List<Double>> byKind = new TreeMap<>();
        for (int i = 0; i < queries.size(); i++) {
            JudgedQuery query = queries.get(i);
            byKind.computeIfAbsent(query.kind(), k -> new ArrayList<>())
                    .add(query.ndcg(answers.get(i).paths()));
        }
        byKind.forEach((kind, values) -> System.out.printf(
                Locale.ROOT, "held out, %s: nDCG@10 %.3f over %d queries%n", kind, mean(values), values.size()));

        assertThat(byKind.keySet()).containsExactly("prefix", "question", "title", "typo");
        assertThat(mean(byKind.getOrDefault("question", List.of()))).isGreaterThanOrEqualTo(.64);
        assertThat(mean(byKind.getOrDefault("typo", List.of()))).isGreaterThanOrEqualTo(.96);
        assertThat(mean(byKind.getOrDefault("prefix", List.of()))).isGreaterThanOrEqualTo(.97);
        assertThat(mean(byKind.getOrDefault("title", List.of()))).isGreaterThanOrEqualTo(.985);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(v -> v).average().orElse(0);
    }
}
