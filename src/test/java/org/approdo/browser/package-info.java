/**
 * The portal as its readers get it: every kind of page in every language, in a real browser, with and without script.
 *
 * <p>First type to read: {@link org.approdo.browser.Portal}, then {@link org.approdo.browser.JourneyIT}.
 */
@NullMarked
package org.approdo.browser;

import org.jspecify.annotations.NullMarked;
