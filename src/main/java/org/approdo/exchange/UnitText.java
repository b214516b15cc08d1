package org.approdo.exchange;

import java.util.regex.Pattern;
import org.approdo.content.Passage;

/** How words travel: as they are written, but for what translators have no business with. */
final class UnitText {
    private static final Pattern ANCHOR = Pattern.compile("[ \\t]*\\{#[^}\\s]*}[ \\t]*$");

    private UnitText() {}

    /** A heading's anchor belongs to the source; translations take it over. */
    static String withoutAnchor(Passage passage) {
        return passage.headingLevel() > 0 ? ANCHOR.matcher(passage.words()).replaceFirst("") : passage.words();
    }

    /** What tools change without meaning to: line ends, blanks at the end. */
    static String normal(String words) {
        return words.replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
    }
}
