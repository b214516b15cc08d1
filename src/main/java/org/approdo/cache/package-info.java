/**
 * What pure steps came to, kept between runs.
 *
 * <p>First type to read: {@link org.approdo.cache.StepCache}. A step is pure when its result depends on what its key was made
 * of and on nothing else; so an answer from the cache and a new one are the same bytes, and no run can tell which it got.
 */
@NullMarked
package org.approdo.cache;

import org.jspecify.annotations.NullMarked;
