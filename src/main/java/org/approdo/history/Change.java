package org.approdo.history;

/**
 * A file that differs from an earlier state.
 *
 * @param path from the site's folder, with slashes: {@code content/guides/italia/casa/index.it.md}
 */
public record Change(String path, Kind kind) implements Comparable<Change> {
    /** What became of the file; one that moved was removed and added. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    @Override
    public int compareTo(Change other) {
        return path.compareTo(other.path);
    }
}
