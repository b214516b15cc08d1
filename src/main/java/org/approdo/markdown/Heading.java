package org.approdo.markdown;

import org.approdo.source.Span;

/**
 * A heading of a document.
 *
 * @param level 2 to 6
 * @param text its words without marks
 * @param anchor what its file gives it: {@code {#who}}, or made from its words
 * @param explicit whether the file gives it
 */
public record Heading(int level, String text, String anchor, boolean explicit, Span span) {}
