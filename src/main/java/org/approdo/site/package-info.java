/**
 * Entries become one linked, immutable site: areas, references both ways, anchors, lists, and the pages to make.
 *
 * <p>Uses {@code content}, {@code markdown}, {@code locale} and {@code source}. First type to read: {@link
 * org.approdo.site.Site}, then {@link org.approdo.site.Page}.
 */
@NullMarked
package org.approdo.site;

import org.jspecify.annotations.NullMarked;
