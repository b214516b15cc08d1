package org.approdo.output;

import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * One file of the output, its bytes at hand or made when they are asked for.
 *
 * @param path below the output folder, with {@code /} between names: {@code it/guides/italia/casa/index.html}
 * @param origin the file of the site that diagnostics about it name: {@code content/guides/italia/casa/index.it.md}
 */
public record OutputFile(String path, String origin, Source source) {
    private static final Pattern VERSIONED = Pattern.compile("(.*/)?[0-9a-f]{8}/.+");

    /**
     * Makes the bytes of a file. It is asked more than once and from several threads, and gives the same bytes each time,
     * so that a large site need not be held in memory.
     */
    @FunctionalInterface
    public interface Source {
        byte[] bytes();
    }

    public OutputFile {
        if (!isSafe(path)) {
            throw new IllegalArgumentException("not a path below the output folder: '" + path + "'");
        }
    }

    /** A file whose bytes are at hand; they must not change afterwards. */
    public static OutputFile of(String path, String origin, byte[] bytes) {
        return new OutputFile(path, origin, () -> bytes);
    }

    /** A text, written as UTF-8. */
    public static OutputFile text(String path, String origin, String text) {
        return of(path, origin, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file that is dear to make: its bytes are kept for who asks next, as long as there is memory for them. */
    public static OutputFile remembered(String path, String origin, Source source) {
        return new OutputFile(path, origin, new Remembered(source));
    }

    public byte[] bytes() {
        return source.bytes();
    }

    /** Whether a folder above it is named by a hash of what it holds: {@code search/1a2b3c4d/it/root.bin}. */
    static boolean isVersioned(String path) {
        return VERSIONED.matcher(path).matches();
    }

    boolean isPage() {
        return path.endsWith(".html");
    }

    /** Whether a path stays below its folder on every system, and is not the name of {@link Marker our marker}. */
    static boolean isSafe(String path) {
        for (String name : path.split("/", -1)) {
            if (name.isEmpty() || name.equals(".") || name.equals("..")) {
                return false;
            }
        }
        return path.chars().noneMatch(c -> Character.isISOControl(c) || c == '\\' || c == ':')
                && !path.equals(Marker.NAME);
    }

    /** Two threads that ask at once may both make the same bytes. */
    private static final class Remembered implements Source {
        private final Source source;
        private volatile SoftReference<byte[]> made = new SoftReference<>(null);

        Remembered(Source source) {
            this.source = source;
        }

        @Override
        public byte[] bytes() {
            byte[] known = made.get();
            if (known != null) {
                return known;
            }
            byte[] bytes = source.bytes();
            made = new SoftReference<>(bytes);
            return bytes;
        }
    }
}
