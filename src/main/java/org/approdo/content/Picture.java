package org.approdo.content;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A picture as readers get it: its pixels, colours and which way is up, without what a camera or a program wrote beside
 * them, such as the place, the time, the owner and smaller copies.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">JPEG, annex B</a>
 * @see <a href="https://www.w3.org/TR/png-3/">PNG</a>
 * @see <a href="https://developers.google.com/speed/webp/docs/riff_container">WebP</a>
 */
public final class Picture {
    private static final Set<String> PNG_NOTES = Set.of("eXIf", "tEXt", "zTXt", "iTXt", "tIME");
    private static final Set<String> WEBP_NOTES = Set.of("EXIF", "XMP ");
    private static final int WEBP_NOTE_FLAGS = 0x08 | 0x04;
    private static final int ORIENTATION = 0x0112;

    private final long width;
    private final long height;
    private final byte[] bytes;

    private Picture(long width, long height, byte[] bytes) {
        this.width = width;
        this.height = height;
        this.bytes = bytes;
    }

    /** How many dots it is made of, which a browser needs memory for. */
    public long pixels() {
        return width * height;
    }

    /** A file of the same format. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Empty when the file is no such picture, or is cut short. */
    public static Optional<Picture> read(String name, byte[] bytes) {
        String kind = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        try {
            return switch (kind) {
                case "jpg", "jpeg" -> readJpeg(ByteBuffer.wrap(bytes));
                case "png" -> readPng(bytes);
                case "webp" -> readWebp(bytes.clone());
                case "gif" -> readGif(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN), bytes);
                default -> Optional.empty();
            };
        } catch (BufferUnderflowException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** Segments of a marker and a length; behind a scan's header its bits, up to the next marker that is none of them. */
    private static Optional<Picture> readJpeg(ByteBuffer in) {
        var out = new ByteArrayOutputStream(in.capacity());
        long width = 0;
        long height = 0;
        if (in.getShort() != (short) 0xFFD8) {
            return Optional.empty();
        }
        writeMarker(0xD8, out);
        while (true) {
            int marker = nextMarker(in, out);
            if (marker == 0xD9) {
                writeMarker(marker, out);
                return width > 0 ? Optional.of(new Picture(width, height, out.toByteArray())) : Optional.empty();
            }
            var segment = new byte[(in.getShort(in.position()) & 0xFFFF)];
            in.get(segment);
            if (isFrame(marker)) {
                height = ByteBuffer.wrap(segment).getShort(3) & 0xFFFF;
                width = ByteBuffer.wrap(segment).getShort(5) & 0xFFFF;
            }
            int turned = marker == 0xE1 ? orientation(segment) : 0;
            if (turned > 1) {
                writeMarker(marker, out);
                out.writeBytes(exif(turned));
            } else if (!isNote(marker, segment)) {
                writeMarker(marker, out);
                out.writeBytes(segment);
            }
        }
    }

    private static void writeMarker(int marker, ByteArrayOutputStream out) {
        out.write(0xFF);
        out.write(marker);
    }

    /** Copies the bits of a scan on the way. */
    private static int nextMarker(ByteBuffer in, ByteArrayOutputStream out) {
        while (true) {
            int b = in.get() & 0xFF;
            if (b != 0xFF) {
                out.write(b);
                continue;
            }
            int next = in.get() & 0xFF;
            while (next == 0xFF) {
                next = in.get() & 0xFF;
            }
            boolean bits = next == 0 || (next >= 0xD0 && next <= 0xD7);
            if (!bits) {
                return next;
            }
            writeMarker(next, out);
        }
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** All that applications and people may add, but for the colours: JFIF's head, ICC's profile, Adobe's transform. */
    private static boolean isNote(int marker, byte[] segment) {
        boolean profile = marker == 0xE2
                && new String(segment, StandardCharsets.ISO_8859_1).startsWith("ICC_PROFILE", Short.BYTES);
        boolean application = marker >= 0xE0 && marker <= 0xEF && marker != 0xE0 && marker != 0xEE;
        return marker == 0xFE || (application && !profile);
    }

    /** Which of eight ways the camera was held; 0 when it does not say. */
    private static int orientation(byte[] segment) {
        if (!new String(segment, StandardCharsets.ISO_8859_1).startsWith("Exif\0\0", Short.BYTES)) {
            return 0;
        }
        int start = Short.BYTES + "Exif\0\0".length();
        var tiff = ByteBuffer.wrap(segment, start, segment.length - start).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        try {
            int directory = tiff.getInt(4);
            for (int i = 0; i < (tiff.getShort(directory) & 0xFFFF); i++) {
                int entry = directory + 2 + i * 12;
                if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                    int turned = tiff.getShort(entry + 8) & 0xFFFF;
                    return turned <= 8 ? turned : 0;
                }
            }
        } catch (IndexOutOfBoundsException e) {
            return 0;
        }
        return 0;
    }

    /** A segment that says which way is up, and nothing else. */
    private static byte[] exif(int turned) {
        return ByteBuffer.allocate(34)
                .putShort((short) 34)
                .put("Exif\0\0MM".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) turned)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    /** Chunks of a length, a name, that many bytes and a checksum, up to the one named IEND. */
    private static Optional<Picture> readPng(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        if (in.getLong() != 0x89504E470D0A1A0AL) {
            return Optional.empty();
        }
        var out = new ByteArrayOutputStream(in.capacity());
        out.write(bytes, 0, Long.BYTES);
        long width = in.getInt(16) & 0xFFFFFFFFL;
        long height = in.getInt(20) & 0xFFFFFFFFL;
        String name = "";
        while (!name.equals("IEND")) {
            int start = in.position();
            int length = in.getInt();
            name = name(in);
            in.position(Math.addExact(start, Math.addExact(length, 12)));
            if (!PNG_NOTES.contains(name)) {
                out.write(bytes, start, length + 12);
            }
        }
        return Optional.of(new Picture(width, height, out.toByteArray()));
    }

    private static String name(ByteBuffer in) {
        var name = new byte[4];
        in.get(name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    /** Chunks of a name, a length, and that many bytes, padded to an even number. */
    private static Optional<Picture> readWebp(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (!name(in).equals("RIFF")) {
            return Optional.empty();
        }
        int end = Math.min(in.capacity(), Math.addExact(in.getInt(), 8));
        if (!name(in).equals("WEBP")) {
            return Optional.empty();
        }
        var chunks = new ByteArrayOutputStream(in.capacity());
        long width = 0;
        long height = 0;
        while (in.position() < end) {
            int start = in.position();
            String name = name(in);
            int length = in.getInt();
            int next = Math.addExact(start, 8 + length + (length & 1));
            if (name.equals("VP8X")) {
                in.put(start + 8, (byte) (in.get(start + 8) & ~WEBP_NOTE_FLAGS));
                width = 1L + (in.getInt(start + 12) & 0xFFFFFF);
                height = 1L + ((in.getInt(start + 14) >>> 8) & 0xFFFFFF);
            } else if (name.equals("VP8 ") && width == 0) {
                width = in.getShort(start + 14) & 0x3FFF;
                height = in.getShort(start + 16) & 0x3FFF;
            } else if (name.equals("VP8L") && width == 0) {
                int size = in.getInt(start + 9);
                width = 1L + (size & 0x3FFF);
                height = 1L + ((size >>> 14) & 0x3FFF);
            }
            in.position(next);
            if (!WEBP_NOTES.contains(name)) {
                chunks.write(bytes, start, next - start);
            }
        }
        byte[] head = ByteBuffer.allocate(12)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(chunks.size() + 4)
                .put("WEBP".getBytes(StandardCharsets.ISO_8859_1))
                .array();
        var out = new ByteArrayOutputStream(chunks.size() + 12);
        out.writeBytes(head);
        out.writeBytes(chunks.toByteArray());
        return width > 0 ? Optional.of(new Picture(width, height, out.toByteArray())) : Optional.empty();
    }

    /** GIF has no place for a camera's notes. */
    private static Optional<Picture> readGif(ByteBuffer in, byte[] bytes) {
        return name(in).equals("GIF8")
                ? Optional.of(new Picture(in.getShort(6) & 0xFFFF, in.getShort(8) & 0xFFFF, bytes))
                : Optional.empty();
    }
}
