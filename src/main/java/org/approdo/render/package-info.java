/**
 * Pages become HTML: composers turn the site into views of plain words, Pebble templates turn views into pages.
 *
 * <p>Uses {@code site} and everything below. Pebble stays in here. First type to read: {@link
 * org.approdo.render.PageRenderer}, then {@link org.approdo.render.FrameView}.
 */
@NullMarked
package org.approdo.render;

import org.jspecify.annotations.NullMarked;
