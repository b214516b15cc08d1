package org.approdo.export;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.approdo.content.Entry;
import org.approdo.output.OutputFile;
import org.approdo.site.Page;
import org.approdo.site.Site;

/**
 * A QR code for every address without a language, {@code guides/italia/casa/qr.svg}, and for the start page. A phone that
 * reads it opens the page in its own language.
 */
public final class QrCodes {
    /** White around a code, in squares; the standard's least. */
    private static final int MARGIN = 4;

    private QrCodes() {}

    /** Drawn when they are asked for. */
    public static List<OutputFile> of(Site site) {
        var files = new ArrayList<OutputFile>();
        for (Page page : site.pages()) {
            if (page instanceof Page.Chooser) {
                files.add(file(site, "/", "site-config.yml"));
            } else if (page instanceof Page.Gateway gateway) {
                files.add(file(site, gateway.path(), "site-config.yml"));
            } else if (page instanceof Page.Permalink permalink) {
                Entry entry = permalink.entry();
                files.add(file(site, entry.path(), entry.source().file().path()));
            }
        }
        return files;
    }

    private static OutputFile file(Site site, String path, String origin) {
        String address = site.config().baseUrl() + path;
        return new OutputFile(
                path.substring(1) + "qr.svg", origin, () -> svg(address).getBytes(StandardCharsets.UTF_8));
    }

    /** The code of an address: one line through the dark squares of each row. */
    static String svg(String address) {
        ByteMatrix squares = squares(address);
        int size = squares.getWidth() + 2 * MARGIN;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" shape-rendering=\"crispEdges\"><title>%s</title><rect width=\"%s\" height=\"%s\" fill=\"#fff\"/><path stroke=\"#000\" d=\"%s\"/></svg>\n"
                .formatted(size, size, address.replace("&", "&amp;").replace("<", "&lt;"), size, size, path(squares));
    }

    /**
     * The code of an address for a terminal: two rows of squares in each line of half blocks, {@code ▀▄█} where it is light,
     * as most terminals are dark.
     */
    public static String blocks(String address) {
        ByteMatrix squares = squares(address);
        int size = squares.getWidth();
        var text = new StringBuilder();
        for (int y = -MARGIN; y < size + MARGIN; y += 2) {
            for (int x = -MARGIN; x < size + MARGIN; x++) {
                boolean upper = isLight(squares, x, y);
                boolean lower = isLight(squares, x, y + 1);
                text.append(upper ? lower ? '█' : '▀' : lower ? '▄' : ' ');
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static boolean isLight(ByteMatrix squares, int x, int y) {
        int size = squares.getWidth();
        return x < 0 || y < 0 || x >= size || y >= size || squares.get(x, y) == 0;
    }

    private static ByteMatrix squares(String address) {
        try {
            // M: readable with 15 percent of it dirty or creased
            return Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code can hold " + address, e);
        }
    }

    /** Row by row {@code M4 4.5h7m1 0h3}: dark runs, and the steps between them. */
    private static String path(ByteMatrix squares) {
        var path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            int drawn = -1;
            for (int x = 0; x < squares.getWidth(); x++) {
                if (squares.get(x, y) == 1) {
                    int from = x;
                    while (x < squares.getWidth() && squares.get(x, y) == 1) {
                        x++;
                    }
                    path.append(
                            drawn < 0
                                    ? "M" + (from + MARGIN) + ' ' + (y + MARGIN) + ".5"
                                    : "m" + (from - drawn) + " 0");
                    path.append('h').append(x - from);
                    drawn = x;
                }
            }
        }
        return path.toString();
    }
}
