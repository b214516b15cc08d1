package org.approdo.cache;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a result part by part; {@link ResultReader} reads the parts in the same order. */
public final class ResultWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    public ResultWriter number(int number) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.write(number >>> shift);
        }
        return this;
    }

    public ResultWriter bytes(byte[] bytes) {
        number(bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    public ResultWriter text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** All that was written. */
    public byte[] result() {
        return out.toByteArray();
    }
}
