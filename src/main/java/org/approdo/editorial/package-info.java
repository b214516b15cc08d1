/**
 * What editors, translators and regions have to do: how translations stand, who owns what, which rules of the house are
 * broken.
 *
 * <p>First type to read: {@link org.approdo.editorial.TranslationStatus}. Computed from the linked site alone; uses {@code
 * site} and what lies below it.
 */
@NullMarked
package org.approdo.editorial;

import org.jspecify.annotations.NullMarked;
