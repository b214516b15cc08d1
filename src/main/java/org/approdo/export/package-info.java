/**
 * What other programs read of a site: sitemaps, feeds, robots.txt, web manifests; and the files that lie beside items.
 *
 * <p>Uses {@code site} and everything below. First type to read: {@link org.approdo.export.Exports}.
 */
@NullMarked
package org.approdo.export;

import org.jspecify.annotations.NullMarked;
