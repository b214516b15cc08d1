package org.approdo.source;

import java.io.Reader;
import java.util.Objects;

/**
 * A text that never ends between the two halves of a character when it is read piece by piece: the YAML parser fails where
 * an emoji lies across the end of its buffer.
 *
 * @see <a href="https://bitbucket.org/snakeyaml/snakeyaml/issues/1098">SnakeYAML 1098</a>
 */
final class WholeCharacters extends Reader {
    private final String text;
    private final int end;
    private int next;

    /** Of a text up to an offset. */
    WholeCharacters(String text, int end) {
        this.text = text;
        this.end = end;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        if (next >= end) {
            return -1;
        }
        int stop = Math.min(end, next + length);
        if (stop < end && stop > next + 1 && Character.isHighSurrogate(text.charAt(stop - 1))) {
            stop--;
        }
        text.getChars(next, stop, buffer, offset);
        int count = stop - next;
        next = stop;
        return count;
    }

    @Override
    public void close() {}
}
