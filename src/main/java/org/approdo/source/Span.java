package org.approdo.source;

/**
 * A stretch of a file, so that a diagnostic can point at it.
 *
 * @param start UTF-16 offset of the first character
 * @param end UTF-16 offset behind the last character; equal to {@code start} for a point
 */
public record Span(SourceFile file, int start, int end) implements Comparable<Span> {
    public Span {
        start = Math.max(0, Math.min(start, file.length()));
        end = Math.max(start, Math.min(end, file.length()));
    }

    /** 1-based line of the start. */
    public int line() {
        return file.line(start);
    }

    /** 1-based column of the start, in code points. */
    public int column() {
        return file.column(start);
    }

    /** The text it covers. */
    public String text() {
        return file.text().substring(start, end);
    }

    /** The first place of some text within it; all of it when the text is not there. */
    public Span find(String part) {
        int at = text().indexOf(part);
        return at < 0 ? this : new Span(file, start + at, start + at + part.length());
    }

    /** The line it starts in, without line break. */
    public String lineText() {
        return file.lineText(start);
    }

    /** How many columns of that line it covers, at least one. */
    public int width() {
        String covered = text();
        int newline = covered.indexOf('\n');
        String first = newline < 0 ? covered : covered.substring(0, newline);
        return Math.max(
                1, first.stripTrailing().codePointCount(0, first.stripTrailing().length()));
    }

    /** By path, then place. */
    @Override
    public int compareTo(Span other) {
        int byPath = file.path().compareTo(other.file.path());
        if (byPath != 0) {
            return byPath;
        }
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }
}
