/**
 * What other programs and papers read of a site: sitemaps, feeds, robots.txt, web manifests, QR codes, pictures of links;
 * what scripts fetch: the finder's data, packs to keep; and the files that lie beside items.
 *
 * <p>Uses {@code site} and everything below. First type to read: {@link org.approdo.export.Exports}.
 */
@NullMarked
package org.approdo.export;

import org.jspecify.annotations.NullMarked;
