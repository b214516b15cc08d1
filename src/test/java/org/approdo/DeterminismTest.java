package org.approdo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.approdo.output.OutputFile;
import org.approdo.source.Diagnostic;
import org.approdo.source.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same site and the same clock give the same bytes, whatever machine, place, language or number of threads. */
@Isolated("changes the default locale and time zone")
class DeterminismTest {
    private static final Path PORTAL = Path.of("");

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @TempDir
    private Path temp;

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
    void theFolderDoesNotShow() {
        Path elsewhere = temp.resolve("un’altra cartella/portale");
        TestSite.copy(site.root(), elsewhere);

        assertThat(bytes(elsewhere)).isEqualTo(bytes(site.root()));
        assertThat(bytes(site.root()))
                .noneSatisfy((path, text) ->
                        assertThat(text).contains(temp.getFileName().toString()));
    }

    /** {@code Set.of} and {@code Map.of} iterate in another order in every process. */
    @Test
    void otherProcessesMakeTheSameSite() throws IOException, InterruptedException {
        String here = TreeHash.ofSite(site.root());

        assertThat(hashInAnotherProcess(site.root(), "en", "UTC")).isEqualTo(here);
        assertThat(hashInAnotherProcess(site.root(), "tr", "Pacific/Apia")).isEqualTo(here);
    }

    @Test
    void thePortalIsTheSameInEveryProcessLocaleZoneAndThreadCount()
            throws IOException, InterruptedException, ExecutionException {
        String here = TreeHash.ofSite(PORTAL);
        Locale.setDefault(Locale.forLanguageTag("ar"));
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
        var pool = new ForkJoinPool(1);

        try {
            assertThat(pool.submit(() -> TreeHash.ofSite(PORTAL)).get()).isEqualTo(here);
        } finally {
            pool.shutdown();
        }
        assertThat(hashInAnotherProcess(PORTAL, "tr", "Pacific/Apia")).isEqualTo(here);
    }

    private static Map<String, String> bytes(Path root) {
        var options = new Options(Optional.empty(), TestSite.CLOCK);
        Generated generated = SiteGenerator.generate(root, options);
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

    private String hashInAnotherProcess(Path root, String language, String place)
            throws IOException, InterruptedException {
        Path said = temp.resolve("said-" + language + ".txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-Duser.language=" + language,
                        "-Duser.timezone=" + place,
                        "-cp",
                        System.getProperty("java.class.path"),
                        TreeHash.class.getName(),
                        root.toAbsolutePath().toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        return Files.readString(said).strip();
    }
}
