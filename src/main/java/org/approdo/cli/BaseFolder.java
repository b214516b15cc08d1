package org.approdo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.approdo.history.History;
import org.approdo.history.UnknownRevision;

/** A site as it was in a revision, in a folder that goes when this is closed. */
record BaseFolder(Path folder) implements AutoCloseable {
    private static final List<String> SITE = List.of("content", "site-config.yml", "templates", "locales");
    private static final List<String> LOOK = List.of("templates", "locales");

    static BaseFolder of(History history, String revision) throws IOException, UnknownRevision {
        Map<String, byte[]> files = history.files(revision, SITE);
        var base = new BaseFolder(Files.createTempDirectory("approdo-base"));
        try {
            base.write(files);
            return base;
        } catch (IOException e) {
            base.close();
            throw e;
        }
    }

    /** A tree of git may name paths that no checkout would write. */
    private void write(Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey()).normalize();
            if (path.startsWith(folder)) {
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
        }
    }

    /** The same with the templates and words of another site. */
    BaseFolder withLookOf(Path site) throws IOException {
        for (String part : LOOK) {
            delete(folder.resolve(part));
            copy(site.resolve(part), folder.resolve(part));
        }
        return this;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        delete(folder);
    }
}
