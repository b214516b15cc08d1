package org.approdo.history;

import java.time.LocalDate;

/**
 * A file as it stood in a commit.
 *
 * @param commit its first ten hexadecimal digits
 * @param day of the commit, in the time zone of who made it
 */
public record Version(String commit, LocalDate day, String text) {}
