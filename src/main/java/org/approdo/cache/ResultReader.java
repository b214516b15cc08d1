package org.approdo.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads what {@link ResultWriter} wrote. */
public final class ResultReader {
    private final ByteBuffer in;

    public ResultReader(byte[] result) {
        this.in = ByteBuffer.wrap(result);
    }

    public int number() {
        return in.getInt();
    }

    public byte[] bytes() {
        byte[] bytes = new byte[number()];
        in.get(bytes);
        return bytes;
    }

    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** As many parts as a number in front of them says. */
    public <T> List<T> list(Supplier<T> part) {
        int size = number();
        var parts = new ArrayList<T>(size);
        for (int i = 0; i < size; i++) {
            parts.add(part.get());
        }
        return List.copyOf(parts);
    }
}
