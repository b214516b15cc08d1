package org.approdo.browser;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Margin;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What comes out of a printer.
 *
 * @param sheets the text of each sheet, in the order of reading
 * @param codes what a phone reads from the QR codes of each sheet
 */
record Paper(List<String> sheets, List<List<String>> codes) {
    /** A reader of codes misses some at one size and some at another, as a phone does that comes nearer. */
    private static final int[] DOTS_PER_INCH = {150, 200, 300};

    Paper {
        sheets = List.copyOf(sheets);
        codes = List.copyOf(codes);
    }

    /** Prints what a tab shows on A4, with the margins a printer has. */
    static Paper of(Page page) {
        byte[] pdf = page.pdf(new Page.PdfOptions()
                .setFormat("A4")
                .setMargin(new Margin()
                        .setTop("10mm")
                        .setBottom("10mm")
                        .setLeft("10mm")
                        .setRight("10mm")));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var sheets = new ArrayList<String>();
            var codes = new ArrayList<List<String>>();
            var pictures = new PDFRenderer(document);
            for (int at = 0; at < document.getNumberOfPages(); at++) {
                var words = new PDFTextStripper();
                words.setStartPage(at + 1);
                words.setEndPage(at + 1);
                sheets.add(words.getText(document));
                var read = new TreeSet<String>();
                for (int dots : DOTS_PER_INCH) {
                    read.addAll(read(pictures.renderImageWithDPI(at, dots, ImageType.RGB)));
                }
                codes.add(List.copyOf(read));
            }
            return new Paper(sheets, codes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> read(BufferedImage picture) {
        int[] dots = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), dots);
        try {
            Result[] found = new QRCodeMultiReader()
                    .decodeMultiple(
                            new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true));
            return Arrays.stream(found).map(Result::getText).toList();
        } catch (ReaderException e) {
            return List.of();
        }
    }

    /** All letters and digits of the sheets, in their order. */
    String letters() {
        return letters(String.join("", sheets));
    }

    /** The letters and digits of a text: shapes, vowel signs and spaces depend on font and line. */
    static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("[^\\p{L}\\p{Nd}]", "");
    }
}
