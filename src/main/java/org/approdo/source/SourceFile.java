package org.approdo.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One text file of a site.
 *
 * <p>Lines and columns are 1-based; columns count code points, so that an emoji is one column. Offsets are UTF-16 units
 * into {@link #text}.
 *
 * @param path where it lies, relative to the site's folder, with {@code /} between names: {@code
 *     content/guides/italia/casa/index.it.md}
 * @param text its characters, a leading byte order mark removed
 */
public record SourceFile(String path, String text) {
    /** Larger texts are refused before they are parsed, in bytes. */
    public static final int MAX_BYTES = 512 * 1024;

    /** A file that is only named, for diagnostics about what is not there. */
    public static SourceFile named(String path) {
        return new SourceFile(path, "");
    }

    /**
     * Reads a file as strict UTF-8. Reports {@link Rule#UNREADABLE_FILE}, {@link Rule#FILE_TOO_LARGE}, {@link
     * Rule#BAD_ENCODING}.
     */
    public static Optional<SourceFile> read(Path root, String path, Diagnostics log) {
        Path file = root.resolve(path);
        try {
            if (Files.size(file) > MAX_BYTES) {
                log.report(Rule.FILE_TOO_LARGE, named(path).start(), Files.size(file) / 1024, MAX_BYTES / 1024);
                return Optional.empty();
            }
            return decode(path, Files.readAllBytes(file), log);
        } catch (IOException e) {
            log.report(Rule.UNREADABLE_FILE, named(path).start(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** Decodes bytes as strict UTF-8. Reports {@link Rule#BAD_ENCODING} at the first bad byte. */
    public static Optional<SourceFile> decode(String path, byte[] bytes, Diagnostics log) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            String text = decoder.decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(new SourceFile(path, text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (CharacterCodingException e) {
            // decoded leniently, the first replacement character shows where the damage starts
            var lenient = new SourceFile(path, new String(bytes, StandardCharsets.UTF_8));
            int at = Math.max(0, lenient.text.indexOf('\uFFFD'));
            log.report(Rule.BAD_ENCODING, lenient.span(at, at + 1));
            return Optional.empty();
        }
    }

    public Span span(int start, int end) {
        return new Span(this, start, end);
    }

    /** The place to point at when a fault concerns the file as a whole. */
    public Span start() {
        return span(0, 0);
    }

    int line(int offset) {
        int line = 1;
        for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
            line++;
        }
        return line;
    }

    int column(int offset) {
        int end = Math.min(offset, text.length());
        return text.codePointCount(lineStart(end), end) + 1;
    }

    /** The line that holds an offset, without its line break. */
    String lineText(int offset) {
        int start = lineStart(Math.min(offset, text.length()));
        int end = text.indexOf('\n', start);
        return text.substring(start, end < 0 ? text.length() : end).stripTrailing();
    }

    /** The offset of a 1-based line and column, clamped to the text. */
    int offset(int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            int next = text.indexOf('\n', start);
            if (next < 0) {
                return text.length();
            }
            start = next + 1;
        }
        int end = text.indexOf('\n', start);
        int length = text.codePointCount(start, end < 0 ? text.length() : end);
        return text.offsetByCodePoints(start, Math.max(0, Math.min(column - 1, length)));
    }

    private int lineStart(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }
}
