package org.approdo.source;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** Collects what a name or a mark is made of. */
public final class Sha256 {
    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public static Sha256 of(byte[] bytes) {
        return new Sha256().add(bytes);
    }

    /** Of a text in UTF-8. */
    public static Sha256 of(String text) {
        return new Sha256().add(text);
    }

    public Sha256 add(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    public Sha256 add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** All 64 hexadecimal digits. Ends the collecting, as do the others; what is added then is of the next name. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The first 32 bits, which {@link #mark} spells out. */
    public int bits() {
        return ByteBuffer.wrap(digest.digest()).getInt();
    }

    /** The first eight hexadecimal digits: enough to tell versions of a thing apart. */
    public String mark() {
        return HexFormat.of().formatHex(digest.digest(), 0, 4);
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(digest.digest());
    }
}
