package org.approdo.markdown;

import java.util.Arrays;
import org.approdo.source.SourceFile;
import org.approdo.source.Span;
import org.approdo.source.YamlNode;

/** Turns places in a Markdown text into places in the file it came from. */
@FunctionalInterface
public interface Place {
    /** Offsets are UTF-16 units into the Markdown text. */
    Span span(int start, int end);

    /** A text that stands in its file letter by letter, from an offset on. */
    static Place from(SourceFile file, int offset) {
        return (start, end) -> file.span(offset + start, offset + end);
    }

    /** A text in a YAML value: exact where it stands in its file line by line, else the whole value. */
    static Place of(YamlNode.Scalar scalar) {
        Span span = scalar.span();
        String text = scalar.text();
        String typed = span.text();
        if (typed.equals(text)) {
            return from(span.file(), span.start());
        }
        if (typed.length() == text.length() + 2 && typed.startsWith(text, 1)) {
            return from(span.file(), span.start() + 1);
        }
        return typed.startsWith("|") ? ofLines(span, text) : (start, end) -> span;
    }

    /** A block scalar: the lines of the text behind {@code |}, each behind the same indentation. */
    private static Place ofLines(Span span, String text) {
        String[] typed = span.text().split("\n", -1);
        String[] lines = text.split("\n", -1);
        var starts = new int[lines.length];
        Arrays.fill(starts, span.end());
        int offset = span.start();
        for (int i = 0; i < lines.length && i + 1 < typed.length; i++) {
            offset += typed[i].length() + 1;
            starts[i] = offset
                    + Math.max(
                            0,
                            typed[i + 1].stripTrailing().length()
                                    - lines[i].stripTrailing().length());
        }
        return (start, end) -> span.file().span(typedAt(text, starts, start), typedAt(text, starts, end));
    }

    private static int typedAt(String text, int[] starts, int offset) {
        int line =
                (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
        return starts[line] + offset - (text.lastIndexOf('\n', offset - 1) + 1);
    }
}
