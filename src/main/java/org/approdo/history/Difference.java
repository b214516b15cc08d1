package org.approdo.history;

import java.util.List;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/**
 * A stretch in which two lists differ. Offsets are 0-based; an end is behind the last element, and equals the start where a
 * list has nothing there.
 */
public record Difference(int beforeStart, int beforeEnd, int nowStart, int nowEnd) {
    /** All stretches, from the first to the last; what lies between is the same. */
    public static List<Difference> between(List<String> before, List<String> now) {
        return new HistogramDiff()
                .diff(new Equality(), new Words(before), new Words(now)).stream()
                        .map(e -> new Difference(e.getBeginA(), e.getEndA(), e.getBeginB(), e.getEndB()))
                        .toList();
    }

    private static final class Words extends Sequence {
        private final List<String> words;

        Words(List<String> words) {
            this.words = words;
        }

        @Override
        public int size() {
            return words.size();
        }
    }

    private static final class Equality extends SequenceComparator<Words> {
        @Override
        public boolean equals(Words a, int i, Words b, int j) {
            return a.words.get(i).equals(b.words.get(j));
        }

        @Override
        public int hash(Words words, int i) {
            return words.words.get(i).hashCode();
        }
    }
}
