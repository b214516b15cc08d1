package org.approdo.source;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Bytes that few look at, held small: a tenth to a third of what they were.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1951">DEFLATE, RFC 1951</a>
 */
public final class Deflated {
    /** Above it, words of people take longer and hardly less room. */
    private static final int LEVEL = 3;

    private final byte[] bytes;
    private final int length;

    private Deflated(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    static Deflated of(byte[] bytes) {
        return of(bytes, new byte[0]);
    }

    /**
     * Deflates bytes beside others that say much the same.
     *
     * @param like has to be there again when they are inflated; only its last 32 kilobytes count
     */
    public static Deflated of(byte[] bytes, byte[] like) {
        var deflater = new Deflater(LEVEL, true);
        try {
            deflater.setDictionary(like);
            deflater.setInput(bytes);
            deflater.finish();
            var small = new byte[bytes.length / 2 + 64];
            int length = 0;
            while (!deflater.finished()) {
                if (length == small.length) {
                    small = Arrays.copyOf(small, 2 * length);
                }
                length += deflater.deflate(small, length, small.length - length);
            }
            return new Deflated(Arrays.copyOf(small, length), bytes.length);
        } finally {
            deflater.end();
        }
    }

    /** How many bytes it takes. */
    int length() {
        return bytes.length;
    }

    byte[] inflate() {
        return inflate(new byte[0]);
    }

    /**
     * Makes the bytes as they were.
     *
     * @param like what they were deflated beside
     */
    public byte[] inflate(byte[] like) {
        var inflater = new Inflater(true);
        try {
            inflater.setDictionary(like);
            inflater.setInput(bytes);
            var whole = new byte[length];
            int done = 0;
            while (done < length && !inflater.finished()) {
                done += inflater.inflate(whole, done, length - done);
            }
            return whole;
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("deflated beside something else", e);
        } finally {
            inflater.end();
        }
    }
}
