package org.approdo.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.approdo.markdown.MarkdownTarget;
import org.approdo.markdown.ShortcodeTarget;
import org.approdo.search.SearchTarget;
import org.approdo.source.FrontMatterTarget;
import org.approdo.source.YamlTarget;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever stands in a text, reading it throws nothing and ends within a second.
 *
 * <p>A seeded generator makes {@code -Dfuzz.inputs} texts for each target. With {@code mvn -Pfuzz} there are 200,000, and
 * Jazzer looks for more by what the program does with them, {@code -Dfuzz.seconds} for each target.
 */
class FuzzTest {
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 1_000);
    private static final int SECONDS = Integer.getInteger("fuzz.seconds", 60);
    private static final int SEED = 20_261_128;
    private static final long LIMIT = 1_000_000_000;

    /** What is tried, as Jazzer calls it. */
    private record Target(Class<?> type, Consumer<byte[]> reader) {
        @Override
        public String toString() {
            return type.getSimpleName();
        }
    }

    static List<Target> targets() {
        return List.of(
                new Target(YamlTarget.class, YamlTarget::fuzzerTestOneInput),
                new Target(FrontMatterTarget.class, FrontMatterTarget::fuzzerTestOneInput),
                new Target(MarkdownTarget.class, MarkdownTarget::fuzzerTestOneInput),
                new Target(ShortcodeTarget.class, ShortcodeTarget::fuzzerTestOneInput),
                new Target(SearchTarget.class, SearchTarget::fuzzerTestOneInput));
    }

    @TempDir
    private Path temp;

    @ParameterizedTest
    @MethodSource("targets")
    void readingAnyTextEndsSoon(Target target) {
        var texts = new Texts(SEED);
        long longest = 0;
        for (int number = 0; number < INPUTS; number++) {
            String text = texts.text(number);
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            try {
                target.reader.accept(text.getBytes(StandardCharsets.UTF_8));
            } catch (RuntimeException | Error e) {
                throw new AssertionError("text " + number + " of seed " + SEED + ": " + text, e);
            }
            long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            assertThat(took).as("text %d: %s", number, text).isLessThan(LIMIT);
            longest = Math.max(longest, took);
        }
        System.out.printf("fuzz: %s, %d texts, the longest took %d ms%n", target, INPUTS, longest / 1_000_000);
    }

    @ParameterizedTest
    @MethodSource("targets")
    @EnabledIf("hasJazzer")
    void jazzerFindsNothing(Target target) throws IOException, InterruptedException {
        var made = new Texts(SEED);
        Path texts = Files.createDirectory(temp.resolve("texts"));
        for (int number = 0; number < 200; number++) {
            byte[] text = made.text(number).getBytes(StandardCharsets.UTF_8);
            Files.write(texts.resolve(String.valueOf(number)), text);
        }
        Path said = temp.resolve("said");

        int code = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xss4m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + target.type.getName(),
                        "--instrumentation_includes=org.approdo.**:com.vladsch.**:tools.jackson.**",
                        "--disabled_hooks=.*",
                        "-max_total_time=" + SECONDS,
                        "-timeout=60", // the first text waits until Jazzer has changed the classes
                        "-max_len=4096",
                        texts.toString()))
                .directory(temp.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();

        List<String> lines = Files.readAllLines(said, StandardCharsets.ISO_8859_1);
        assertThat(code).as(String.join("\n", lines)).isZero();
        System.out.printf("jazzer: %s, %s%n", target, lines.get(lines.size() - 1));
    }

    static boolean hasJazzer() {
        return System.getProperty("java.class.path").contains("jazzer");
    }
}
