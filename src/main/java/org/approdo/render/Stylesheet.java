package org.approdo.render;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.approdo.source.SourceFile;

/**
 * The style that every page carries in its head, so that it needs no second request.
 *
 * @param css comments and needless white space removed
 * @param hash as a content security policy names it: {@code sha256-…}
 */
record Stylesheet(String css, String hash) {
    static Stylesheet of(SourceFile file) {
        String css = file.text()
                .replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([{};,>]) ?", "$1")
                .replaceAll("([:]) ", "$1")
                .replace(";}", "}")
                .strip();
        return new Stylesheet(css, hash(css));
    }

    /** {@code sha256-…} of a text, for a content security policy. */
    static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
