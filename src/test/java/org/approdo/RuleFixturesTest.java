package org.approdo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.approdo.cli.Printed;
import org.approdo.source.Diagnostic;
import org.approdo.source.Rule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every rule, with all that an editor gets to read: {@code src/test/resources/rules/<rule-id>/} or {@code
 * <rule-id>--<variant>/} holds files that are laid over the base site, and {@code expected.txt}, what is printed then and
 * was not before. {@code delete.txt} names files that are taken away. What files cannot provoke is in {@link
 * HandMadeFaults}.
 */
class RuleFixturesTest {
    private static final Path FIXTURES = Path.of("src/test/resources/rules");
    private static final List<String> OWN_FILES = List.of("expected.txt", "delete.txt");

    @TestFactory
    Stream<DynamicTest> printsThePlaceAndTheRemedy(@TempDir Path folder) {
        List<Diagnostic> usual = TestSite.in(folder.resolve("base")).generate().diagnostics();

        return fixtures().stream()
                .map(f -> DynamicTest.dynamicTest(f, () -> check(f, TestSite.in(folder.resolve(f)), usual)));
    }

    @Test
    void everyRuleHasAFixtureAndEveryFixtureARule() {
        List<String> rules = Arrays.stream(Rule.values()).map(Rule::id).toList();
        List<String> shown =
                fixtures().stream().map(RuleFixturesTest::rule).distinct().toList();

        System.out.println(
                "broken inputs, each with what is printed: " + fixtures().size());
        assertThat(fixtures()).hasSizeGreaterThanOrEqualTo(150);
        assertThat(rules)
                .as("rules without a fixture")
                .filteredOn(r -> !shown.contains(r))
                .isEmpty();
        assertThat(shown)
                .as("fixtures without a rule")
                .filteredOn(f -> !rules.contains(f))
                .isEmpty();
    }

    private static void check(String fixture, TestSite site, List<Diagnostic> usual) {
        layOver(site, FIXTURES.resolve(fixture));

        List<Diagnostic> found = HandMadeFaults.find(fixture, site);
        List<Diagnostic> added = added(found, usual);

        assertThat(added).extracting(d -> d.rule().id()).contains(rule(fixture));
        assertThat(added)
                .allSatisfy(d -> assertThat(d.hint()).isNotBlank())
                .allSatisfy(d -> assertThat(d.message() + d.hint()).doesNotContain("%s"));
        String printed = Printed.text(added).replace(site.root().toString(), "SITE");
        Golden.check(FIXTURES.resolve(fixture).resolve("expected.txt"), printed);
        assertThat(Printed.annotated(added))
                .isNotEmpty()
                .allSatisfy(a -> assertThat(excerpts(printed, a)).allMatch(line(site, a)::equals));
    }

    /** The lines shown for a place; those that are cut are left out. */
    private static List<String> excerpts(String printed, Printed.Annotated place) {
        List<String> lines = printed.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).startsWith(place.path() + ':' + place.line() + ':'))
                .mapToObj(i -> lines.get(i + 1))
                .filter(l -> !l.startsWith("  hint: ") && l.length() < 160)
                .map(String::strip)
                .toList();
    }

    /** The line of the file that GitHub shows, tabs as blanks. */
    private static String line(TestSite site, Printed.Annotated place) {
        Path file = site.root().resolve(place.path());
        List<String> lines = Files.isRegularFile(file)
                ? new String(bytes(file), StandardCharsets.UTF_8).lines().toList()
                : List.of();
        assertThat(place.line()).isLessThanOrEqualTo(lines.size() + 1);
        return place.line() <= lines.size()
                ? lines.get(place.line() - 1).replace('\t', ' ').strip()
                : "";
    }

    /** The findings that the untouched site does not have; one that only moved to another line is not new. */
    private static List<Diagnostic> added(List<Diagnostic> found, List<Diagnostic> usual) {
        var known = new TreeMap<String, Integer>();
        usual.forEach(d -> known.merge(key(d), 1, Integer::sum));
        return found.stream()
                .filter(d -> known.merge(key(d), -1, Integer::sum) < 0)
                .toList();
    }

    private static String key(Diagnostic diagnostic) {
        return String.join(
                "\n", diagnostic.rule().id(), diagnostic.span().file().path(), diagnostic.message());
    }

    private static void layOver(TestSite site, Path fixture) {
        for (Path file : files(fixture)) {
            String path = fixture.relativize(file).toString().replace('\\', '/');
            if (!OWN_FILES.contains(path)) {
                site.write(path, bytes(file));
            }
        }
        Path deleted = fixture.resolve("delete.txt");
        if (Files.exists(deleted)) {
            Golden.read(deleted).lines().forEach(site::delete);
        }
    }

    private static List<Path> files(Path fixture) {
        try (Stream<Path> files = Files.walk(fixture)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> fixtures() {
        try (Stream<Path> folders = Files.list(FIXTURES)) {
            return folders.filter(Files::isDirectory)
                    .map(f -> f.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String rule(String fixture) {
        return fixture.split("--", 2)[0];
    }
}
