/**
 * The preview: a tree served on this machine, from memory, to nobody else.
 *
 * <p>May use every package below; uses {@code output}, {@code schema} and
 * {@code content} for the CMS. The JDK's HTTP server stays in here. Prints nothing: {@code cli}
 * does. First type to read: {@link org.approdo.serve.PreviewServer}, then {@link org.approdo.serve.Answer}.
 */
@NullMarked
package org.approdo.serve;

import org.jspecify.annotations.NullMarked;
