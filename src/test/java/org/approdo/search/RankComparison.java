package org.approdo.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares top tens. Pages whose scores differ by rounding only may change places, and are counted. */
final class RankComparison {
    private static final int TOP = 10;
    /** Two units in the last place of a float. */
    private static final double ROUNDING = 3e-7;

    private final List<String> differences = new ArrayList<>();
    private int same;
    private int rounded;

    /**
     * @param order every page that Lucene finds, best first
     * @param scores theirs
     */
    void compare(String query, List<String> order, Map<String, Float> scores, PublishedEngine.Answer answer) {
        List<String> top = order.subList(0, Math.min(TOP, order.size()));
        if (answer.total() == order.size() && answer.paths().equals(top) && scoresAgree(scores, answer)) {
            same++;
        } else if (answer.total() == order.size() && scoresAgree(scores, answer) && isOrdered(scores, answer)) {
            rounded++;
        } else {
            differences.add("%s: Lucene %d %s, engine %d %s"
                    .formatted(query, order.size(), top, answer.total(), answer.hits()));
        }
    }

    private static boolean scoresAgree(Map<String, Float> scores, PublishedEngine.Answer answer) {
        return answer.hits().stream().allMatch(h -> {
            float expected = scores.getOrDefault(h.path(), -1f);
            return Math.abs(h.score() - expected) <= ROUNDING * Math.abs(expected);
        });
    }

    /** Whether no page left out would have stood before one that is there. */
    private static boolean isOrdered(Map<String, Float> scores, PublishedEngine.Answer answer) {
        double least = answer.hits().stream()
                .mapToDouble(PublishedEngine.Hit::score)
                .min()
                .orElse(0);
        return scores.entrySet().stream()
                .filter(s -> !answer.paths().contains(s.getKey()))
                .allMatch(s -> s.getValue() <= least * (1 + ROUNDING));
    }

    List<String> differences() {
        return differences;
    }

    @Override
    public String toString() {
        return "top tens: %d the same, %d the same but for rounding, %d different"
                .formatted(same, rounded, differences.size());
    }
}
