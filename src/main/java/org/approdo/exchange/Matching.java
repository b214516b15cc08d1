package org.approdo.exchange;

import java.util.Arrays;
import java.util.List;

/**
 * Finds again, in a text that was changed, what stood in an earlier one.
 *
 * <p>What is the same in both stays matched in order; between two such places as many paragraphs as there were count as the
 * same, reworded. The others are new or gone.
 */
final class Matching {
    /**
     * @param digest of its words; empty when it is not known
     * @param headingLevel 0 for no heading; a heading is never matched with another level
     */
    record Part(String digest, int headingLevel) {
        boolean equalTo(Part other) {
            return !digest.isEmpty() && digest.equals(other.digest) && headingLevel == other.headingLevel;
        }
    }

    private final List<Part> from;
    private final List<Part> to;
    private final int[] match;

    private Matching(List<Part> from, List<Part> to) {
        this.from = from;
        this.to = to;
        this.match = new int[from.size()];
    }

    /** For each part the place of its match, or -1. */
    static int[] match(List<Part> from, List<Part> to) {
        var matching = new Matching(from, to);
        Arrays.fill(matching.match, -1);
        matching.matchEqual();
        matching.matchBetween();
        return matching.match;
    }

    /** The longest common subsequence. */
    private void matchEqual() {
        var longest = new int[from.size() + 1][to.size() + 1];
        for (int i = from.size() - 1; i >= 0; i--) {
            for (int j = to.size() - 1; j >= 0; j--) {
                longest[i][j] = from.get(i).equalTo(to.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        for (int i = 0, j = 0; i < from.size() && j < to.size(); ) {
            if (from.get(i).equalTo(to.get(j))) {
                match[i++] = j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private void matchBetween() {
        int start = 0;
        int startTo = 0;
        for (int i = 0; i <= from.size(); i++) {
            if (i < from.size() && match[i] < 0) {
                continue;
            }
            int endTo = i < from.size() ? match[i] : to.size();
            if (i - start == endTo - startTo && sameHeadings(start, startTo, i - start)) {
                for (int k = start; k < i; k++) {
                    match[k] = startTo + k - start;
                }
            }
            start = i + 1;
            startTo = endTo + 1;
        }
    }

    private boolean sameHeadings(int start, int startTo, int count) {
        for (int k = 0; k < count; k++) {
            if (from.get(start + k).headingLevel() != to.get(startTo + k).headingLevel()) {
                return false;
            }
        }
        return true;
    }
}
