package org.approdo.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that somebody probably meant. */
public final class Suggestion {
    private static final int FEW = 8;

    private Suggestion() {}

    /** {@code did you mean 'languages'?}, or the list of known names when none is near and they are few. */
    public static String hint(String name, Collection<String> known) {
        return nearest(name, known)
                .map("did you mean '%s'?"::formatted)
                .orElseGet(() -> known.isEmpty()
                        ? "there is none yet"
                        : known.size() <= FEW
                                ? "known are: " + String.join(", ", known)
                                : "see src/docs/content-format.md for what is known here");
    }

    /** The nearest known name: at most a third of its letters away, or the beginning or a longer form of it. */
    public static Optional<String> nearest(String name, Collection<String> known) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(k -> isNear(wanted, k.toLowerCase(Locale.ROOT)))
                .min(Comparator.<String>comparingInt(k -> distance(wanted, k.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean isNear(String wanted, String known) {
        int shorter = Math.min(wanted.length(), known.length());
        boolean begins = shorter >= 3 && (wanted.startsWith(known) || known.startsWith(wanted));
        return begins || distance(wanted, known) <= known.length() / 3;
    }

    /** Damerau-Levenshtein distance, adjacent swaps only. */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
