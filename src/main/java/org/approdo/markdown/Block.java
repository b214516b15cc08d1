package org.approdo.markdown;

import java.util.List;
import org.approdo.source.Span;

/**
 * A top-level block of a document: a paragraph, a heading, a list, a table.
 *
 * @param text the readable words and link targets, white space folded: what the translation ledger takes its digest of,
 *     so that reflowing or other marks for the same emphasis change nothing
 * @param words what people read of it, without link targets: what search knows of it
 * @param heading 0-based place among the document's headings, or -1 when it is none
 */
public record Block(String text, String words, List<Part> parts, int heading, Span span) {
    public Block {
        parts = List.copyOf(parts);
    }

    public boolean isHeading() {
        return heading >= 0;
    }
}
