package org.approdo.source;

/**
 * One finding: which rule, where, in plain words, and what to do.
 *
 * <p>Printed as {@code path:line:column: error: message [rule-id]}.
 *
 * @param hint what to do; empty when the message says it
 */
public record Diagnostic(Rule rule, Span span, String message, String hint) implements Comparable<Diagnostic> {
    public Severity severity() {
        return rule.severity();
    }

    /** By place, then rule, then words: the order of every report, whatever the threads did. */
    @Override
    public int compareTo(Diagnostic other) {
        int byPlace = span.compareTo(other.span);
        if (byPlace != 0) {
            return byPlace;
        }
        int byRule = rule.compareTo(other.rule);
        return byRule != 0 ? byRule : message.compareTo(other.message);
    }
}
