package org.approdo.markdown;

import org.approdo.source.Span;

/**
 * A piece of a block: finished HTML, or a hole that only the page knows how to fill.
 *
 * <p>Grammar: {@code Part = Html | Href | Picture | Anchor | Lang | Call | Title}.
 */
public sealed interface Part {
    /** Safe HTML as {@link HtmlWriter} made it. */
    record Html(String html) implements Part {}

    /** The value of an {@code href}: {@code href="…"} goes here. */
    record Href(LinkTarget target, Span span) implements Part {}

    /** A picture that lies beside the file. */
    record Picture(String src, String alt, Span span) implements Part {}

    /**
     * The {@code id} of a heading.
     *
     * @param heading 0-based place among the document's headings
     */
    record Anchor(int heading) implements Part {}

    /** {@code lang} and {@code dir} of a passage in another language. */
    record Lang(String tag, Span span) implements Part {}

    /**
     * A shortcode.
     *
     * @param block whether it stands alone
     */
    record Call(Shortcode shortcode, boolean block) implements Part {}

    /** The word above a callout, such as "Warning". */
    record Title(Callout callout) implements Part {}
}
