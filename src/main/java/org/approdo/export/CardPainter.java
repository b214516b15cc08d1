package org.approdo.export;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Paints the picture that messengers and networks show for a link to a page: what kind of page it is and where, its title,
 * the portal's name.
 *
 * <p>Letters are filled as shapes, not set by the system, and have few shades, so that machines agree on them.
 */
final class CardPainter {
    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    /** The shades between ground and letters. */
    private static final int SHADES = 7;

    /** The shade of each of 256 greys. */
    private static final byte[] SHADE = shades();

    private static final byte SUN = SHADES + 1;
    private static final int MARGIN = 72;
    private static final int SMALL = 36;
    private static final List<Integer> SIZES = List.of(84, 72, 62, 54);
    private static final int TITLE_FROM = 150;
    private static final int TITLE_TO = 500;
    /** --bar, --bar-ink and --sun of the style. */
    private static final int GROUND = 0x0b4f6c;

    private static final int INK = 0xffffff;
    private static final int ACCENT = 0xffc145;

    private final CardFonts fonts;

    CardPainter(CardFonts fonts) {
        this.fonts = fonts;
    }

    /**
     * What a picture says.
     *
     * @param language BCP 47, by which lines are broken
     * @param above kind and place: {@code Guida · Italia}
     * @param below the portal's name
     */
    record Card(String language, boolean rightToLeft, String above, String title, String below) {}

    /** A PNG of 1200 by 630. */
    byte[] paint(Card card) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setColor(Color.WHITE);
            draw(graphics, lines(card.above(), SMALL, card), MARGIN, 1, card);
            drawTitle(graphics, card);
            draw(graphics, lines(card.below(), SMALL, card), HEIGHT - MARGIN - SMALL, 1, card);
        } finally {
            graphics.dispose();
        }
        return PngWriter.write(WIDTH, HEIGHT, palette(), dots(image, card));
    }

    /** The largest letters in which a title fits; in the smallest it may lose its end. */
    private void drawTitle(Graphics2D graphics, Card card) {
        for (int size : SIZES) {
            List<TextLayout> lines = lines(card.title(), size, card);
            double height = lines.stream().mapToDouble(CardPainter::height).sum();
            boolean fits = height <= TITLE_TO - TITLE_FROM;
            if (fits || size == SIZES.get(SIZES.size() - 1)) {
                double room = fits ? TITLE_TO - TITLE_FROM - height : 0;
                int most = fits ? lines.size() : (int) ((TITLE_TO - TITLE_FROM) / height(lines.get(0)));
                draw(graphics, lines, TITLE_FROM + room / 2, most, card);
                return;
            }
        }
    }

    private List<TextLayout> lines(String text, int size, Card card) {
        if (text.isBlank()) {
            return List.of();
        }
        AttributedString styled = fonts.styled(text, size, card.rightToLeft());
        var measurer = new LineBreakMeasurer(
                styled.getIterator(),
                BreakIterator.getLineInstance(Locale.forLanguageTag(card.language())),
                new FontRenderContext(null, true, true));
        var lines = new ArrayList<TextLayout>();
        while (measurer.getPosition() < text.length()) {
            lines.add(measurer.nextLayout(WIDTH - 2 * MARGIN));
        }
        return lines;
    }

    private static void draw(Graphics2D graphics, List<TextLayout> lines, double top, int most, Card card) {
        double y = top;
        for (TextLayout line : lines.subList(0, Math.min(most, lines.size()))) {
            double x = card.rightToLeft() ? WIDTH - MARGIN - line.getAdvance() : MARGIN;
            graphics.fill(line.getOutline(AffineTransform.getTranslateInstance(x, y + line.getAscent())));
            y += height(line);
        }
    }

    private static double height(TextLayout line) {
        return (line.getAscent() + line.getDescent() + line.getLeading()) * 1.05;
    }

    /** One byte a dot, its place in the palette. */
    private static byte[] dots(BufferedImage image, Card card) {
        var dots = new byte[WIDTH * HEIGHT];
        // asking the image dot by dot takes longer than painting it
        int[] painted = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < dots.length; i++) {
            dots[i] = SHADE[painted[i] & 0xff];
        }
        for (int y = TITLE_FROM - 22; y < TITLE_FROM - 14; y++) {
            int from = y * WIDTH + (card.rightToLeft() ? WIDTH - MARGIN - 160 : MARGIN);
            Arrays.fill(dots, from, from + 160, SUN);
        }
        return dots;
    }

    private static byte[] shades() {
        var shades = new byte[256];
        for (int grey = 0; grey < shades.length; grey++) {
            shades[grey] = (byte) ((grey * SHADES + 127) / 255);
        }
        return shades;
    }

    private static int[] palette() {
        var palette = new int[SHADES + 2];
        for (int shade = 0; shade <= SHADES; shade++) {
            palette[shade] = mix(16, shade) | mix(8, shade) | mix(0, shade);
        }
        palette[SUN] = ACCENT;
        return palette;
    }

    private static int mix(int shift, int shade) {
        int from = (GROUND >> shift) & 0xff;
        int to = (INK >> shift) & 0xff;
        return (from + (to - from) * shade / SHADES) << shift;
    }
}
