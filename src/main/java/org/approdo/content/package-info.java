/**
 * Files become typed entries: the site's configuration, content types, items with their translations, the translation
 * ledger, and the rules that concern one item alone.
 *
 * <p>Uses {@code markdown}, {@code locale} and {@code source}. First type to read: {@link org.approdo.content.Content},
 * then {@link org.approdo.content.Entry}.
 */
@NullMarked
package org.approdo.content;

import org.jspecify.annotations.NullMarked;
