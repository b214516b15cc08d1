package org.approdo.content;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.approdo.source.Span;

/**
 * What any item may say of itself, whatever its type. Stands in the source file.
 *
 * @param reviewed when a person last checked the facts
 * @param reviewEvery how long that holds; the type's interval unless the item says otherwise
 */
public record Facts(
        Optional<LocalDate> reviewed,
        Optional<Period> reviewEvery,
        List<Source> sources,
        List<Alias> aliases,
        boolean draft,
        Optional<LocalDate> publish,
        Optional<LocalDate> expires) {
    public Facts {
        sources = List.copyOf(sources);
        aliases = List.copyOf(aliases);
    }

    /**
     * Where facts come from.
     *
     * @param title as the source names itself
     * @param url may be empty
     */
    public record Source(String title, String url, Optional<LocalDate> checked) {}

    /** An old address: {@code /guides/old-name/}. */
    public record Alias(String path, Span span) {}

    /** The day from which a new review is due. */
    public Optional<LocalDate> reviewDue() {
        return reviewed.flatMap(r -> reviewEvery.map(r::plus));
    }

    /** Whether a review is due before a day. */
    public boolean isOverdue(LocalDate day) {
        return reviewDue().map(due -> due.isBefore(day)).orElse(false);
    }

    /** Whether readers get it on a day. */
    public boolean isShown(LocalDate day) {
        return !draft
                && publish.map(p -> !p.isAfter(day)).orElse(true)
                && expires.map(e -> !e.isBefore(day)).orElse(true);
    }
}
