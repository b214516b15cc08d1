package org.approdo.markdown;

import org.approdo.source.SourceFile;
import org.approdo.source.Span;

/** Turns places in a Markdown text into places in the file it came from. */
@FunctionalInterface
public interface Place {
    /** Offsets are UTF-16 units into the Markdown text. */
    Span span(int start, int end);

    /** A text that stands in its file letter by letter, from an offset on. */
    static Place from(SourceFile file, int offset) {
        return (start, end) -> file.span(offset + start, offset + end);
    }

    /** A text whose letters the YAML reader has moved: only where it begins is known. */
    static Place at(Span span) {
        return (start, end) -> span;
    }
}
