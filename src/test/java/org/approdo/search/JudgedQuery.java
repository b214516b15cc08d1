package org.approdo.search;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A query and the pages that answer it.
 *
 * @param grades 3 for a page that is just what is wanted, 2 for one that helps, 1 for a related one; by address
 */
record JudgedQuery(String locale, String kind, String text, Map<String, Integer> grades) {
    private static final int DEPTH = 10;

    /** {@code question<TAB>come rinnovo …<TAB>3:/guides/italia/permesso-di-soggiorno/ 1:/…/}. */
    static JudgedQuery parse(String locale, String line) {
        String[] columns = line.split("\t", -1);
        var grades = new TreeMap<String, Integer>();
        for (String judgement : columns[2].split(" ", -1)) {
            grades.put(judgement.substring(2), judgement.charAt(0) - '0');
        }
        return new JudgedQuery(locale, columns[0], columns[1], grades);
    }

    boolean isTyping() {
        return kind.equals("prefix");
    }

    /** Normalized discounted cumulative gain of the first ten, with gains 2^grade − 1: Järvelin and Kekäläinen 2002. */
    double ndcg(List<String> answer) {
        List<Integer> best =
                grades.values().stream().sorted(Collections.reverseOrder()).toList();
        return gain(answer.stream().map(p -> grades.getOrDefault(p, 0)).toList()) / gain(best);
    }

    private static double gain(List<Integer> grades) {
        return IntStream.range(0, Math.min(DEPTH, grades.size()))
                .mapToDouble(i -> (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2)))
                .sum();
    }

    /** One over the rank of the first page that helps; 0 when there is none among the first ten. */
    double reciprocalRank(List<String> answer) {
        return IntStream.range(0, Math.min(DEPTH, answer.size()))
                .filter(i -> grades.getOrDefault(answer.get(i), 0) > 1)
                .mapToDouble(i -> 1.0 / (i + 1))
                .findFirst()
                .orElse(0);
    }
}
