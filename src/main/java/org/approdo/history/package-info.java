/**
 * What git knows of the files of a site: earlier texts, what a branch changed, who may say when.
 *
 * <p>First type to read: {@link org.approdo.history.History}. Uses nothing of ours; the only package that knows JGit. Reads
 * repositories and never writes them. Everything works in a shallow clone, with as much history as there is.
 */
@NullMarked
package org.approdo.history;

import org.jspecify.annotations.NullMarked;
