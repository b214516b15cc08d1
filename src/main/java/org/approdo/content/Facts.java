package org.approdo.content;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.approdo.locale.LocaleTag;
import org.approdo.source.Span;

/**
 * What any item may say of itself, whatever its type. Stands in the source file.
 *
 * @param reviewed when a person last checked the facts
 * @param reviewEvery how long that holds; the type's interval unless the item says otherwise
 * @param owner who looks after it, if not the owners of its area: {@code @approdo/lombardia}
 * @param locales the languages it is wanted in; empty for all. Readers of others get it in one of these
 */
public record Facts(
        Optional<LocalDate> reviewed,
        Optional<Period> reviewEvery,
        List<Source> sources,
        List<Alias> aliases,
        boolean draft,
        Optional<LocalDate> publish,
        Optional<LocalDate> expires,
        Optional<Owner> owner,
        Set<LocaleTag> locales) {
    public Facts {
        locales = Collections.unmodifiableSet(new TreeSet<>(locales));
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

    /** Whether a translation into a language is wanted. */
    public boolean isWanted(LocaleTag locale) {
        return locales.isEmpty() || locales.contains(locale);
    }

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
        return !draft && isCurrent(day);
    }

    /** Whether a day is one of those for which it is meant. */
    boolean isCurrent(LocalDate day) {
        return publish.map(p -> !p.isAfter(day)).orElse(true)
                && expires.map(e -> !e.isBefore(day)).orElse(true);
    }
}
