package org.approdo.source;

/** How much a finding matters. */
public enum Severity {
    /** Stops the build. */
    ERROR,
    /** Printed; the build goes on. */
    WARNING,
    /** Printed by {@code check} on request. */
    NOTE
}
