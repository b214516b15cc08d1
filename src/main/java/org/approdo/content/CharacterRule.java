package org.approdo.content;

import java.util.Locale;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;

/**
 * Finds characters that nobody sees and that can make a text say something else to a machine than to a person.
 *
 * <p>Joiners (U+200C, U+200D) and direction marks (U+200E, U+200F) are needed to write Urdu, Persian and Bengali; the
 * embedding and isolating controls are not. Reports {@link Rule#INVISIBLE_CHARACTER}.
 *
 * @see <a href="https://trojansource.codes/">Trojan Source, CVE-2021-42574</a>
 */
public final class CharacterRule {
    private final Diagnostics log;

    public CharacterRule(Diagnostics log) {
        this.log = log;
    }

    public void check(SourceFile file) {
        String text = file.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isForbidden(c)) {
                log.report(
                        Rule.INVISIBLE_CHARACTER, file.span(i, i + 1), String.format(Locale.ROOT, "U+%04X", (int) c));
            }
        }
    }

    private static boolean isForbidden(char c) {
        return (c < ' ' && c != '\n' && c != '\r' && c != '\t')
                || (c >= 0x7F && c <= 0x9F)
                || c == 0x00AD
                || c == 0x200B
                || (c >= 0x2028 && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F)
                || (c >= 0xE000 && c <= 0xF8FF)
                || c == 0xFEFF;
    }
}
