package org.approdo.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which entry of a new list is which of the old one, in order: a longest common subsequence, in which equal entries count
 * most, then mappings that share half of their members. Between them, as many old as new entries are the same ones, edited.
 */
final class ListAlignment {
    private static final int NEW = -1;
    private static final int SAME = 1000;

    /** Lists longer than this in each direction are taken entry by entry. */
    private static final long MOST = 1_000_000;

    /** An entry before and after. */
    record Pair(YamlNode old, YamlNode wanted) {}

    /** A new entry and the index of the old one before which it comes; their number for the end. */
    record Addition(int before, YamlNode entry) {}

    private final List<YamlNode> old;
    private final List<YamlNode> wanted;

    /** For each new entry the index of the old one, growing, or {@link #NEW}. */
    private final int[] partners;

    private ListAlignment(List<YamlNode> old, List<YamlNode> wanted) {
        this.old = old;
        this.wanted = wanted;
        this.partners = new int[wanted.size()];
        Arrays.fill(partners, NEW);
    }

    static ListAlignment of(List<YamlNode> old, List<YamlNode> wanted) {
        var alignment = new ListAlignment(old, wanted);
        int head = 0;
        int shorter = Math.min(old.size(), wanted.size());
        while (head < shorter && YamlMerge.same(old.get(head), wanted.get(head))) {
            alignment.partners[head] = head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && YamlMerge.same(old.get(old.size() - 1 - tail), wanted.get(wanted.size() - 1 - tail))) {
            alignment.partners[wanted.size() - 1 - tail] = old.size() - 1 - tail;
            tail++;
        }
        int left = old.size() - head - tail;
        int right = wanted.size() - head - tail;
        if ((long) left * right <= MOST) {
            alignment.align(head, left, right);
        }
        alignment.fill();
        return alignment;
    }

    List<Pair> pairs() {
        return IntStream.range(0, partners.length)
                .filter(j -> partners[j] != NEW)
                .mapToObj(j -> new Pair(old.get(partners[j]), wanted.get(j)))
                .toList();
    }

    List<Addition> additions() {
        var additions = new ArrayList<Addition>();
        int next = 0;
        for (int j = 0; j < partners.length; j++) {
            if (partners[j] == NEW) {
                additions.add(new Addition(next, wanted.get(j)));
            } else {
                next = partners[j] + 1;
            }
        }
        return additions;
    }

    /** The indices of the old entries that stay. */
    List<Integer> kept() {
        return IntStream.of(partners).filter(i -> i != NEW).boxed().toList();
    }

    private void align(int head, int left, int right) {
        int[][] likeness = new int[left][right];
        int[][] best = new int[left + 1][right + 1];
        for (int i = left - 1; i >= 0; i--) {
            for (int j = right - 1; j >= 0; j--) {
                likeness[i][j] = likeness(old.get(head + i), wanted.get(head + j));
                int paired = likeness[i][j] == 0 ? 0 : likeness[i][j] + best[i + 1][j + 1];
                best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        int i = 0;
        int j = 0;
        while (i < left && j < right) {
            if (likeness[i][j] > 0 && best[i][j] == likeness[i][j] + best[i + 1][j + 1]) {
                partners[head + j++] = head + i++;
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private static int likeness(YamlNode one, YamlNode other) {
        if (YamlMerge.same(one, other)) {
            return SAME;
        }
        if (!(one instanceof YamlNode.Mapping a) || !(other instanceof YamlNode.Mapping b)) {
            return 0;
        }
        Map<String, YamlNode> left = YamlMerge.filled(a);
        Map<String, YamlNode> right = YamlMerge.filled(b);
        int shared = (int) left.entrySet().stream()
                .filter(e -> right.containsKey(e.getKey())
                        && YamlMerge.same(e.getValue(), right.getOrDefault(e.getKey(), e.getValue())))
                .count();
        return 2 * shared >= Math.max(left.size(), right.size()) ? shared : 0;
    }

    /** Pairs what stands between pairs when it is as much as before. */
    private void fill() {
        int from = 0;
        int before = 0;
        for (int j = 0; j <= wanted.size(); j++) {
            if (j < wanted.size() && partners[j] == NEW) {
                continue;
            }
            int next = j < wanted.size() ? partners[j] : old.size();
            if (next - before == j - from) {
                for (int k = from; k < j; k++) {
                    partners[k] = before + k - from;
                }
            }
            from = j + 1;
            before = next + 1;
        }
    }
}
