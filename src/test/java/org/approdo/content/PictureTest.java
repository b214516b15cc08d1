package org.approdo.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers get of a picture is its pixels. */
class PictureTest {
    /** Stands for a place, a name, a time. */
    private static final String SECRET = "45.4786 N 9.2057 E";

    @Test
    void takesThePlaceOutOfAJpegAndLeavesItsPixels() throws IOException {
        byte[] plain = painted("jpg");
        byte[] notes = joined(
                Arrays.copyOf(plain, 2),
                segment(0xE1, "Exif\0\0" + SECRET),
                segment(0xE1, "http://ns.adobe.com/xap/1.0/\0" + SECRET),
                segment(0xE2, "MPF\0" + SECRET),
                segment(0xED, "Photoshop 3.0\0" + SECRET),
                segment(0xFE, SECRET),
                Arrays.copyOfRange(plain, 2, plain.length),
                SECRET.getBytes(StandardCharsets.ISO_8859_1));

        byte[] clean = cleaned("a.jpg", notes);

        assertThat(latin(clean)).doesNotContain(SECRET).doesNotContain("Exif");
        assertThat(pixels(clean)).isEqualTo(pixels(plain));
        assertThat(clean).isEqualTo(plain);
    }

    @Test
    void keepsColoursAndWhichWayIsUp() throws IOException {
        byte[] plain = painted("jpg");
        String exif = "Exif\0\0II*\0\u0008\0\0\0\u0002\0"
                + "\u000F\u0001\u0002\0\u0004\0\0\0ACME" // who made the camera
                + "\u0012\u0001\u0003\0\u0001\0\0\0\u0006\0\0\0" // turned to the right
                + "\0\0\0\0" + SECRET;
        byte[] notes = joined(
                Arrays.copyOf(plain, 2),
                segment(0xE1, exif),
                segment(0xE2, "ICC_PROFILE\0\u0001\u0001profile"),
                Arrays.copyOfRange(plain, 2, plain.length));

        String clean = latin(cleaned("a.JPEG", notes));

        assertThat(clean).contains("ICC_PROFILE").contains("Exif\0\0MM\0*");
        assertThat(clean).contains("\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006");
        assertThat(clean).doesNotContain(SECRET).doesNotContain("ACME");
        assertThat(pixels(clean.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(pixels(plain));
    }

    @Test
    void takesNotesOutOfAPng() throws IOException {
        byte[] plain = painted("png");
        byte[] notes = joined(
                Arrays.copyOf(plain, 33),
                chunk("tEXt", "Comment\0" + SECRET),
                chunk("eXIf", SECRET),
                chunk("iTXt", "XML:com.adobe.xmp\0\0\0\0\0" + SECRET),
                Arrays.copyOfRange(plain, 33, plain.length),
                SECRET.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(cleaned("a.png", notes)).isEqualTo(plain);
    }

    @Test
    void takesNotesOutOfAWebp() {
        byte[] bits = riff("VP8L", "/\t@\u0001\0bits");
        byte[] extended = riff("VP8X", ",\0\0\0\t\0\0\u0005\0\0");
        byte[] body = joined(extended, bits, riff("EXIF", SECRET + "!"), riff("XMP ", SECRET));

        byte[] clean = cleaned("a.webp", webp(body));

        assertThat(latin(clean)).doesNotContain(SECRET).contains("bits");
        assertThat(clean).isEqualTo(webp(joined(riff("VP8X", " \0\0\0\t\0\0\u0005\0\0"), bits)));
        assertThat(Picture.read("a.webp", clean).orElseThrow().pixels()).isEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif"})
    void knowsHowManyPixelsThereAre(String kind) throws IOException {
        assertThat(Picture.read("a." + kind, painted(kind)).orElseThrow().pixels())
                .isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void aFileThatIsCutShortIsNoPicture(String kind) throws IOException {
        byte[] whole = painted(kind);

        for (int length = 0; length < whole.length; length++) {
            assertThat(Picture.read("a." + kind, Arrays.copyOf(whole, length)))
                    .as(kind + length)
                    .isEmpty();
        }
    }

    private static byte[] cleaned(String name, byte[] bytes) {
        return Picture.read(name, bytes).orElseThrow().bytes();
    }

    private static byte[] painted(String kind) throws IOException {
        var image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 6; i++) {
            image.setRGB(i % 3, i / 3, 0x123456 * (i + 1));
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, kind, out);
        return out.toByteArray();
    }

    private static int[] pixels(byte[] file) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
        return image.getRGB(0, 0, 3, 2, new int[6], 0, 3);
    }

    private static byte[] segment(int marker, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(bytes.length + 4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (bytes.length + 2))
                .put(bytes)
                .array();
    }

    private static byte[] chunk(String name, String text) {
        byte[] bytes = (name + text).getBytes(StandardCharsets.ISO_8859_1);
        var sum = new CRC32();
        sum.update(bytes);
        return ByteBuffer.allocate(bytes.length + 8)
                .putInt(bytes.length - 4)
                .put(bytes)
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] riff(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(8 + bytes.length + (bytes.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .putInt(bytes.length)
                .put(bytes)
                .array();
    }

    private static byte[] webp(byte[] chunks) {
        return ByteBuffer.allocate(12 + chunks.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(4 + chunks.length)
                .put("WEBP".getBytes(StandardCharsets.ISO_8859_1))
                .put(chunks)
                .array();
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
