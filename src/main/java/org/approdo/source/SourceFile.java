package org.approdo.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One text file of a site.
 *
 * <p>Lines and columns are 1-based; columns count code points, so that an emoji is one column. Offsets are UTF-16 units
 * into {@link #text}. Two are equal when they have the same path and text.
 */
public final class SourceFile {
    /** Larger texts are refused before they are parsed, in bytes. */
    public static final int MAX_BYTES = 512 * 1024;

    private final String path;
    private final int length;
    private volatile Supplier<byte[]> bytes;
    private volatile Supplier<String> text;

    /**
     * A file that was read.
     *
     * @param path where it lies, relative to the site's folder, with {@code /} between names: {@code
     *     content/guides/italia/casa/index.it.md}
     * @param text its characters, a leading byte order mark removed
     */
    public SourceFile(String path, String text) {
        this.path = path;
        this.length = text.length();
        this.text = () -> text;
        this.bytes = () -> text.getBytes(StandardCharsets.UTF_8);
    }

    private SourceFile(String path, int length, byte[] bytes) {
        this.path = path;
        this.length = length;
        this.bytes = () -> bytes;
        this.text = new Once<>(() -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** A file that is only named, for diagnostics about what is not there. */
    public static SourceFile named(String path) {
        return new SourceFile(path, "");
    }

    /**
     * A file that comes along with the program.
     *
     * @param path among its resources: {@code handbook/rules.yml}
     */
    public static SourceFile ofProgram(String path) {
        try (InputStream in = SourceFile.class.getResourceAsStream('/' + path)) {
            if (in == null) {
                throw new IllegalArgumentException("no " + path + " among the resources");
            }
            return new SourceFile(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a file as strict UTF-8. Reports {@link Rule#UNREADABLE_FILE}, {@link Rule#SYMBOLIC_LINK}, {@link
     * Rule#FILE_TOO_LARGE}, {@link Rule#BAD_ENCODING}.
     */
    public static Optional<SourceFile> read(Path root, String path, Diagnostics log) {
        Path file = root.resolve(path);
        if (SourceTree.isLinked(root, path)) {
            log.report(Rule.SYMBOLIC_LINK, named(path).start());
            return Optional.empty();
        }
        try {
            if (Files.size(file) > MAX_BYTES) {
                log.report(Rule.FILE_TOO_LARGE, named(path).start(), Files.size(file) / 1024, MAX_BYTES / 1024);
                return Optional.empty();
            }
            return decode(path, Files.readAllBytes(file), log);
        } catch (IOException e) {
            log.report(Rule.UNREADABLE_FILE, named(path).start(), words(e));
            return Optional.empty();
        }
    }

    /** Why a file cannot be read; the report says which. */
    public static String words(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "no right to read it";
        }
        return e instanceof FileSystemException f ? String.valueOf(f.getReason()) : String.valueOf(e.getMessage());
    }

    /** Decodes bytes as strict UTF-8. Reports {@link Rule#BAD_ENCODING} at the first bad byte. */
    public static Optional<SourceFile> decode(String path, byte[] bytes, Diagnostics log) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var decoded = CharBuffer.allocate(bytes.length);
        boolean sound = !decoder.decode(ByteBuffer.wrap(bytes), decoded, true).isError();
        String text = decoded.flip().toString();
        int mark = text.startsWith("\uFEFF") ? 1 : 0;
        if (sound) {
            return Optional.of(new SourceFile(path, text.substring(mark)));
        }
        // read leniently, so that the whole line can be shown
        var lenient = new SourceFile(path, new String(bytes, StandardCharsets.UTF_8).substring(mark));
        log.report(Rule.BAD_ENCODING, lenient.span(text.length() - mark, text.length() - mark + 1));
        return Optional.empty();
    }

    public String path() {
        return path;
    }

    public String text() {
        return text.get();
    }

    /** How long its text is, in UTF-16 units. */
    public int length() {
        return length;
    }

    /** Its text in UTF-8. */
    public byte[] bytes() {
        return bytes.get();
    }

    /** Holds its text small from now on: a large site has more of it than there is memory for. */
    public void compact() {
        if (length > 0) {
            Deflated small = Deflated.of(bytes());
            bytes = small::inflate;
            text = () -> new String(bytes(), StandardCharsets.UTF_8);
        }
    }

    /** The same with its text at hand, for who looks at it more than once. */
    public SourceFile opened() {
        return new SourceFile(path, length, bytes());
    }

    public Span span(int start, int end) {
        return new Span(this, start, end);
    }

    /** The place to point at when a fault concerns the file as a whole. */
    public Span start() {
        return span(0, 0);
    }

    /** A whole line, 1-based, to point at when the column is not known. */
    public Span wholeLine(int line) {
        int start = offset(line, 1);
        return span(start, start + lineText(start).length());
    }

    int line(int offset) {
        String text = text();
        int line = 1;
        for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
            line++;
        }
        return line;
    }

    int column(int offset) {
        String text = text();
        int end = Math.min(offset, length);
        return text.codePointCount(lineStart(text, end), end) + 1;
    }

    /** The line that holds an offset, without its line break. */
    String lineText(int offset) {
        String text = text();
        int start = lineStart(text, Math.min(offset, length));
        int end = text.indexOf('\n', start);
        return text.substring(start, end < 0 ? length : end).stripTrailing();
    }

    /** The offset of a 1-based line and column, clamped to the text. */
    int offset(int line, int column) {
        return new LineStarts(text()).offset(line, column);
    }

    private static int lineStart(String text, int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof SourceFile file
                        && path.equals(file.path)
                        && length == file.length
                        && text().equals(file.text()));
    }

    @Override
    public int hashCode() {
        return 31 * path.hashCode() + length;
    }

    @Override
    public String toString() {
        return path;
    }
}
