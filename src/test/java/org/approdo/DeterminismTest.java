package org.approdo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.approdo.output.OutputFile;
import org.approdo.source.Diagnostic;
import org.approdo.source.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same site and the same clock give the same bytes, whatever machine, place, language or number of threads. */
@Isolated("changes the default locale and time zone")
class DeterminismTest {
    private static final Path PORTAL = Path.of("");
    private static final Path MEMORY = Path.of("/dev/shm");

    private static final List<Integer> VERSIONS = List.of(17, 25);
    /** Those that are installed; the running one if none is. */
    private static final List<InstalledJava> JAVAS = Stream.concat(
                    VERSIONS.stream().map(InstalledJava::find).flatMap(Optional::stream),
                    Stream.of(InstalledJava.running()))
            .distinct()
            .limit(VERSIONS.size())
            .toList();

    private static final List<String> LANGUAGES = List.of("C", "it", "tr", "ar");
    private static final List<String> ZONES = List.of("UTC", "Pacific/Apia", "Asia/Kolkata", "America/St_Johns");
    private static final List<String> UMASKS = List.of("000", "022", "027", "077");
    private static final List<Integer> THREADS = List.of(1, 2, 8, 1);
    /** Of 0 to 3, in the field of four elements. */
    private static final int[] TWICE = {0, 2, 3, 1};

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @TempDir
    private Path temp;

    @TempDir(factory = InMemory.class)
    private Path inMemory;

    private TestSite site;

    /** More than the base site: what depends on defaults or on the order of sets has to be on some page. */
    @BeforeEach
    void laysOutASite() throws IOException {
        site = TestSite.in(temp.resolve("site"));
        TestSite.copy(
                Path.of("src/test/resources/golden/field-types/content"),
                site.root().resolve("content"));
        for (String tag : List.of("it", "ar")) {
            String more = "src/test/resources/golden/field-types/locales/" + tag + ".yml.more";
            site.append("locales/" + tag + ".yml", Files.readString(Path.of(more)));
        }
    }

    @AfterEach
    void restoresTheDefaults() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void twoBuildsOfASiteAreEqualFileByFile() {
        assertThat(bytes(site.root())).isEqualTo(bytes(site.root())).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @CsvSource({"it, UTC", "tr, Pacific/Apia", "ar, Asia/Kolkata", "th-TH-u-ca-buddhist-nu-thai, Pacific/Apia"})
    void theDefaultLocaleAndTimeZoneDoNotShow(String language, String place) {
        Locale.setDefault(Locale.ENGLISH);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Map<String, String> expected = bytes(site.root());

        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone(place));

        assertThat(bytes(site.root())).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void theNumberOfThreadsDoesNotShow(int threads) throws InterruptedException, ExecutionException {
        Map<String, String> expected = bytes(site.root());
        var pool = new ForkJoinPool(threads);
        try {
            assertThat(pool.submit(() -> bytes(site.root())).get()).isEqualTo(expected);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void whetherTextsAreHeldSmallDoesNotShow() {
        assertThat(bytes(site.generate())).isEqualTo(bytes(site.root()));
    }

    @Test
    void theFolderDoesNotShow() {
        Path elsewhere = temp.resolve("un’altra cartella/portale");
        TestSite.copy(site.root(), elsewhere);

        assertThat(bytes(elsewhere)).isEqualTo(bytes(site.root()));
        assertThat(bytes(site.root()))
                .noneSatisfy((path, text) ->
                        assertThat(text).contains(temp.getFileName().toString()));
    }

    /**
     * Every value of one with every value of each other: a square of 16 builds in processes of their own, where
     * {@code Set.of} and {@code Map.of} too iterate in another order each time.
     */
    @Test
    void nothingAroundABuildShows() throws IOException {
        List<Path> places = List.of(copied("forwards", 1), copied("a folder/backwards", -1));
        var builds = new ArrayList<Build>();
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                int third = row ^ column;
                int fourth = row ^ TWICE[column];
                int fifth = row ^ column ^ TWICE[column];
                builds.add(new Build(
                        new BuildProcess(
                                JAVAS.get(fifth % 2 % JAVAS.size()),
                                LANGUAGES.get(row),
                                ZONES.get(column),
                                UMASKS.get(third),
                                THREADS.get(fourth)),
                        places.get(fifth / 2)));
            }
        }

        Map<String, List<Build>> byHash = builds.stream()
                .collect(Collectors.groupingBy(
                        b -> b.process().publish(b.site(), temp.resolve("out-" + builds.indexOf(b))),
                        TreeMap::new,
                        Collectors.toList()));

        System.out.printf(
                "determinism: %d builds in processes of their own, Java %s%s%n",
                builds.size(), JAVAS.stream().map(j -> j.version()).toList(), missing());
        assertThat(byHash).as("builds by what they came to").hasSize(1);
        assertThat(byHash.keySet()).allMatch(h -> h.matches("[0-9a-f]{64}"));
    }

    @Test
    void thePortalIsTheSameOnEveryJavaAndInEveryLocaleZoneAndThreadCount() throws IOException {
        Path here = temp.resolve("here");
        InstalledJava other = JAVAS.get(JAVAS.size() - 1);

        String one = new BuildProcess(InstalledJava.running(), "C", "UTC", "022", 2).publish(PORTAL, here);
        String two = new BuildProcess(other, "tr", "Pacific/Apia", "077", 8).publish(PORTAL, temp.resolve("there"));

        System.out.printf(
                "determinism: 2 builds of the portal, Java %d and %d%s%n",
                InstalledJava.running().version(), other.version(), missing());
        assertThat(one).isEqualTo(two).isEqualTo(TreeHash.ofFolder(here));
    }

    /** Where the machine has a file system in memory. */
    static final class InMemory implements TempDirFactory {
        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
            return Files.isWritable(MEMORY)
                    ? Files.createTempDirectory(MEMORY, "approdo-")
                    : Files.createTempDirectory("approdo-");
        }
    }

    /** What could not be compared, in words. */
    private static String missing() {
        List<Integer> missing =
                VERSIONS.stream().filter(v -> InstalledJava.find(v).isEmpty()).toList();
        return missing.isEmpty() ? "" : "; not compared, since it is not installed: Java " + missing;
    }

    /** A build of a copy of the site. */
    private record Build(BuildProcess process, Path site) {}

    /**
     * A copy whose files were made in order, or backwards. In memory a folder lists its files by when they were made; disks
     * have an order of their own.
     */
    private Path copied(String name, int order) throws IOException {
        Path copy = (order < 0 ? inMemory : temp).resolve(name);
        List<Path> files;
        try (Stream<Path> walk = Files.walk(site.root())) {
            files = walk.filter(Files::isRegularFile)
                    .sorted(order < 0 ? Comparator.reverseOrder() : Comparator.naturalOrder())
                    .toList();
        }
        for (Path file : files) {
            Path target = copy.resolve(site.root().relativize(file));
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
        return copy;
    }

    private static Map<String, String> bytes(Path root) {
        return bytes(SiteGenerator.generate(root, new Options(Optional.empty(), TestSite.CLOCK)));
    }

    private static Map<String, String> bytes(Generated generated) {
        var bytes = new TreeMap<String, String>();
        assertThat(generated.diagnostics().stream()
                        .filter(d -> d.severity() == Severity.ERROR)
                        .map(Diagnostic::message))
                .isEmpty();
        for (OutputFile file : generated.tree().orElseThrow().files()) {
            bytes.put(file.path(), new String(file.bytes(), StandardCharsets.ISO_8859_1));
        }
        return bytes;
    }
}
