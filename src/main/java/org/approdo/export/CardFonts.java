package org.approdo.export;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The fonts that pictures of pages are drawn with. They lie in the program, so that the pictures are the same on every
 * machine, whatever fonts it has.
 *
 * @param fonts a letter is drawn with the first that has it
 */
record CardFonts(List<Font> fonts) {
    private static final List<String> FILES = List.of(
            "/net/sf/jasperreports/fonts/dejavu/DejaVuSans-Bold.ttf",
            "/fonts/ttf/Markazi/MarkaziText-Bold.ttf",
            "/org/apache/pdfbox/resources/ttf/Lohit-Bengali.ttf",
            "/fonts/ttf/NotoSansSC/NotoSansSC-Bold.ttf");

    CardFonts {
        fonts = List.copyOf(fonts);
    }

    /** Reads them; they are large, so once is enough. */
    static CardFonts read() {
        // else a desktop's Java would look for a screen
        System.setProperty("java.awt.headless", "true");
        return new CardFonts(FILES.stream().map(CardFonts::read).toList());
    }

    private static Font read(String file) {
        try (InputStream in = CardFonts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no font " + file);
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(file, e);
        }
    }

    /** Whether some font has every letter of a text. */
    boolean canShow(String text) {
        return text.codePoints().allMatch(c -> fonts.stream().anyMatch(f -> f.canDisplay(c)) || isUnseen(c));
    }

    /** A text with a font for each of its letters. What none has is drawn as the first font's empty box. */
    AttributedString styled(String text, float size, boolean rightToLeft) {
        var sized =
                new ArrayList<Font>(fonts.stream().map(f -> f.deriveFont(size)).toList());
        var styled = new AttributedString(text);
        styled.addAttribute(
                TextAttribute.RUN_DIRECTION,
                rightToLeft ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
        if (rightToLeft) {
            // one font for all letters of a word, or they would not join
            Collections.swap(sized, 0, 1);
        }
        Font last = sized.get(0);
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            int end = i + Character.charCount(letter);
            // blanks and joiners stay with the word before them, which would be torn apart otherwise
            if (!last.canDisplay(letter) || !isUnseen(letter)) {
                last = sized.stream()
                        .filter(f -> f.canDisplay(letter))
                        .findFirst()
                        .orElse(sized.get(0));
            }
            styled.addAttribute(TextAttribute.FONT, last, i, end);
            i = end;
        }
        return styled;
    }

    private static boolean isUnseen(int letter) {
        int kind = Character.getType(letter);
        return Character.isWhitespace(letter) || kind == Character.FORMAT || kind == Character.NON_SPACING_MARK;
    }
}
