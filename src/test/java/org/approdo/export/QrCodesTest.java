package org.approdo.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.approdo.Generated;
import org.approdo.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodesTest {
    private static final int DOTS = 3;

    @TempDir
    private Path temp;

    @Test
    void everyItemAndTheStartPageHaveACodeOfTheirAddressWithoutLanguage() throws ReaderException {
        Generated generated = TestSite.in(temp).generate();
        String base = generated.site().orElseThrow().config().baseUrl();

        assertThat(read(TestSite.page(generated, "qr.svg"))).isEqualTo(base + "/");
        assertThat(read(TestSite.page(generated, "guides/italia/casa/qr.svg")))
                .isEqualTo(base + "/guides/italia/casa/");
        assertThat(generated.site().orElseThrow().content().entries())
                .allSatisfy(e -> assertThat(
                                read(TestSite.page(generated, e.path().substring(1) + "qr.svg")))
                        .isEqualTo(base + e.path()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.it/",
                "https://example.org/a/very/long/address/with-many-words-in-it/and-more-words/and-even-more-of-them/to-the-end/",
                "https://example.org/?a=1&b=<2>"
            })
    void aCodeReadsBackAsItsAddress(String address) throws ReaderException {
        assertThat(read(QrCodes.svg(address))).isEqualTo(address);
    }

    @Test
    void aCodeIsOneDrawingWithATitle() {
        String svg = QrCodes.svg("https://example.org/guides/italia/casa/");

        assertThat(svg).containsOnlyOnce("<path ").contains("<title>https://example.org/guides/italia/casa/</title>");
        assertThat(svg.length()).isLessThan(3000);
        assertThat(QrCodes.svg("https://example.org/guides/italia/casa/")).isEqualTo(svg);
    }

    @Test
    void aTerminalShowsTheCodeOfAnAddress() throws ReaderException {
        String address = "http://192.168.1.20:8080/__approdo/enter/0123456789abcdefABCDEF";

        assertThat(readBlocks(QrCodes.blocks(address))).isEqualTo(address);
    }

    /** Draws each square as three dots, light where the terminal's blocks are. */
    private static String readBlocks(String blocks) throws ReaderException {
        String[] lines = blocks.split("\n", -1);
        int size = lines[0].length() * DOTS;
        byte[] pixels = new byte[size * size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                int row = y / DOTS;
                String light = row % 2 == 0 ? "█▀" : "█▄";
                pixels[y * size + x] = (byte) (light.indexOf(lines[row / 2].charAt(x / DOTS)) >= 0 ? 255 : 0);
            }
        }
        var source = new PlanarYUVLuminanceSource(pixels, size, size, 0, 0, size, size, false);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    /** Draws the path as a renderer would, three dots to a square, and lets a reader look at it. */
    private static String read(String svg) throws ReaderException {
        Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
        assertThat(box.find()).isTrue();
        int squares = Integer.parseInt(box.group(1));
        int size = squares * 3;
        var picture = new byte[size * size];
        Arrays.fill(picture, (byte) 255);
        int x = 0;
        int y = 0;
        Matcher step =
                Pattern.compile("M(\\d+) (\\d+)\\.5|m(\\d+) 0|h(\\d+)").matcher(svg.substring(svg.indexOf(" d=\"")));
        while (step.find()) {
            if (step.group(1) != null) {
                x = Integer.parseInt(step.group(1));
                y = Integer.parseInt(step.group(2));
            } else if (step.group(3) != null) {
                x += Integer.parseInt(step.group(3));
            } else {
                int end = x + Integer.parseInt(step.group(4));
                for (int row = y * 3; row < y * 3 + 3; row++) {
                    Arrays.fill(picture, row * size + x * 3, row * size + end * 3, (byte) 0);
                }
                x = end;
            }
        }
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new Picture(picture, size))))
                .getText();
    }

    /** Shades of grey in rows. */
    private static final class Picture extends LuminanceSource {
        private final byte[] shades;

        Picture(byte[] shades, int size) {
            super(size, size);
            this.shades = shades;
        }

        @Override
        public byte[] getRow(int y, byte[] row) {
            return Arrays.copyOfRange(shades, y * getWidth(), (y + 1) * getWidth());
        }

        @Override
        public byte[] getMatrix() {
            return shades;
        }
    }
}
