package org.approdo.search;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.approdo.locale.LocaleTag;

/** Many pages made of the portal's own words in their real frequencies, the same for the same seed. */
final class GeneratedPages {
    private final List<String> words = new ArrayList<>();
    private final int count;
    private final int longest;

    /**
     * @param longest most words in a body; the shortest has a third of it
     */
    GeneratedPages(LocaleTag locale, int count, int longest) {
        this.count = count;
        this.longest = longest;
        new SiteTexts(SearchedPortal.SITE).of(locale).forEach(d -> {
            for (IndexField field : IndexField.values()) {
                d.texts(field).forEach(t -> words.addAll(List.of(t.split("\\s+"))));
            }
        });
    }

    Stream<SearchDocument> pages() {
        return IntStream.range(0, count).mapToObj(this::page);
    }

    private SearchDocument page(int number) {
        var random = new SplittableRandom(number);
        return new SearchDocument(
                "/guides/italia/p%06d/".formatted(number),
                sentence(random, 3, 7),
                List.of(sentence(random, 2, 5), sentence(random, 2, 5)),
                List.of(sentence(random, 2, 6)),
                List.of(sentence(random, longest / 3, longest)),
                "Italia",
                sentence(random, 20, 40) + "…",
                sentence(random, longest / 3, longest));
    }

    /** Words that stand beside each other in real texts, two by two. */
    private String sentence(SplittableRandom random, int least, int most) {
        var sentence = new ArrayList<String>();
        int length = random.nextInt(least, most + 1);
        while (sentence.size() < length) {
            int at = random.nextInt(words.size() - 1);
            sentence.add(words.get(at));
            sentence.add(words.get(at + 1));
        }
        return String.join(" ", sentence.subList(0, length));
    }

    /** Two to five words of a page. */
    List<String> queries(int queries) {
        var random = new SplittableRandom(7);
        return IntStream.range(0, queries)
                .mapToObj(i -> {
                    String text = page(random.nextInt(count)).body().get(0);
                    List<String> from = List.of(text.split(" "));
                    int at = random.nextInt(from.size() - 5);
                    return String.join(" ", from.subList(at, at + random.nextInt(2, 6)));
                })
                .toList();
    }

    List<Boolean> written() {
        return IntStream.range(0, count).mapToObj(i -> true).toList();
    }
}
