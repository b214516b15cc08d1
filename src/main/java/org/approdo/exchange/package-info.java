/**
 * What leaves the portal to be worked on elsewhere and comes back: translations and the portal's own words, as
 * XLIFF, PO and CSV.
 *
 * <p>Uses {@code content}, {@code history}, {@code markdown}, {@code locale} and {@code source}. Writes no files: it makes
 * the texts, {@code cli} saves them. First type to read: {@link org.approdo.exchange.Unit}, then {@link
 * org.approdo.exchange.Catalogs} for the way out and {@link org.approdo.exchange.Importer} for the way in.
 */
@NullMarked
package org.approdo.exchange;

import org.jspecify.annotations.NullMarked;
