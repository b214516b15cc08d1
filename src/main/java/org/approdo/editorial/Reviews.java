package org.approdo.editorial;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.approdo.content.Entry;
import org.approdo.site.Site;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;

/**
 * When the facts of items are to be checked again, and who does it. Items whose type asks for no reviews have none.
 *
 * @param all those never checked first, then by day, then by item
 */
public record Reviews(List<Review> all) {
    public Reviews {
        all = List.copyOf(all);
    }

    /**
     * The next review of an item.
     *
     * @param due the day from which on; absent when it is not said that the facts were ever checked
     * @param every how long a review holds
     * @param owners who is asked; empty when nobody is named
     */
    public record Review(Entry entry, Optional<LocalDate> due, Period every, List<String> owners) {
        public Review {
            owners = List.copyOf(owners);
        }

        /** Whether it is to be done on a day; the day it falls due on is still fine. */
        public boolean isOpen(LocalDate day) {
            return due.map(d -> d.isBefore(day)).orElse(true);
        }
    }

    public static Reviews of(Site site, Collection<Entry> entries) {
        var owners = new Owners(site);
        return new Reviews(entries.stream()
                .flatMap(e -> e.facts().reviewEvery().stream()
                        .map(every -> new Review(e, e.facts().reviewDue(), every, owners.of(e))))
                .sorted(Comparator.comparing((Review r) -> r.due().orElse(LocalDate.MIN))
                        .thenComparing(r -> r.entry().key()))
                .toList());
    }

    /** Those to be done on a day. */
    public List<Review> open(LocalDate day) {
        return all.stream().filter(r -> r.isOpen(day)).toList();
    }

    /** Reports {@link Rule#REVIEW_DUE} and {@link Rule#NEVER_REVIEWED}, with who is asked. */
    static void check(Site site, Diagnostics log) {
        for (Review review : of(site, site.content().entries()).open(site.day())) {
            String hint = review.owners().isEmpty() ? "" : "; it is for " + String.join(", ", review.owners());
            Entry entry = review.entry();
            if (review.due().isPresent()) {
                log.reportWithHint(
                        Rule.REVIEW_DUE,
                        entry.source().place("reviewed"),
                        "check the facts, then set 'reviewed' to today" + hint,
                        entry.facts().reviewed().orElseThrow(),
                        words(review.every()));
            } else {
                log.reportWithHint(
                        Rule.NEVER_REVIEWED, entry.source().file().start(), "check them, then set 'reviewed'" + hint);
            }
        }
    }

    /** {@code 1 year 6 months}. */
    private static String words(Period period) {
        var words = new ArrayList<String>();
        count(period.getYears(), "year", words);
        count(period.getMonths(), "month", words);
        count(period.getDays(), "day", words);
        return String.join(" ", words);
    }

    private static void count(int number, String unit, List<String> words) {
        if (number != 0) {
            words.add(number + " " + unit + (number == 1 ? "" : "s"));
        }
    }
}
