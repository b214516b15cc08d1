package org.approdo.markdown;

import java.util.List;
import java.util.regex.Pattern;
import org.approdo.source.Span;

/**
 * A top-level block of a document: a paragraph, a heading, a list, a table.
 *
 * @param text the readable words and link targets, white space folded: what the translation ledger takes its digest of,
 *     so that reflowing or other marks for the same emphasis change nothing
 * @param heading 0-based place among the document's headings, or -1 when it is none
 */
public record Block(String text, List<Part> parts, int heading, Span span) {
    private static final Pattern INLINE_TAG = Pattern.compile("</?(?:a|em|strong|span|code|sup)\\b[^>]*>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    public Block {
        parts = List.copyOf(parts);
    }

    public boolean isHeading() {
        return heading >= 0;
    }

    /** The readable words alone, as search knows them. */
    public String words() {
        var html = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Part.Html own) {
                html.append(own.html());
            } else if (part instanceof Part.Picture picture) {
                html.append(' ').append(HtmlWriter.escape(picture.alt())).append(' ');
            }
        }
        String plain = TAG.matcher(INLINE_TAG.matcher(html).replaceAll("")).replaceAll(" ");
        return HtmlWriter.unescape(plain).strip().replaceAll("\\s+", " ");
    }
}
