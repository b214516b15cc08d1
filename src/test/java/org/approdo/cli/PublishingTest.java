package org.approdo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.approdo.TestSite;
import org.approdo.output.SmallDisk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds on a full disk, into a folder that cannot be written, beside each other and beside a preview: readers have the
 * whole old or the whole new site, and whoever builds reads one line.
 */
class PublishingTest {
    private static final List<String> OTHER = List.of("--base-url", "https://stage.example.net");

    @TempDir
    private Path temp;

    private TestSite site;

    @BeforeEach
    void laysOutASite() {
        site = TestSite.in(temp.resolve("site"));
        site.append("site-config.yml", "cards: false\n"); // pictures are the most of a small site
    }

    @Test
    void aFullDiskKeepsTheOldSite() throws IOException {
        try (SmallDisk disk = disk()) {
            Path folder = disk.folder().resolve("public");
            assertThat(build(folder, List.of()).code()).isZero();
            Map<String, String> old = files(folder);
            long kilobytes = old.values().stream().mapToLong(String::length).sum() / 1024;

            int failed = 0;
            for (int tenths = 0; tenths <= 10; tenths++) {
                disk.leaveFree((int) (kilobytes * tenths / 10));
                CommandLineRun run = build(folder, OTHER);
                if (run.code() == 0) {
                    break;
                }
                failed++;
                assertOneLine(run, "No space left on device");
                assertThat(files(folder)).as("%d tenths", tenths).isEqualTo(old);
            }
            disk.leaveFree((int) kilobytes * 3);

            System.out.printf("full disk: %d builds failed, of %d KB%n", failed, kilobytes);
            assertThat(failed).isGreaterThan(5);
            assertThat(build(folder, OTHER).code()).isZero();
            assertThat(isWhole(files(folder), fresh(OTHER))).isTrue();
            assertThat(names(disk.folder())).containsExactly("filler", "public");
        }
    }

    @Test
    void aDiskThatCannotBeWrittenKeepsTheOldSite() throws IOException {
        try (SmallDisk disk = disk()) {
            Path folder = disk.folder().resolve("public");
            assertThat(build(folder, List.of()).code()).isZero();
            Map<String, String> old = files(folder);
            assumeTrue(disk.makeReadOnly(), "the system does not let a disk be made read-only");

            assertOneLine(build(folder, OTHER), "Read-only file system");
            assertThat(files(folder)).isEqualTo(old);

            assertOneLine(build(disk.folder().resolve("new"), List.of()), "Read-only file system");
            assertThat(names(disk.folder())).containsExactly("public");
        }
    }

