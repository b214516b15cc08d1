/**
 * The tree of files that a build makes: merged, checked as a reader would meet it, and published in one step.
 *
 * <p>Uses only {@code source}. Jsoup stays in here, and nothing else but {@code cli} writes files. First type to read:
 * {@link org.approdo.output.OutputTree}, then {@link org.approdo.output.OutputRules} and {@link
 * org.approdo.output.Publisher}.
 */
@NullMarked
package org.approdo.output;

import org.jspecify.annotations.NullMarked;
