package org.approdo.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes pictures of up to sixteen colours, two dots a byte.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">PNG</a>
 */
final class PngWriter {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int BITS = 4;
    private static final int INDEXED = 3;

    private PngWriter() {}

    /**
     * @param palette colours as 0xRRGGBB
     * @param dots row by row, each a place in the palette
     */
    static byte[] write(int width, int height, int[] palette, byte[] dots) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) BITS)
                        .put((byte) INDEXED)
                        .array());
        var colours = new byte[palette.length * 3];
        for (int i = 0; i < palette.length; i++) {
            colours[i * 3] = (byte) (palette[i] >> 16);
            colours[i * 3 + 1] = (byte) (palette[i] >> 8);
            colours[i * 3 + 2] = (byte) palette[i];
        }
        chunk(out, "PLTE", colours);
        chunk(out, "IDAT", deflated(rows(width, height, dots)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /** Each row begins with the number of its filter: none. */
    private static byte[] rows(int width, int height, byte[] dots) {
        int length = 1 + (width + 1) / 2;
        var rows = new byte[length * height];
        for (int y = 0; y < height; y++) {
            int row = y * length + 1;
            int dot = y * width;
            for (int pair = 0; pair < width / 2; pair++) {
                rows[row + pair] = (byte) (dots[dot] << BITS | dots[dot + 1]);
                dot += 2;
            }
            if (width % 2 == 1) {
                rows[row + width / 2] = (byte) (dots[dot] << BITS);
            }
        }
        return rows;
    }

    private static byte[] deflated(byte[] bytes) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            var out = new ByteArrayOutputStream();
            var buffer = new byte[8192];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] bytes) {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(type);
        sum.update(bytes);
        out.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
        out.writeBytes(type);
        out.writeBytes(bytes);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
