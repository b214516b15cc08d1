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
 *
 * <p>Holds so many errors and so many others at most, the first by place; that there were more is a finding of its own,
 * {@link Rule#MANY_FINDINGS}.
 */
public final class Diagnostics {
    private static final int MOST = 20_000;

    private final int most;
    private final TreeSet<Diagnostic> errors = new TreeSet<>();
    private final TreeSet<Diagnostic> others = new TreeSet<>();
    private boolean full;

    public Diagnostics() {
        this(MOST);
    }

    /** A log that holds fewer. */
    public Diagnostics(int most) {
        this.most = most;
    }

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

    public synchronized boolean isEmpty() {
        return errors.isEmpty() && others.isEmpty();
    }

    public boolean hasErrors() {
        return errors() > 0;
    }

    public synchronized long errors() {
        return errors.size();
    }

    /** The files that have errors. */
    public synchronized Set<String> faultyFiles() {
        return errors.stream().map(d -> d.span().file().path()).collect(Collectors.toUnmodifiableSet());
    }

    /** All findings by file, place and rule. */
    public synchronized List<Diagnostic> sorted() {
        var all = new TreeSet<>(errors);
        all.addAll(others);
        if (full) {
            String message = fill(Rule.MANY_FINDINGS.message(), new Object[] {most});
            all.add(new Diagnostic(
                    Rule.MANY_FINDINGS,
                    SourceFile.named("site-config.yml").start(),
                    message,
                    Rule.MANY_FINDINGS.hint()));
        }
        return List.copyOf(all);
    }

    private synchronized void add(Diagnostic diagnostic) {
        TreeSet<Diagnostic> alike = diagnostic.severity() == Severity.ERROR ? errors : others;
        alike.add(diagnostic);
        if (alike.size() > most) {
            alike.pollLast();
            full = true;
        }
    }

    private static String fill(String message, Object[] arguments) {
        return arguments.length == 0 ? message : String.format(Locale.ROOT, message, arguments);
    }
}
