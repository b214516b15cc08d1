/**
 * Asks the web whether links of a site still lead somewhere.
 *
 * <p>First type to read: {@link org.approdo.links.LinkProbe}. Uses {@code content} and what lies below it; the only package
 * with an HTTP client.
 */
@NullMarked
package org.approdo.links;

import org.jspecify.annotations.NullMarked;
