package org.approdo.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts how often the tokens of one language come in each text, and knows which came at all. */
final class TokenCounter {
    /** By their numbers. */
    private final Map<Integer, Token> all = new LinkedHashMap<>();
    /** By their numbers, how often they came in the text that is counted. */
    private int[] counts = new int[1_024];

    /** Each token of a text once, but further ones as often as they come: they do not make the text longer. */
    List<TermStream.Counted> count(List<Token> text) {
        var once = new ArrayList<Token>();
        var further = new ArrayList<TermStream.Counted>();
        for (Token token : text) {
            if (token.number() >= counts.length) {
                counts = Arrays.copyOf(counts, 2 * token.number());
            }
            if (token.further()) {
                further.add(new TermStream.Counted(token, 1));
                all.putIfAbsent(token.number(), token);
            } else if (counts[token.number()]++ == 0) {
                once.add(token);
            }
        }
        var counted = new ArrayList<TermStream.Counted>(once.size() + further.size());
        for (Token token : once) {
            counted.add(new TermStream.Counted(token, counts[token.number()]));
            all.putIfAbsent(token.number(), token);
            counts[token.number()] = 0;
        }
        counted.addAll(further);
        return counted;
    }

    Collection<Token> all() {
        return all.values();
    }
}
