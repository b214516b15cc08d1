package org.approdo.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;

/**
 * How heavy the pages are on their way to a reader.
 *
 * @param gzipBytes the size of each page after gzip, by path
 */
public record PageWeights(SortedMap<String, Integer> gzipBytes) {
    public PageWeights {
        gzipBytes = Collections.unmodifiableSortedMap(new TreeMap<>(gzipBytes));
    }

    /** What a text weighs on its way to a reader, in bytes. */
    public static int gzipped(byte[] bytes) {
        return gzip(bytes).length;
    }

    /** A text as hosts send it. */
    public static byte[] gzip(byte[] bytes) {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return compressed.toByteArray();
    }

    /** The weights of some pages, say of guides. */
    public PageWeights matching(Predicate<String> path) {
        var chosen = new TreeMap<>(gzipBytes);
        chosen.keySet().removeIf(path.negate());
        return new PageWeights(chosen);
    }

    /** In bytes; 0 when there is no page. */
    public int median() {
        return percentile(50);
    }

    /** In bytes; 0 when there is no page. */
    public int p95() {
        return percentile(95);
    }

    /** In bytes; 0 when there is no page. */
    public int max() {
        return percentile(100);
    }

    /** The weight that so many percent of the pages do not exceed: the nearest rank, never a value in between. */
    private int percentile(int percent) {
        List<Integer> sorted = gzipBytes.values().stream().sorted().toList();
        int rank = (sorted.size() * percent + 99) / 100;
        return sorted.isEmpty() ? 0 : sorted.get(Math.max(0, rank - 1));
    }
}
