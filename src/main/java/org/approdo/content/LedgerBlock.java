package org.approdo.content;

import java.util.HexFormat;

/**
 * A piece of text that is translated as a whole.
 *
 * @param key where it stands: {@code name}, {@code phones[0].label}, {@code who:2}, {@code body:3}
 * @param bits first 32 bits of SHA-256 over its words, NFC, white space folded
 * @param words how many words it has, parted by blanks; characters in scripts that have no blanks
 * @param bodyBlock 0-based place among the body's blocks, or -1 for a field
 */
public record LedgerBlock(String key, int bits, int words, int bodyBlock) {
    /** As translations remember it: eight hexadecimal digits. */
    public String digest() {
        return HexFormat.of().toHexDigits(bits);
    }
}
