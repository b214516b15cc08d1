package org.approdo.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.approdo.Golden;
import org.approdo.locale.LocaleTag;
import org.junit.jupiter.api.Test;

/**
 * How well the portal answers real questions.
 *
 * <p>Prints what each language gained or lost since {@code baseline.tsv} was recorded with {@code -Dgolden=update}, and
 * fails when one lost more than {@link #TOLERANCE}.
 */
class GoldenQuestionsTest {
    private static final double TOLERANCE = .02;

    private record Measured(int queries, double ndcg, double reciprocalRank) {
        static Measured parse(String line) {
            String[] columns = line.split("\t", -1);
            return new Measured(
                    Integer.parseInt(columns[1]), Double.parseDouble(columns[2]), Double.parseDouble(columns[3]));
        }

        String line(String name) {
            return String.format(Locale.ROOT, "%s\t%d\t%.3f\t%.3f", name, queries, ndcg, reciprocalRank);
        }
    }

    @Test
    void everyLanguageHasAtLeastTwenty() {
        for (LocaleTag locale : SearchedPortal.locales()) {
            assertThat(JudgedQueries.golden(locale)).as(locale.tag()).hasSizeGreaterThanOrEqualTo(20);
        }
    }

    @Test
    void everyAnswerIsAPageOfThePortal() {
        List<String> pages = new SiteTexts(SearchedPortal.SITE)
                .entries().stream().map(e -> e.path()).toList();

        for (LocaleTag locale : SearchedPortal.locales()) {
            assertThat(JudgedQueries.golden(locale))
                    .allSatisfy(q -> assertThat(pages)
                            .as("%s: %s", locale, q.text())
                            .containsAll(q.grades().keySet()));
        }
    }

    @Test
    void noLanguageLosesMoreThanItSays() {
        Map<String, Measured> measured = new TreeMap<>();
        for (LocaleTag locale : SearchedPortal.locales()) {
            try (var search = new TerminalSearch(SearchedPortal.SITE, locale)) {
                Map<String, List<JudgedQuery>> byKind = JudgedQueries.golden(locale).stream()
                        .collect(Collectors.groupingBy(JudgedQuery::kind, TreeMap::new, Collectors.toList()));
                byKind.forEach((kind, queries) -> measured.put(locale + " " + kind, measure(queries, search)));
                measured.put(locale + " all", measure(JudgedQueries.golden(locale), search));
            }
        }
        var baseline = JudgedQueries.FOLDER.resolve("baseline.tsv");
        String lines = measured.entrySet().stream()
                .map(e -> e.getValue().line(e.getKey()) + '\n')
                .collect(Collectors.joining());
        if (Golden.isRecording()) {
            Golden.check(baseline, "# what\tqueries\tnDCG@10\tMRR@10\n" + lines);
        }
        Map<String, Measured> before = Golden.read(baseline)
                .lines()
                .filter(l -> !l.startsWith("#"))
                .collect(Collectors.toMap(l -> l.split("\t", 2)[0], Measured::parse));

        measured.forEach((what, now) -> {
            Measured was = before.getOrDefault(what, new Measured(0, 0, 0));
            System.out.printf(Locale.ROOT, "%s\t%+.3f%n", now.line(what), now.ndcg() - was.ndcg());
        });

        assertThat(measured).allSatisfy((what, now) -> {
            if (what.endsWith(" all")) {
                assertThat(now.ndcg())
                        .as(what)
                        .isGreaterThanOrEqualTo(
                                before.getOrDefault(what, new Measured(0, 1, 1)).ndcg() - TOLERANCE);
            }
        });
    }

    private static Measured measure(List<JudgedQuery> queries, TerminalSearch search) {
        double ndcg = 0;
        double rank = 0;
        for (JudgedQuery query : queries) {
            List<String> answer = search.search(query.text(), query.isTyping(), 0).hits().stream()
                    .limit(10)
                    .map(h -> h.entry().path())
                    .toList();
            ndcg += query.ndcg(answer);
            rank += query.reciprocalRank(answer);
        }
        return new Measured(queries.size(), ndcg / queries.size(), rank / queries.size());
    }
}
