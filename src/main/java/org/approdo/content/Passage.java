package org.approdo.content;

import java.util.Optional;
import org.approdo.source.SourceFile;
import org.approdo.source.Span;
import org.approdo.source.YamlNode;

/**
 * A block of the ledger as it is written: its words with their marks, and where they stand.
 *
 * @param key the block's: {@code name}, {@code phones[0].label}, {@code who:2}, {@code body:3}
 * @param digest the block's
 * @param words Markdown, or the plain text of a field; lines end with {@code \n}
 * @param scalar the value it stands in; empty for a block of the body
 * @param start UTF-16 offset into the scalar's text, or into the file for a block of the body
 * @param end likewise; the words lie between the two, but for the line ends of the file
 * @param headingLevel of a block that is a heading, else 0
 */
public record Passage(
        String key,
        String digest,
        String words,
        SourceFile file,
        Optional<YamlNode.Scalar> scalar,
        int start,
        int end,
        int headingLevel) {

    /** Where it stands: exact for the body, the whole value for a field. */
    public Span span() {
        return scalar.map(YamlNode.Scalar::span).orElseGet(() -> file.span(start, end));
    }

    /** The text it is one of the blocks of: {@code body}, {@code who}; its own key when it stands alone. */
    public String text() {
        int colon = key.lastIndexOf(':');
        return colon < 0 ? key : key.substring(0, colon);
    }
}
