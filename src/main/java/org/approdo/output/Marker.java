package org.approdo.output;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file {@code .approdo} of a published folder: what in it is ours. {@code sha256sum --check .approdo} reads it too.
 *
 * <pre>
 * # approdo 1
 * 4c8b…e1  ar/index.html
 * 09aa…70  index.html
 * # of the build before
 * 77d0…2c  search/1a2b3c4d/it/root.bin
 * </pre>
 *
 * @param hashes SHA-256 of each file in hexadecimal digits, by path
 * @param former the same of files of the build before that pages may still ask for
 */
record Marker(SortedMap<String, String> hashes, SortedMap<String, String> former) {
    static final String NAME = ".approdo";

    private static final String FIRST_LINE = "# approdo 1";
    private static final String FORMER_LINE = "# of the build before";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

    Marker {
        hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
        former = Collections.unmodifiableSortedMap(new TreeMap<>(former));
    }

    static Marker ofNothing() {
        return new Marker(new TreeMap<>(), new TreeMap<>());
    }

    /** Empty when the folder has no marker, or one that this version cannot read. */
    static Optional<Marker> read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            return parse(Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Marker> parse(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).equals(FIRST_LINE)) {
            return Optional.empty();
        }
        var hashes = new TreeMap<String, String>();
        var former = new TreeMap<String, String>();
        var files = hashes;
        for (String line : lines.subList(1, lines.size())) {
            if (line.equals(FORMER_LINE)) {
                files = former;
                continue;
            }
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches() || !OutputFile.isSafe(matcher.group(2))) {
                return Optional.empty();
            }
            files.put(matcher.group(2), matcher.group(1));
        }
        return Optional.of(new Marker(hashes, former));
    }

    byte[] bytes() {
        var text = new StringBuilder(FIRST_LINE).append('\n');
        append(hashes, text);
        if (!former.isEmpty()) {
            text.append(FORMER_LINE).append('\n');
            append(former, text);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(SortedMap<String, String> files, StringBuilder text) {
        files.forEach(
                (path, hash) -> text.append(hash).append("  ").append(path).append('\n'));
    }

    /** Whether a path below the folder is ours: a file we wrote, or the marker. */
    boolean lists(String path) {
        return path.equals(NAME) || hashes.containsKey(path) || former.containsKey(path);
    }
}
