package org.approdo.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes of the index: numbers of variable length (seven bits a byte, the lowest first), and UTF-8. */
final class ByteWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** A number from 0. */
    ByteWriter number(int number) {
        int rest = number;
        while (rest > 127) {
            bytes.write((rest & 127) | 128);
            rest >>>= 7;
        }
        bytes.write(rest);
        return this;
    }

    ByteWriter raw(byte[] raw) {
        bytes.writeBytes(raw);
        return this;
    }

    /** A text behind its length in bytes. */
    ByteWriter text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return number(utf8.length).raw(utf8);
    }

    int size() {
        return bytes.size();
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
