/**
 * Fields: what a content type asks of its items, and the values that items give.
 *
 * <p>Behaviour follows the field type. Uses {@code content.vocabulary}, {@code markdown} and {@code source}. First type
 * to read: {@link org.approdo.content.field.Field}, then {@link org.approdo.content.field.Value}.
 */
@NullMarked
package org.approdo.content.field;

import org.jspecify.annotations.NullMarked;
