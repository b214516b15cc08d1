package org.approdo.exchange;

import java.util.regex.Pattern;
import org.approdo.source.Json;

/** Writes texts as YAML values. */
final class YamlText {
    /** What is itself without quotes, in a block and between braces alike. */
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}(«“][^,\\[\\]{}:#\"\\\\\\n\\t]*[\\p{L}\\p{M}.!?)»”…。]");

    private static final Pattern WORD = Pattern.compile("(?i)true|false|null|yes|no|on|off");

    private YamlText() {}

    /** Plain where that is safe, else in double quotes. */
    static String scalar(String words) {
        return PLAIN.matcher(words).matches() && !WORD.matcher(words).matches() ? words : quoted(words);
    }

    static String quoted(String words) {
        return Json.write(words);
    }

    /** A literal block: {@code |}, then the lines behind an indentation. Ends without a line break. */
    static String literal(String words, String indentation) {
        return "|\n" + indented(indentation + words, indentation);
    }

    /** Puts an indentation in front of every line but the first and empty ones. */
    static String indented(String words, String indentation) {
        return words.replaceAll("\\n(?=[^\\n])", "\n" + indentation);
    }
}
