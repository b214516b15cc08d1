package org.approdo.exchange;

/**
 * A file of the site as it is to be.
 *
 * @param path from the site's folder: {@code content/guides/italia/casa/index.ar.md}
 * @param text without a byte order mark
 * @param made whether there is no such file yet
 */
public record ChangedFile(String path, String text, boolean made) {}
