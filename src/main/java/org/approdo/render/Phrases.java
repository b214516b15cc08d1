package org.approdo.render;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds which of a few phrases stand in a text, in one pass over it: to look for each by itself took a third of the time of
 * a build. A trie of the low bits of their characters says where one may stand.
 */
final class Phrases {
    private static final int LOW_BITS = 127;

    private final List<String> phrases;
    private final Node root = new Node();

    /** A place in the trie. */
    private static final class Node {
        private final @Nullable Node[] next = new Node[LOW_BITS + 1];
        private final List<Integer> ends = new ArrayList<>();

        @Nullable
        Node after(char c) {
            return next[c & LOW_BITS];
        }
    }

    /** None of them empty. */
    Phrases(List<String> phrases) {
        this.phrases = List.copyOf(phrases);
        for (int number = 0; number < phrases.size(); number++) {
            Node node = root;
            for (char c : phrases.get(number).toCharArray()) {
                Node after = node.after(c);
                node.next[c & LOW_BITS] = after == null ? new Node() : after;
                node = Objects.requireNonNull(node.after(c));
            }
            node.ends.add(number);
        }
    }

    /** The numbers of those that a text holds. */
    BitSet in(String text) {
        var found = new BitSet(phrases.size());
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            int from = i;
            Node node = root.after(chars[from]);
            for (int at = from + 1; node != null; at++) {
                if (!node.ends.isEmpty()) {
                    node.ends.stream()
                            .filter(p -> text.startsWith(phrases.get(p), from))
                            .forEach(found::set);
                }
                node = at < chars.length ? node.after(chars[at]) : null;
            }
        }
        return found;
    }
}
