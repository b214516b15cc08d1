package org.approdo.source;

import java.util.Locale;

/**
 * Finds characters that nobody sees and that can make a text say something else to a machine than to a person.
 *
 * <p>Joiners (U+200C, U+200D), direction marks (U+200E, U+200F, U+061C) and the two variations of emoji (U+FE0E, U+FE0F)
 * are needed to write Urdu, Persian and Bengali, and faces; embedding and isolating controls, fillers and tags are not.
 * Reports {@link Rule#INVISIBLE_CHARACTER}.
 *
 * @see <a href="https://trojansource.codes/">Trojan Source, CVE-2021-42574</a>
 */
public final class CharacterRule {
    private final Diagnostics log;

    public CharacterRule(Diagnostics log) {
        this.log = log;
    }

    public void check(SourceFile file) {
        check(file.span(0, file.text().length()));
    }

    private void check(Span typed) {
        char[] text = typed.text().toCharArray();
        for (int i = 0, c; i < text.length; i += Character.charCount(c)) {
            c = Character.codePointAt(text, i);
            if (isForbidden(c)) {
                int start = typed.start() + i;
                report(c, typed.file().span(start, start + Character.charCount(c)));
            }
        }
    }

    /**
     * Looks at what somebody typed, and at what it stands for where characters can be written as escapes or entities.
     */
    public void check(Span typed, String meant) {
        check(typed);
        meant.codePoints()
                .filter(c -> isForbidden(c) && typed.text().indexOf(c) < 0)
                .distinct()
                .forEach(c -> report(c, typed));
    }

    private void report(int character, Span span) {
        log.report(Rule.INVISIBLE_CHARACTER, span, String.format(Locale.ROOT, "U+%04X", character));
    }

    private static boolean isForbidden(int c) {
        return (c < ' ' || c >= 0x7F) && isHidden(c);
    }

    private static boolean isHidden(int c) {
        return (c < ' ' && c != '\n' && c != '\r' && c != '\t')
                || (c >= 0x7F && c <= 0x9F)
                || c == 0x00AD
                || c == 0x034F
                || (c >= 0x115F && c <= 0x1160)
                || (c >= 0x17B4 && c <= 0x17B5)
                || (c >= 0x180B && c <= 0x180F)
                || c == 0x200B
                || (c >= 0x2028 && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F)
                || c == 0x3164
                || (c >= 0xE000 && c <= 0xF8FF)
                || (c >= 0xFE00 && c <= 0xFE0D)
                || c == 0xFEFF
                || c == 0xFFA0
                || (c >= 0xFFF0 && c <= 0xFFFB)
                || c >= 0xE0000;
    }
}
