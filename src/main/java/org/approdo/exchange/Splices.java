package org.approdo.exchange;

import java.util.Map;
import java.util.TreeMap;

/** Replaces stretches of a text and leaves the rest as it is, byte for byte. */
final class Splices {
    private record Splice(int end, String words) {}

    private final String text;
    /** From the last to the first, so that offsets hold. */
    private final TreeMap<Integer, Splice> splices = new TreeMap<>();

    Splices(String text) {
        this.text = text;
    }

    /** Stretches do not overlap; insertions at one place come one behind the other. */
    void replace(int start, int end, String words) {
        splices.merge(
                start,
                new Splice(end, words),
                (first, second) -> new Splice(Math.max(first.end, second.end), first.words + second.words));
    }

    String applied() {
        boolean windows = text.contains("\r\n");
        var result = new StringBuilder(text);
        for (Map.Entry<Integer, Splice> splice : splices.descendingMap().entrySet()) {
            String words = splice.getValue().words;
            result.replace(splice.getKey(), splice.getValue().end, windows ? words.replace("\n", "\r\n") : words);
        }
        return result.toString();
    }
}
