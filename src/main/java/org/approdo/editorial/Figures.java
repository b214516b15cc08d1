package org.approdo.editorial;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The numbers of a text, whatever digits, separators and names of months its language writes them with: of {@code il 2
 * novembre 2026, 1.500 euro} and {@code 2026年11月2日，1,500欧元} the same 2, 11, 1500, 2026.
 *
 * @param all without leading zeros, without zero itself
 * @param afternoon whether the text says that hours are of the afternoon
 */
record Figures(Set<BigDecimal> all, boolean afternoon) {
    private static final BigDecimal HALF_DAY = BigDecimal.valueOf(12);
    private static final BigDecimal WHOLE_DAY = BigDecimal.valueOf(24);

    /**
     * What a translation's numbers have otherwise than these; empty when they may be the same. Small numbers that one text
     * alone has are taken as written out in the other: two months, شهرين.
     *
     * @param other what the text of these is called
     */
    List<String> differences(Figures translation, String other) {
        var lost = new TreeSet<>(all);
        lost.removeAll(translation.all);
        var gained = new TreeSet<>(translation.all);
        gained.removeAll(all);
        if (afternoon || translation.afternoon) {
            dropHours(lost, gained);
            dropHours(gained, lost);
        }
        boolean writtenOut = (lost.isEmpty() || gained.isEmpty())
                && lost.stream().allMatch(Figures::isSmall)
                && gained.stream().allMatch(Figures::isSmall);
        var differences = new ArrayList<String>();
        if (!writtenOut && !lost.isEmpty()) {
            differences.add(other + " has " + list(lost));
        }
        if (!writtenOut && !gained.isEmpty()) {
            differences.add("this has " + list(gained));
        }
        return differences;
    }

    private static boolean isSmall(BigDecimal number) {
        return number.compareTo(HALF_DAY) <= 0;
    }

    /** 14 is 2 in the afternoon. */
    private static void dropHours(Set<BigDecimal> hours, Set<BigDecimal> halves) {
        hours.removeIf(
                h -> h.compareTo(HALF_DAY) > 0 && h.compareTo(WHOLE_DAY) < 0 && halves.remove(h.subtract(HALF_DAY)));
    }

    private static String list(Set<BigDecimal> numbers) {
        return numbers.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(", "));
    }
}
