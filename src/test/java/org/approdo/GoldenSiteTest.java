package org.approdo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.approdo.output.OutputFile;
import org.approdo.output.OutputTree;
import org.approdo.source.Diagnostic;
import org.approdo.source.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole sites in, pages out: each folder of {@code src/test/resources/golden} is one feature.
 *
 * <pre>
 * golden/&lt;feature&gt;/
 *   content/… site-config.yml    laid over the base site
 *   locales/it.yml.more          more words, put at the end of the base site's
 *   expected/main/&lt;path&gt;         the &lt;main&gt; of a page
 *   expected/head/&lt;path&gt;         its head, without style and security policy
 *   expected/file/&lt;path&gt;         a whole file
 *   expected/findings.txt        every finding, a line each; without it, no finding is compared
 * </pre>
 *
 * <p>{@code -Dgolden=update} records what is there anew; to add a page, make its empty file first. Read the difference
 * before you keep it.
 */
class GoldenSiteTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    private Path temp;

    static List<String> features() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            return folders.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void everyFeatureExpectsSomething() throws IOException {
        assertThat(features())
                .hasSizeGreaterThan(10)
                .allSatisfy(f -> assertThat(files(expected(f))).as(f).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("features")
    void aSiteGivesTheRecordedPages(String feature) throws IOException {
        Generated generated = TestSite.golden(temp, feature).generate();

        assertThat(generated.diagnostics().stream()
                        .filter(d -> d.severity() == Severity.ERROR)
                        .map(GoldenSiteTest::line))
                .isEmpty();
        OutputTree tree = generated.tree().orElseThrow();
        for (Path file : files(expected(feature))) {
            String name = slashed(expected(feature).relativize(file));
            Optional<String> actual = actual(name, tree, generated.diagnostics());
            assertThat(actual)
                    .as("%s expects %s, which is not there", feature, name)
                    .isPresent();
            Golden.check(file, actual.get());
        }
    }

    private static Path expected(String feature) {
        return GOLDEN.resolve(feature).resolve("expected");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static Optional<String> actual(String name, OutputTree tree, List<Diagnostic> findings) {
        if (name.equals("findings.txt")) {
            return Optional.of(findings.stream().map(d -> line(d) + '\n').collect(Collectors.joining()));
        }
        int slash = name.indexOf('/');
        String view = slash < 0 ? "" : name.substring(0, slash);
        Optional<String> text = tree.file(name.substring(slash + 1)).map(GoldenSiteTest::text);
        return switch (view) {
            case "main" -> text.map(t -> between(t, "<main", "</main>"));
            case "head" -> text.map(t -> head(between(t, "<head>", "</head>")));
            case "file" -> text;
            default -> Optional.empty();
        };
    }

    /** The style and its hash change with every touch of the theme and are no page's subject. */
    private static String head(String text) {
        return text.lines()
                .filter(l -> !l.startsWith("<style") && !l.contains("Content-Security-Policy"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start);
        int to = text.indexOf(end, from);
        assertThat(from).as(start).isNotNegative();
        assertThat(to).as(end).isGreaterThan(from);
        return text.substring(from, to + end.length()) + '\n';
    }

    private static String text(OutputFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }

    private static String line(Diagnostic diagnostic) {
        return "%s:%d:%d: %s: %s [%s]"
                .formatted(
                        diagnostic.span().file().path(),
                        diagnostic.span().line(),
                        diagnostic.span().column(),
                        diagnostic.severity().name().toLowerCase(Locale.ROOT),
                        diagnostic.message(),
                        diagnostic.rule().id());
    }
}
