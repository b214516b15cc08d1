package org.approdo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.approdo.output.OutputFile;
import org.approdo.output.OutputTree;
import org.approdo.output.Publisher;
import org.approdo.source.Diagnostic;
import org.approdo.source.Diagnostics;

/** Faults that the files of a fixture cannot hold, by the fixture's name. */
final class HandMadeFaults {
    private static final String PAGE = "content/pages/about/index.it.md";
    private static final String FRONT = "---\ntitle: Chi siamo\norder: 1\n---\n\n";

    private static final Map<String, Function<TestSite, List<Diagnostic>>> FAULTS = Map.of(
            "file-too-large", site -> found(site.write(PAGE, FRONT + "parola ".repeat(80_000))),
            "file-too-large--prose", site -> found(site.write(PAGE, FRONT + "parola ".repeat(40_000))),
            "bad-encoding", HandMadeFaults::latin1,
            "symbolic-link", HandMadeFaults::link,
            "page-weight", HandMadeFaults::heavyPage,
            "foreign-folder", HandMadeFaults::foreignFolder,
            "write-failed", HandMadeFaults::noFolder);

    private HandMadeFaults() {}

    /** What is found in a site once the fault is in it. */
    static List<Diagnostic> find(String fixture, TestSite site) {
        return FAULTS.getOrDefault(fixture, HandMadeFaults::found).apply(site);
    }

    private static List<Diagnostic> found(TestSite site) {
        return site.generate().diagnostics();
    }

    private static List<Diagnostic> latin1(TestSite site) {
        String text = "---\ntitle: Chi siamo\norder: 1\n---\n\nLa città è qui.\n";
        return found(site.write(PAGE, text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static List<Diagnostic> link(TestSite site) {
        try {
            Files.createSymbolicLink(site.root().resolve("content/pages/about/notes.txt"), Path.of("/etc/hostname"));
            return found(site);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Words that do not compress. */
    private static List<Diagnostic> heavyPage(TestSite site) {
        var random = new Random(42);
        var text = new StringBuilder(FRONT);
        for (int i = 0; i < 6_000; i++) {
            text.append(Long.toString(random.nextLong() >>> 8, 36)).append(i % 10 == 0 ? "\n\n" : " ");
        }
        return found(site.write(PAGE, text.toString()));
    }

    private static List<Diagnostic> foreignFolder(TestSite site) {
        site.write("public/diary.txt", "not ours\n");
        return published(site, "public");
    }

    private static List<Diagnostic> noFolder(TestSite site) {
        site.write("public", "a file where a folder belongs\n");
        return published(site, "public/site");
    }

    private static List<Diagnostic> published(TestSite site, String folder) {
        var log = new Diagnostics();
        var page = OutputFile.text("index.html", "site-config.yml", "<p>");
        Publisher.publish(OutputTree.merge(log, List.of(page)), site.root().resolve(folder), log);
        return log.sorted();
    }
}
