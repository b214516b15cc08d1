/**
 * Texts that nobody wrote: whatever stands in a file, reading it ends soon, in a page or in findings. First type to read:
 * {@link org.approdo.fuzz.FuzzTest}.
 */
@NullMarked
package org.approdo.fuzz;

import org.jspecify.annotations.NullMarked;
