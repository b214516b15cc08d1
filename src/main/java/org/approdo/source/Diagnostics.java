package org.approdo.source;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Collects the findings of a run. Stages report everything they find and go on; the pipeline stops between stages.
 *
 * <p>Safe for use by several threads: the list comes out sorted, so the order of arrival does not show.
 */
public final class Diagnostics {
    private final TreeSet<Diagnostic> found = new TreeSet<>();

    /** Reports a finding; the arguments fill the places of the rule's message. */
    public void report(Rule rule, Span span, Object... arguments) {
        add(new Diagnostic(rule, span, fill(rule.message(), arguments), rule.hint()));
    }

    /** Reports a finding whose remedy depends on the case. */
    public void reportWithHint(Rule rule, Span span, String hint, Object... arguments) {
        add(new Diagnostic(rule, span, fill(rule.message(), arguments), hint));
    }

    /** Reports an unknown name, with the nearest known one as the hint, or all of them when they are few. */
    public void reportUnknown(Rule rule, Span span, String name, Collection<String> known) {
        reportWithHint(rule, span, Suggestion.hint(name, known), name);
    }

    /** Takes over what another log holds. */
    public void addAll(Diagnostics other) {
        other.sorted().forEach(this::add);
    }

    public boolean isEmpty() {
        return sorted().isEmpty();
    }

    public boolean hasErrors() {
        return errors() > 0;
    }

    public synchronized long errors() {
        return found.stream().filter(d -> d.severity() == Severity.ERROR).count();
    }

    /** The files that have errors. */
    public synchronized Set<String> faultyFiles() {
        return found.stream()
                .filter(d -> d.severity() == Severity.ERROR)
                .map(d -> d.span().file().path())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All findings by file, place and rule. */
    public synchronized List<Diagnostic> sorted() {
        return List.copyOf(found);
    }

    private synchronized void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    private static String fill(String message, Object[] arguments) {
        return arguments.length == 0 ? message : String.format(Locale.ROOT, message, arguments);
    }
}
