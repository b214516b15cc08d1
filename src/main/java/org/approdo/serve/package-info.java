/**
 * The preview: a site served on this machine from memory, while somebody works on its files.
 *
 * <p>May use every package below; uses {@code output} and {@code site} for pages and what is said of them, {@code schema} and
 * {@code content} for the CMS. The JDK's HTTP server and the library that watches folders stay in here. Builds nothing and
 * prints nothing: {@code cli} does. First type to read: {@link org.approdo.serve.Preview}, then {@link
 * org.approdo.serve.PreviewServer}.
 */
@NullMarked
package org.approdo.serve;

import org.jspecify.annotations.NullMarked;