    @Test
    void aFolderWithoutTheRightToWriteKeepsTheOldSite() throws IOException {
        assumeFalse(Files.isWritable(Path.of("/")), "who runs the tests may write everywhere");
        Path parent = Files.createDirectory(temp.resolve("www"));
        Path folder = parent.resolve("public");
        assertThat(build(folder, List.of()).code()).isZero();
        Map<String, String> old = files(folder);
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assertOneLine(build(folder, OTHER), "no right to write");
            assertThat(files(folder)).isEqualTo(old);
        } finally {
            Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void ofTwoBuildsAtOnceEachPublishesAllOrSaysSo() throws IOException, InterruptedException {
        Path folder = temp.resolve("public");
        Map<String, String> one = fresh(List.of());
        Map<String, String> two = fresh(OTHER);
        assertThat(build(folder, List.of()).code()).isZero();

        int refused = 0;
        for (int round = 0; round < 4; round++) {
            var builds = new ArrayList<Process>();
            for (List<String> more : List.of(List.<String>of(), OTHER, OTHER)) {
                builds.add(program("build", more, folder));
            }
            for (Process build : builds) {
                String out = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                int code = build.waitFor();
                assertThat(code).as(out).isIn(0, 2);
                if (code == 2) {
                    refused++;
                    assertOneLine(new CommandLineRun(code, out, ""), "another build is publishing here");
                }
            }
            Map<String, String> now = files(folder);
            assertThat(isWhole(now, one) || isWhole(now, two))
                    .as("round %d", round)
                    .isTrue();
            assertThat(names(temp)).contains("public").doesNotContain(".public.approdo");
        }
        System.out.printf("builds at once: 12 in 4 rounds, %d told that another was publishing%n", refused);
    }

    @Test
    void aBuildBesideAPreviewOfTheSameSitePublishesAllOfIt() throws IOException, InterruptedException {
        Path folder = site.root().resolve("public");
        assertThat(build(folder, List.of()).code()).isZero();
        Process preview = program("serve", List.of("--port", "0"), null);
        try (var said = new BufferedReader(new InputStreamReader(preview.getInputStream(), StandardCharsets.UTF_8))) {
            String address = said.readLine().split(" ", 2)[0];
            String shown = get(address + "it/");
            site.append("content/pages/about/index.it.md", "\nUna frase nuova.\n");

            Process build = program("build", List.of(), folder);
            int asked = 0;
            do {
                assertThat(get(address + "it/")).isEqualTo(shown);
                asked++;
            } while (!build.waitFor(10, TimeUnit.MILLISECONDS));

            System.out.printf("a build beside a preview, which was asked %d times meanwhile%n", asked);
            assertThat(build.exitValue()).isZero();
            assertThat(asked).isGreaterThan(5);
            assertThat(get(address + "it/")).isEqualTo(shown);
        } finally {
            preview.destroy();
        }
        Map<String, String> now = files(folder);
        assertThat(now.get("it/pages/about/index.html")).contains("Una frase nuova");
        assertThat(isWhole(now, fresh(List.of()))).isTrue();
        assertThat(build(folder, List.of()).out()).contains(": 0 files written");
    }

    private SmallDisk disk() throws IOException {
        Optional<SmallDisk> disk = SmallDisk.mount(Files.createDirectory(temp.resolve("disk")), 16 * 1024);
        assumeTrue(disk.isPresent(), "the system lets nobody mount a small disk in a namespace of his own");
        return disk.orElseThrow();
    }

    /** What a build comes to where nothing was before. */
    private Map<String, String> fresh(List<String> more) throws IOException {
        Path folder = Files.createTempDirectory(temp, "fresh-").resolve("public");
        assertThat(build(folder, more).code()).isZero();
        Map<String, String> files = files(folder);
        files.remove(".approdo");
        return files;
    }

    /** Beside a whole site there may be the assets of the one before, for readers who still have a page of it. */
    private static boolean isWhole(Map<String, String> files, Map<String, String> site) {
        return files.entrySet().containsAll(site.entrySet())
                && files.keySet().stream()
                        .filter(n -> !site.containsKey(n))
                        .allMatch(n -> n.equals(".approdo") || n.matches("(app|search)/[0-9a-f]{8}/.*"));
    }

    private CommandLineRun build(Path folder, List<String> more) {
        var arguments = new ArrayList<>(List.of("--out", folder.toString()));
        arguments.addAll(more);
        return CommandLineRun.on(site.root(), "build", arguments.toArray(String[]::new));
    }

    private Process program(String command, List<String> more, @Nullable Path out) throws IOException {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                command,
                "--site",
                site.root().toString(),
                "--clock",
                TestSite.CLOCK.toString()));
        line.addAll(more);
        if (out != null) {
            line.addAll(List.of("--out", out.toString()));
        }
        return new ProcessBuilder(line).redirectErrorStream(true).start();
    }

    private static String get(String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address)).build();
        var reply = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(reply.statusCode()).isEqualTo(200);
        return reply.body();
    }

    private static void assertOneLine(CommandLineRun run, String words) {
        assertThat(run.code()).as(run.out()).isEqualTo(2);
        assertThat(run.err()).isEmpty();
        assertThat(run.lines())
                .filteredOn(l -> !l.startsWith("  hint: "))
                .singleElement()
                .satisfies(l -> assertThat(l)
                        .contains("error: cannot be written: ", words)
                        .endsWith("[write-failed]"));
        assertThat(run.out()).doesNotContain("\tat ", "Exception");
    }

    private static Map<String, String> files(Path folder) throws IOException {
        var files = new TreeMap<String, String>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> names = Files.list(folder)) {
            return names.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }
}
