package org.approdo.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipInputStream;
import org.approdo.Generated;
import org.approdo.TestSite;
import org.approdo.output.OutputFile;
import org.approdo.source.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class OfflineFilesTest {
    private static final Pattern LINK = Pattern.compile(" (?:href|src)=\"([^\"#]*)");

    @TempDir
    private Path temp;

    private TestSite site() {
        return TestSite.in(temp);
    }

    private static byte[] bytes(Generated generated, String path) {
        return generated.tree().orElseThrow().file(path).orElseThrow().bytes();
    }

    private static JsonNode list(Generated generated, String path) {
        return new ObjectMapper().readTree(TestSite.page(generated, path));
    }

    private static List<String> addresses(JsonNode list) {
        var addresses = new ArrayList<String>();
        list.get("files").forEach(f -> addresses.add(f.get(0).asString()));
        return addresses;
    }

    @Test
    void aListNamesEachFileWithItsHashAndWhatItWeighs() {
        Generated generated = site().generate();
        JsonNode list = list(generated, "ar/offline/lombardia.json");

        int sum = 0;
        for (JsonNode file : list.get("files")) {
            String address = file.get(0).asString();
            String path = address.endsWith("/") ? address + "index.html" : address;
            assertThat(file.get(1).asString())
                    .as(path)
                    .isEqualTo(Sha256.of(bytes(generated, path)).hex().substring(0, 16));
            sum += file.get(2).asInt();
        }
        assertThat(list.get("bytes").asInt()).isEqualTo(sum).isPositive();
        assertThat(addresses(list))
                .contains(
                        "ar/",
                        "ar/search/",
                        "ar/find/",
                        "ar/contact-points/",
                        "ar/contact-points/lombardia/sportello/",
                        "ar/guides/italia/casa/",
                        "ar/regions/lombardia/",
                        "ar/regions/italia/")
                .doesNotContain("ar/offline/", "ar/404.html")
                .anyMatch(a -> a.matches("app/[0-9a-f]{8}/ar\\.js"))
                .anyMatch(a -> a.matches("app/[0-9a-f]{8}/ar\\.times\\.js"))
                .anyMatch(a -> a.matches("search/[0-9a-f]{8}/it/root\\.bin"))
                .noneMatch(a -> a.endsWith("/en.js"));
    }

    @Test
    void onlyAreasWithItemsHaveAList() {
        Generated generated = site().generate();

        assertThat(generated.tree().orElseThrow().contains("it/offline/italia.json"))
                .isTrue();
        assertThat(generated.tree().orElseThrow().contains("it/offline/europa.json"))
                .isFalse();
    }

    @Test
    void thePageSaysWhatEachAreaWeighsAndLeavesNothingOpen() {
        Generated generated = site().generate();
        String page = TestSite.page(generated, "it/offline/index.html");
        JsonNode list = list(generated, "it/offline/lombardia.json");
        int kilobytes = (list.get("bytes").asInt() + 999) / 1000;

        assertThat(page)
                .contains("<span class=\"facts\">" + kilobytes + " kB</span>")
                .contains("data-mark=\"" + list.get("mark").asString() + '"')
                .contains("data-area=\"lombardia\"")
                .doesNotContain("%size", "%mark", "%zip", ".zip");
    }

    @Test
    void discreetPagesAreInNoPack() {
        TestSite site = site();
        String type = "content/guides/_type.yml";
        String guide = "content/guides/italia/casa/index.it.md";
        assertThat(addresses(list(site.generate(), "it/offline/lombardia.json")))
                .contains("it/guides/italia/casa/");
        site.append("site-config.yml", "exit-url: https://www.example.org/\n")
                .write(type, site.read(type).replace("fields:\n", "fields:\n  discreet: {type: boolean}\n"))
                .write(guide, site.read(guide).replaceFirst("\ntopics:", "\ndiscreet: true\ntopics:"));
        Generated generated = site.generate();
        assertThat(TestSite.page(generated, "it/guides/italia/casa/index.html")).contains("data-discreet");

        assertThat(addresses(list(generated, "it/offline/lombardia.json"))).doesNotContain("it/guides/italia/casa/");
    }

    private static String readTemplate() {
        try {
            return Files.readString(Path.of("templates/base.peb"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theWorkerIsAnotherWhenTheStartPageIsAnotherAndTheSameElse() {
        TestSite site = site();
        String before = TestSite.page(site.generate(), "sw.js");

        assertThat(before)
                .contains("\"base\":\"/prova/\"")
                .contains("\"locales\":[\"it\",\"en\",\"ar\"]")
                .isEqualTo(TestSite.page(site.generate(), "sw.js"));
        site.append("locales/it.yml", "x.y: z\n").picture("content/pages/about/new.png");
        assertThat(TestSite.page(site.generate(), "sw.js")).isNotEqualTo(before);
    }

    /** A preview's first page would wait for every card to be painted. */
    @Test
    void theWorkerDoesNotLookAtCards() {
        TestSite site = site();
        site.write("templates/base.peb", readTemplate().replace("frame.card is not empty", "false"));
        Generated without = site.append("site-config.yml", "cards: false\n").generate();
        site.write("site-config.yml", site.read("site-config.yml").replace("cards: false", "cards: true"));
        Generated with = site.generate();

        assertThat(with.tree().orElseThrow().contains("it/card.png")).isTrue();
        assertThat(TestSite.page(with, "sw.js")).isEqualTo(TestSite.page(without, "sw.js"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "en", "ar"})
    void theScriptOfEveryPageIsLight(String language) throws IOException {
        Generated generated = site().generate();
        List<OutputFile> scripts = generated.tree().orElseThrow().files().stream()
                .filter(f -> f.path().matches("app/\\w+/" + language + "\\.js"))
                .toList();

        assertThat(scripts).hasSize(1);
        assertThat(gzipped(scripts.get(0).bytes())).isLessThanOrEqualTo(2048);
    }

    @Test
    void theWorkerIsLight() throws IOException {
        assertThat(gzipped(bytes(site().generate(), "sw.js"))).isLessThanOrEqualTo(2048);
    }

    private static int gzipped(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size();
    }

    @Test
    void aZipIsReadWithoutAServer() throws IOException {
        Generated generated =
                site().append("site-config.yml", "offline-zips: true\n").generate();
        Map<String, byte[]> files = unzip(bytes(generated, "ar/offline/lombardia.zip"));
        var broken = new ArrayList<String>();
        files.forEach((path, bytes) -> {
            if (path.endsWith(".html")) {
                var links = LINK.matcher(new String(bytes, StandardCharsets.UTF_8));
                while (links.find()) {
                    String link = links.group(1);
                    boolean outside = link.isEmpty() || link.matches("(https?|tel|mailto|data):.*");
                    String target = outside
                            ? ""
                            : Path.of("/" + path)
                                    .resolveSibling(link)
                                    .normalize()
                                    .toString()
                                    .substring(1);
                    if (!outside && !files.containsKey(target)) {
                        broken.add(path + ": " + link);
                    }
                }
            }
        });

        assertThat(broken).isEmpty();
        assertThat(files)
                .containsKeys("index.html", "ar/index.html", "ar/contact-points/lombardia/sportello/index.html");
        assertThat(files).doesNotContainKeys("ar/search/index.html", "ar/find/index.html");
        String start = new String(files.get("index.html"), StandardCharsets.UTF_8);
        assertThat(start)
                .contains("href=\"ar/contact-points/lombardia/sportello/index.html\"")
                .contains("dir=\"rtl\"")
                .doesNotContain("<script", "rel=\"manifest\"");
        assertThat(TestSite.page(generated, "ar/offline/index.html")).contains("lombardia.zip\" download");
    }

    @Test
    void theManifestOfAZipHasTheHashOfEveryOtherFile() throws IOException {
        Generated generated =
                site().append("site-config.yml", "offline-zips: true\n").generate();
        Map<String, byte[]> files = unzip(bytes(generated, "it/offline/lombardia.zip"));
        JsonNode manifest = new ObjectMapper().readTree(files.get("manifest.json"));
        var hashes = new TreeMap<String, String>();
        manifest.get("files")
                .forEach(f ->
                        hashes.put(f.get("path").asString(), f.get("sha256").asString()));
        var expected = new TreeMap<String, String>();
        files.forEach((path, bytes) -> expected.put(path, Sha256.of(bytes).hex()));
        expected.remove("manifest.json");

        assertThat(hashes).isEqualTo(expected).isNotEmpty();
        assertThat(manifest.get("from").asString()).isEqualTo("https://example.org/prova/it/regions/lombardia/");
    }

    @Test
    void equalPagesMakeEqualZips() {
        TestSite site = site().append("site-config.yml", "offline-zips: true\n");

        assertThat(Arrays.equals(
                        bytes(site.generate(), "it/offline/lombardia.zip"),
                        bytes(site.generate(), "it/offline/lombardia.zip")))
                .isTrue();
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
