/**
 * Controlled words: ids that are never translated, with a label per language.
 *
 * <p>Uses {@code locale} and {@code source}. First type to read: {@link org.approdo.content.vocabulary.Vocabulary}.
 */
@NullMarked
package org.approdo.content.vocabulary;

import org.jspecify.annotations.NullMarked;
