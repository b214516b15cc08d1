package org.approdo.output;

import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.approdo.source.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * One file of the output, its bytes at hand or made when they are asked for.
 *
 * <p>A large site need not be held in memory: who wants the bytes of a page has it made, and what others must know of it
 * afterwards, its hash and its weight, is kept.
 */
public final class OutputFile {
    private static final Pattern VERSIONED = Pattern.compile("(.*/)?[0-9a-f]{8}/.+");
    private static final int UNKNOWN = -1;

    private final String path;
    private final String origin;
    private final Source source;
    private final boolean late;
    private final boolean here;
    private volatile @Nullable String hash;
    private volatile int gzipped = UNKNOWN;

    /** Makes the bytes of a file: the same ones each time, whichever thread asks. */
    @FunctionalInterface
    public interface Source {
        /** Throws {@link Unmade} when it cannot; then why was reported. */
        byte[] bytes();
    }

    /** A file could not be made, and the mistake was reported. */
    public static final class Unmade extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Unmade(Throwable cause) {
            super(cause);
        }
    }

    private OutputFile(String path, String origin, Source source, boolean late, boolean here) {
        if (!isSafe(path)) {
            throw new IllegalArgumentException("not a path below the output folder: '" + path + "'");
        }
        this.path = path;
        this.origin = origin;
        this.source = source;
        this.late = late;
        this.here = here;
    }

    /**
     * A file that is made whenever somebody asks for its bytes.
     *
     * @param path below the output folder, with {@code /} between names: {@code it/guides/italia/casa/index.html}
     * @param origin the file of the site that diagnostics about it name: {@code content/guides/italia/casa/index.it.md}
     */
    public OutputFile(String path, String origin, Source source) {
        this(path, origin, source, false, true);
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

    /** A file that asks what became of others, so that it is made after them. */
    public static OutputFile late(String path, String origin, Source source) {
        return new OutputFile(path, origin, new Remembered(source), true, true);
    }

    /** The same file, left to another run: nobody may ask for its bytes in this one. */
    public OutputFile elsewhere() {
        Source nowhere = () -> {
            throw new IllegalStateException("another run makes " + path);
        };
        return new OutputFile(path, origin, nowhere, late, false);
    }

    /** The same file as another run made it. */
    public OutputFile made(String hash, Source bytes) {
        var file = new OutputFile(path, origin, bytes, late, true);
        file.hash = hash;
        return file;
    }

    public String path() {
        return path;
    }

    public String origin() {
        return origin;
    }

    public byte[] bytes() {
        byte[] bytes = source.bytes();
        if (hash == null) {
            hash = Sha256.of(bytes).hex();
        }
        return bytes;
    }

    /** SHA-256 of its bytes in hexadecimal digits; makes them only if nobody has yet. */
    public String hash() {
        String known = hash;
        return known == null ? Sha256.of(bytes()).hex() : known;
    }

    /** What it weighs after gzip; makes it only if nobody has asked yet. */
    public int gzipped() {
        return gzipped == UNKNOWN ? gzipped(bytes()) : gzipped;
    }

    /** The same for who has its bytes. */
    int gzipped(byte[] bytes) {
        if (gzipped == UNKNOWN) {
            gzipped = PageWeights.gzipped(bytes);
        }
        return gzipped;
    }

    /** Says what it weighs, when that is known from an earlier run. */
    void weighs(int gzippedBytes) {
        gzipped = gzippedBytes;
    }

    /** Whether a folder above it is named by a hash of what it holds: {@code search/1a2b3c4d/it/root.bin}. */
    static boolean isVersioned(String path) {
        return VERSIONED.matcher(path).matches();
    }

    boolean isPage() {
        return path.endsWith(".html");
    }

    /** Whether it asks what others came to. */
    public boolean isLate() {
        return late;
    }

    /** Whether this run makes it, not another. */
    boolean isHere() {
        return here;
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
