package org.approdo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.approdo.cache.StepCache;
import org.approdo.content.ItemMemory;
import org.approdo.source.Diagnostic;
import org.approdo.source.Diagnostics;
import org.approdo.source.Severity;

/**
 * A small site for a test: the base of {@code src/test/resources/base-site}, and files laid over it.
 *
 * <pre>
 * -- content/pages/about/index.it.md --
 * ---
 * title: Chi siamo
 * ---
 * </pre>
 *
 * <p>The portal's own templates are used, so that what tests see is what readers get.
 */
public final class TestSite {
    /** The moment of every build in tests. */
    public static final Instant CLOCK = Instant.parse("2026-11-21T10:00:00Z");

    private static final Path BASE = Path.of("src/test/resources/base-site");

    private final Path root;

    private TestSite(Path root) {
        this.root = root;
    }

    /** A site in an empty folder. */
    public static TestSite in(Path folder) {
        var site = new TestSite(folder);
        copy(BASE, folder);
        copy(Path.of("templates"), folder.resolve("templates"));
        return site;
    }

    /** The site of a folder of {@code src/test/resources/golden}, in an empty folder. */
    public static TestSite golden(Path folder, String feature) {
        TestSite site = in(folder);
        Path golden = Path.of("src/test/resources/golden", feature);
        try (Stream<Path> walk = Files.walk(golden)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                String name = golden.relativize(file).toString().replace('\\', '/');
                if (name.endsWith(".more")) {
                    site.append(name.replace(".more", ""), Files.readString(file));
                } else if (!name.startsWith("expected/")) {
                    site.write(name, Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return site;
    }

    /** Lays files over it, each behind a line {@code -- path --}. */
    public TestSite with(String files) {
        String path = "";
        var text = new StringBuilder();
        for (String line : files.split("\n", -1)) {
            if (line.matches("-- \\S.* --")) {
                write(path, text.toString());
                path = line.substring(3, line.length() - 3);
                text.setLength(0);
            } else {
                text.append(line).append('\n');
            }
        }
        write(path, text.toString());
        return this;
    }

    /** Writes one file; an empty path is passed over. */
    public TestSite write(String path, String text) {
        return path.isEmpty() ? this : write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public TestSite write(String path, byte[] bytes) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a picture of one grey dot, png or jpg as its name says. */
    public TestSite picture(String path) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(
                    new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY),
                    path.substring(path.lastIndexOf('.') + 1),
                    bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return write(path, bytes.toByteArray());
    }

    public String read(String path) {
        try {
            return Files.readString(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts text at the end of a file. */
    public TestSite append(String path, String text) {
        try {
            Files.writeString(root.resolve(path), text, StandardOpenOption.APPEND);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TestSite delete(String path) {
        try {
            Files.delete(root.resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path root() {
        return root;
    }

    /** With texts held small, as those of a large site are: whatever is lost by that shows. */
    public Generated generate() {
        var withoutRoom = new ItemMemory(() -> Instant.EPOCH, 0);
        return SiteGenerator.generate(root, new Options(Optional.empty(), CLOCK, StepCache.ofNothing(), withoutRoom));
    }

    /** The text of a page or file: {@code it/pages/about/index.html}. */
    public String page(String path) {
        return page(generate(), path);
    }

    /** The text of a page or file of a site that was made already. */
    public static String page(Generated generated, String path) {
        return generated
                .tree()
                .flatMap(t -> t.file(path))
                .map(f -> new String(f.bytes(), StandardCharsets.UTF_8))
                .orElseThrow(() -> new AssertionError("no " + path + "; found: "
                        + generated.diagnostics().stream()
                                .map(Diagnostic::message)
                                .toList()));
    }

    /** What came of no run yet, for a field that is set before each test. */
    public static Generated nothing() {
        return Generated.failed(new Diagnostics());
    }

    /** What is wrong with the site, each as {@code path:line:column: message [rule]; hint}. */
    public List<String> errors() {
        return errors(generate());
    }

    /** What was wrong with a site that was made already. */
    public static List<String> errors(Generated generated) {
        return generated.diagnostics().stream()
                .filter(d -> d.severity() == Severity.ERROR)
                .map(d -> "%s:%s:%s: %s [%s]%s"
                        .formatted(
                                d.span().file().path(),
                                d.span().line(),
                                d.span().column(),
                                d.message(),
                                d.rule().id(),
                                d.hint().isEmpty() ? "" : "; " + d.hint()))
                .toList();
    }

    /** Copies a folder over another, whose files of the same name go. */
    public static void replace(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.deleteIfExists(to.resolve(from.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        copy(from, to);
    }

    /** Copies a folder with everything in it. */
    public static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A writer and what was written to it, for commands. */
    public static final class Console {
        private final StringWriter text = new StringWriter();
        private final PrintWriter writer = new PrintWriter(text, true);

        public PrintWriter writer() {
            return writer;
        }

        public String text() {
            return text.toString();
        }
    }
}
