/**
 * Languages: which there are, which stands in for which, the portal's own words, and how each writes dates, numbers and
 * lists.
 *
 * <p>Uses only {@code source}. ICU stays in here. First type to read: {@link org.approdo.locale.Locales}, then {@link
 * org.approdo.locale.Localized}.
 */
@NullMarked
package org.approdo.locale;

import org.jspecify.annotations.NullMarked;
