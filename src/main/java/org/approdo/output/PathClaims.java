package org.approdo.output;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which paths are taken, as the pickiest file system sees it: {@code A.html} and {@code a.html} are one file there, and
 * {@code a} cannot be a file when {@code a/b} is one.
 */
final class PathClaims {
    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, String> folders = new LinkedHashMap<>();

    /** Takes a path, unless it clashes with one that is taken, which is returned. */
    Optional<String> claim(String path) {
        Optional<String> clash = clash(path);
        if (clash.isEmpty()) {
            String key = fold(path);
            files.put(key, path);
            for (int slash = key.lastIndexOf('/'); slash > 0; slash = key.lastIndexOf('/', slash - 1)) {
                if (folders.putIfAbsent(key.substring(0, slash), path) != null) {
                    break; // what lies above a known folder is known
                }
            }
        }
        return clash;
    }

    /** The path taken before that this one cannot stand beside. */
    Optional<String> clash(String path) {
        String key = fold(path);
        String taken = files.containsKey(key) ? files.get(key) : folders.get(key);
        for (int slash = key.lastIndexOf('/'); taken == null && slash > 0; slash = key.lastIndexOf('/', slash - 1)) {
            taken = files.get(key.substring(0, slash));
        }
        return Optional.ofNullable(taken);
    }

    private static String fold(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
