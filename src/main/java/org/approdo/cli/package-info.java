/**
 * Commands, exit codes, the console. The only package that prints and that reads the clock.
 *
 * <p>Uses everything below; picocli stays in here. First type to read: {@link
 * org.approdo.cli.Main}.
 */
@NullMarked
package org.approdo.cli;

import org.jspecify.annotations.NullMarked;
