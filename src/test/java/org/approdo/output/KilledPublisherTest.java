package org.approdo.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.approdo.source.Diagnostics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that publishes without end is killed, as by {@code kill -9}, at moments that nobody chose. */
class KilledPublisherTest {
    private static final int MOMENTS = 200;
    private static final int LONGEST_MICROS = 60_000;

    @TempDir
    Path temp;

    @Test
    void theFolderIsAlwaysTheWholeOldOrTheWholeNewOne() throws IOException, InterruptedException {
        Path folder = temp.resolve("public");
        assertThat(publish(folder, 0)).isEmpty();
        var random = new Random(20_261_128);
        int between = 0;
        var seen = new TreeMap<String, Integer>();
        for (int moment = 0; moment < MOMENTS; moment++) {
            killAfter(random.nextInt(LONGEST_MICROS), folder);
            if (Files.exists(folder)) {
                seen.merge(assertWhole(folder, "moment " + moment), 1, Integer::sum);
            } else {
                between++; // of the two renames: the next build puts the folder back, whatever else it does
                assertThat(temp.resolve(".public.approdo/old"))
                        .as("moment %d", moment)
                        .exists();
            }
            if (moment % 10 == 0) {
                assertThat(publish(folder, moment)).as("moment %d", moment).isEmpty();
                assertWhole(folder, "after moment " + moment);
                assertThat(Folder.names(temp)).as("moment %d", moment).containsExactly("public");
            }
        }
        assertThat(publish(folder, 0)).isEmpty();
        assertThat(Folder.names(temp)).containsExactly("public");
        System.out.printf("killed at %d moments: %s whole, %d between two renames%n", MOMENTS, seen, between);
        assertThat(seen).hasSizeGreaterThan(1); // else every process died before it did anything
        assertThat(between).isLessThan(MOMENTS / 10);
    }

    private static List<String> publish(Path folder, int number) {
        var log = new Diagnostics();
        Publisher.publish(tree(number), folder, log);
        return log.sorted().stream().map(d -> d.message()).toList();
    }

    /** Returns which tree it is. */
    private static String assertWhole(Path folder, String when) throws IOException {
        Map<String, String> files = Folder.read(folder);
        String text = files.getOrDefault("index.html", "nothing");
        Marker marker = Marker.read(folder).orElseThrow();
        for (OutputFile file : tree(Integer.parseInt(text)).files()) {
            String expected = new String(file.bytes(), StandardCharsets.UTF_8);
            assertThat(files).as(when).containsEntry(file.path(), expected);
        }
        files.keySet()
                .forEach(p -> assertThat(marker.lists(p)).as("%s: %s", when, p).isTrue());
        return text;
    }

    private static void killAfter(int micros, Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledPublisherTest.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try (var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isEqualTo("publishing");
            assertThat(process.waitFor(micros, TimeUnit.MICROSECONDS)).isFalse();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    /** One of three trees: some files are in all, some in one, some under a name of its own. */
    private static OutputTree tree(int number) {
        String text = String.valueOf(number % 3);
        var pathsAndTexts = new ArrayList<>(List.of("index.html", text, "only" + text + "/a.html", text));
        for (int i = 0; i < 25; i++) {
            pathsAndTexts.addAll(List.of("it/" + i + "/index.html", text + " " + i, "ar/" + i + ".html", "same"));
        }
        pathsAndTexts.addAll(List.of("app/0000000" + text + "/it.js", text));
        return Folder.tree(pathsAndTexts.toArray(String[]::new));
    }

    /** Publishes into a folder until it is killed. */
    public static void main(String[] arguments) {
        System.out.println("publishing");
        for (int number = 0; ; number++) {
            publish(Path.of(arguments[0]), number);
        }
    }
}
