package org.approdo.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Counts how often the tokens of one language come in each text, and knows which came at all. */
final class TokenCounter {
    private static final int FEW = 1_024;

    /** By the numbers of tokens, whether they came. */
    private boolean[] known = new boolean[FEW];
    /** By the numbers of tokens, how often they came in the text that is counted. */
    private int[] counts = new int[FEW];

    private final List<Token> all = new ArrayList<>();

    /** Each token of a text once, but further ones as often as they come: they do not make the text longer. */
    List<TermStream.Counted> count(List<Token> text) {
        var once = new ArrayList<Token>(text.size());
        var further = new ArrayList<TermStream.Counted>();
        for (Token token : text) {
            int number = token.number();
            if (number >= counts.length) {
                counts = Arrays.copyOf(counts, 2 * number);
                known = Arrays.copyOf(known, 2 * number);
            }
            if (!known[number]) {
                known[number] = true;
                all.add(token);
            }
            if (token.further()) {
                further.add(new TermStream.Counted(token, 1));
            } else if (counts[number]++ == 0) {
                once.add(token);
            }
        }
        var counted = new ArrayList<TermStream.Counted>(once.size() + further.size());
        for (Token token : once) {
            counted.add(new TermStream.Counted(token, counts[token.number()]));
            counts[token.number()] = 0;
        }
        counted.addAll(further);
        return counted;
    }

    /** In the order in which they first came. */
    List<Token> all() {
        return Collections.unmodifiableList(all);
    }
}
