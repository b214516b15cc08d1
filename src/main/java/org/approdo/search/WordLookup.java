package org.approdo.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Where a typed word leads among the words of one language: the rules of {@code engine.js}, so that the terminal finds what
 * a phone finds.
 */
final class WordLookup {
    private final Lexicon lexicon;
    private final boolean bigrams;
    private final Map<Integer, Map<String, List<Lexicon.Place>>> leads = new TreeMap<>();

    WordLookup(Lexicon lexicon, boolean bigrams) {
        this.lexicon = lexicon;
        this.bigrams = bigrams;
    }

    /**
     * A term that a word may stand for.
     *
     * @param weight 1 for the word itself, less for what begins with it or is spelt like it
     * @param form by which it was found
     */
    record Lead(Lexicon.Place place, float weight, String form) {}

    /** The word itself, and when it may go on, what begins with it. */
    List<Lead> plain(String form, String exact, boolean prefix) {
        if (lexicon.shards().isEmpty()) {
            return List.of();
        }
        Map<String, List<Lexicon.Place>> near = leads(lexicon.shardOf(form));
        String own = near.containsKey(exact) ? exact : form;
        if (prefix && form.length() > (bigrams ? 0 : 1)) {
            int all = 13;
            return scan(form, 0, form.length(), f -> f.equals(own) ? 1 : begins(f, form), all);
        }
        return near.getOrDefault(own, List.of()).stream()
                .map(p -> new Lead(p, 1, own))
                .toList();
    }

    private Map<String, List<Lexicon.Place>> leads(int shard) {
        return leads.computeIfAbsent(shard, lexicon::leads);
    }

    private static double begins(String longer, String form) {
        return longer.startsWith(form) ? .1 + .6 * form.length() / longer.length() : 0;
    }

    /** What may have been meant: words of four letters with one slip, words of eight with two. */
    List<Lead> slips(String form, int slips) {
        if (lexicon.shards().isEmpty() || bigrams || form.length() < slips * 4) {
            return List.of();
        }
        int most = 6;
        return scan(form, 1, 2, f -> distance(f, form, slips) <= slips ? .9 - .3 * slips : 0, most);
    }

    private List<Lead> scan(String word, int before, int shared, ToDoubleFunction<String> weigh, int limit) {
        var found = new ArrayList<Lead>();
        int from = lexicon.shardOf(word);
        String start = beginning(word, shared);
        for (int i = Math.max(0, from - before);
                i < Math.min(from + 2, lexicon.shards().size());
                i++) {
            boolean startsLater = i < from
                    ? beginning(lexicon.boundaries().get(from), shared).compareTo(start) < 0
                    : i > from && beginning(lexicon.boundaries().get(i), shared).compareTo(start) > 0;
            if (!startsLater) {
                leads(i).forEach((form, places) -> {
                    float weight = (float) weigh.applyAsDouble(form);
                    if (weight != 0) {
                        places.forEach(p -> found.add(new Lead(p, weight, form)));
                    }
                });
            }
        }
        found.sort(Comparator.comparing((Lead l) -> -l.weight()).thenComparing(Lead::form));
        Set<Lexicon.Place> seen = new LinkedHashSet<>();
        return found.stream().filter(l -> seen.add(l.place())).limit(limit).toList();
    }

    private static String beginning(String word, int length) {
        return word.substring(0, Math.min(length, word.length()));
    }

    /** Damerau and Levenshtein, adjacent letters swapped once; anything above the limit is as good as another. */
    static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[][] rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    rows[i][j] = i + j;
                    continue;
                }
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int least = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1);
                least = Math.min(least, rows[i - 1][j - 1] + (same ? 0 : 1));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                rows[i][j] = swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
            }
        }
        return rows[a.length()][b.length()];
    }
}
