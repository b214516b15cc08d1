package org.approdo.cli;

/** A number of things in words: {@code 1 error}, {@code 2 errors}. */
final class Counted {
    private Counted() {}

    /** The plural takes an s. */
    static String of(long count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }
}
