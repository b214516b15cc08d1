/**
 * What other programs need to know of the content types: JSON Schema for text editors, the configuration of CMSs, forms for
 * proposals.
 *
 * <p>May use {@code site} and what lies below it; uses {@code content}, {@code locale}, {@code output} and {@code source}.
 * Writes nothing: {@code cli} does. First type to read: {@link org.approdo.schema.SchemaFiles}, then {@link
 * org.approdo.schema.Definitions}.
 */
@NullMarked
package org.approdo.schema;

import org.jspecify.annotations.NullMarked;
