package org.approdo.markdown;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.approdo.source.Span;

/**
 * A call for something kept elsewhere: {@code {{< contact anolf-milano >}}}, {@code {{< include
 * guides/sanita-medico#needs >}}}.
 *
 * @param target what it names: an item, with or without an anchor
 * @param pin eight hexadecimal digits, {@code pin=a9475042}: the state of an included text that somebody has seen
 * @param length how many UTF-16 units it takes in its Markdown text
 */
public record Shortcode(Name name, String target, Optional<String> pin, int length, Span span) {
    /** Every one begins so. */
    static final String START = "{{<";

    /** Finds anything that looks like one; the fence reports what is not well written. */
    static final Pattern LOOK = Pattern.compile("\\{\\{<(.*?)>}}|\\{\\{<");

    private static final Pattern FORM =
            Pattern.compile("\\s*([a-z]+)\\s+([a-z0-9/-]+(?:#[A-Za-z][A-Za-z0-9.-]*)?)(?:\\s+pin=([0-9a-f]{8}))?\\s*");

    /** What shortcodes there are. */
    public enum Name {
        CONTACT,
        INCLUDE
    }

    static Optional<Matcher> form(String inside) {
        Matcher matcher = FORM.matcher(inside);
        boolean contact = matcher.matches() && matcher.group(1).equals("contact");
        return matcher.matches() && !(contact && matcher.group(3) != null) ? Optional.of(matcher) : Optional.empty();
    }

    static List<String> names() {
        return List.of("contact", "include");
    }
}
