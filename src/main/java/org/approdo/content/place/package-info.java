/**
 * Where places lie: towns with their coordinates, and the outlines of areas.
 *
 * <p>Uses {@code source}. First type to read: {@link org.approdo.content.place.Towns}.
 */
@NullMarked
package org.approdo.content.place;

import org.jspecify.annotations.NullMarked;
