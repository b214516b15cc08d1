package org.approdo.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.approdo.source.Diagnostics;

/** Trees and folders as maps from path to text, for comparing. */
final class Folder {
    private Folder() {}

    /** A tree of texts: path, text, path, text … */
    static OutputTree tree(String... pathsAndTexts) {
        List<String> words = Arrays.asList(pathsAndTexts);
        var files = new ArrayList<OutputFile>();
        for (int i = 0; i < words.size(); i += 2) {
            files.add(OutputFile.text(words.get(i), "content/" + words.get(i), words.get(i + 1)));
        }
        return OutputTree.merge(new Diagnostics(), files);
    }

    /** All files below a folder but our marker. */
    static Map<String, String> read(Path folder) throws IOException {
        var found = new TreeMap<String, String>();
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                found.put(ForeignFiles.name(folder, path), Files.readString(path, StandardCharsets.UTF_8));
            }
        }
        found.remove(Marker.NAME);
        return found;
    }

    /** The names in a folder, sorted. */
    static List<String> names(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }
}
