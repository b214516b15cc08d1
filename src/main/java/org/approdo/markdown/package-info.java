/**
 * Markdown becomes a document: blocks of safe HTML with holes where links, pictures, anchors and shortcodes go.
 *
 * <p>Uses only {@code source}. flexmark parses and stays in here; its renderer is not used: {@link
 * org.approdo.markdown.HtmlWriter} can write only what is allowed. First type to read: {@link
 * org.approdo.markdown.Document}, then {@link org.approdo.markdown.MarkdownReader}.
 */
@NullMarked
package org.approdo.markdown;

import org.jspecify.annotations.NullMarked;
