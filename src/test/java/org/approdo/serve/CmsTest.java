package org.approdo.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.approdo.TestSite;
import org.approdo.schema.Definitions;
import org.approdo.source.Diagnostics;
import org.approdo.source.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CmsTest {
    private static final String OFFICE = "content/contact-points/lombardia/sportello/index.";

    @TempDir
    private Path temp;

    private Path root = Path.of("");
    private int saves;

    @BeforeEach
    void laysOutASite() {
        root = TestSite.in(temp.resolve("site")).root();
    }

    @Test
    void tellsValuesAsTypedWithTheIdAndTheArea() throws IOException {
        write(OFFICE + "it.yml", "name: Sportello\norganisation: ente\nphones: [{number: 020202}] # main\n");

        assertThat(call("getEntry", Map.of("path", OFFICE + "it.yml")))
                .contains(
                        "\\\"id\\\":\\\"sportello\\\",\\\"area\\\":\\\"lombardia\\\"", "\\\"number\\\":\\\"020202\\\"");
    }

    @Test
    void aSaveChangesOnlyWhatWasEdited() throws IOException {
        String source =
                "# the desk\nname: 'Sportello'\norganisation: ente\nphones: [{number: 020202, label: \"centralino\"}] # main\n";
        String arabic =
                "name: \"مكتب\"\nphones: [{label: المقسم}]\ntranslation: {source: it, digests: \"\", method: machine}\n";
        write(OFFICE + "it.yml", source);
        write(OFFICE + "ar.yml", arabic);

        String answer = save(Map.of(
                "it",
                        "id: sportello\narea: lombardia\nname: Ufficio\norganisation: ente\nphones:\n  - number: \"020202\"\n    label: centralino\n",
                "ar",
                        "name: مكتب\nphones:\n  - label: المقسم\ntranslation:\n  source: it\n  digests: \"\"\n  method: machine\n",
                "en", "phones:\n  - {}\n"));

        assertThat(answer).contains("saved " + OFFICE + "it.yml\"");
        assertThat(read(OFFICE + "it.yml")).isEqualTo(source.replace("'Sportello'", "'Ufficio'"));
        assertThat(read(OFFICE + "ar.yml")).isEqualTo(arabic);
        assertThat(root.resolve(OFFICE + "en.yml")).doesNotExist();
        assertThat(saves).isOne();
    }

    @Test
    void aListThatGrowsInTheFormGrowsByALineInTheFile() throws IOException {
        String source = """
                name: Sportello
                organisation: ente
                phones: # asked on a Monday
                  # the hall
                  - {number: '020202', label: centralino} # main
                  # ring twice
                  - {number: +39 02 1}
                """;
        write(OFFICE + "it.yml", source);

        save(
                Map.of(
                        "it",
                        "id: sportello\narea: lombardia\nname: Sportello\norganisation: ente\nphones:\n  - number: \"112\"\n    label: \"\"\n  - number: \"020202\"\n    label: centralino\n  - number: +39 02 1\n"));
        assertThat(read(OFFICE + "it.yml"))
                .isEqualTo(source.replace("  # the hall", "  - {number: \"112\"}\n  # the hall"));
        save(
                Map.of(
                        "it",
                        "id: sportello\narea: lombardia\nname: Sportello\norganisation: ente\nphones:\n  - number: +39 02 1\n"));
        assertThat(read(OFFICE + "it.yml"))
                .isEqualTo(source.replace("  # the hall\n  - {number: '020202', label: centralino} # main\n", ""));
    }

    @Test
    void aSaveOfNothingWritesNothing() throws IOException {
        String before = read(OFFICE + "it.yml");

        assertThat(save(Map.of("it", before))).contains("nothing changed");
        assertThat(saves).isZero();
    }

    @Test
    void tellsALanguageThatIsNotThereAsOneWithoutText() throws IOException {
        assertThat(call("getEntry", Map.of("path", OFFICE + "en.yml")))
                .contains("\\\"id\\\":\\\"sportello\\\"")
                .doesNotContain("name");
        assertThat(save(Map.of("en", "id: sportello\narea: lombardia\n"))).contains("nothing changed");
        assertThat(call("getEntry", Map.of("path", "content/contact-points/lombardia/nessuno/index.en.yml")))
                .contains("there is no such file");
    }

    @Test
    void aNewTranslationHoldsTextAloneAndSaysOfWhat() throws IOException {
        save(Map.of("en", "name: Desk\norganisation: ente\nphones:\n  - number: \"1\"\n    label: Switchboard\n"));

        assertThat(read(OFFICE + "en.yml"))
                .startsWith("name: Desk\nphones:\n")
                .endsWith("translation: {source: it, digests: \"\", method: human}\n")
                .doesNotContain("organisation");
    }

    @Test
    void proseKeepsItsFrontMatterAndTheFrontMatterItsProse() throws IOException {
        String path = "content/pages/nuova/index.it.md";
        String page = "---\n# about\ntitle: Nuova\n---\n\n## Uno {#one}\n\n> [!info]\n> Testo\n";
        write(path, page);

        persist(path, "---\ntitle: Nuovissima\n---\n## Uno {#one}\n\n> [!info]\n> Testo");
        assertThat(read(path)).isEqualTo(page.replace("title: Nuova", "title: Nuovissima"));
        persist(path, "---\ntitle: Nuovissima\n---\n## Uno {#one}\n\n> [!info]\n> Altro\n");
        assertThat(read(path))
                .isEqualTo(page.replace("title: Nuova", "title: Nuovissima").replace("Testo", "Altro"));
    }

    @Test
    void aFileThatCannotBeReadIsNeitherToldNorOverwritten() throws IOException {
        write(OFFICE + "it.yml", "name: [open\n");

        assertThat(call("getEntry", Map.of("path", OFFICE + "it.yml"))).contains("there is no such file");
        assertThat(save(Map.of("it", "name: Ufficio\n"))).contains("has an error; correct it first");
        assertThat(read(OFFICE + "it.yml")).isEqualTo("name: [open\n");
    }

    @Test
    void keepsAPictureBesideItsItem() throws IOException {
        String path = "content/contact-points/lombardia/sportello/foto.png";
        String content = Base64.getEncoder().encodeToString(new byte[] {1, 2, 3});

        String answer =
                call("persistMedia", Map.of("asset", Map.of("path", path, "content", content, "encoding", "base64")));

        assertThat(answer).contains(content, "\"name\":\"foto.png\"");
        assertThat(root.resolve(path)).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(call("getMedia", Map.of("mediaFolder", "content/contact-points/lombardia/sportello")))
                .contains("foto.png");
        call("deleteFiles", Map.of("paths", List.of(path)));
        assertThat(root.resolve(path)).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside/index.it.md",
                "content/../site-config.yml",
                "content/pages/../../site-config.yml",
                "/etc/passwd",
                "content/pages/about/../about/index.it.md",
                "content\\pages\\about\\index.it.md",
                "content/pages/.git/index.it.md",
                "content/pages/about/index.xx.md",
                "content/pages/about/index.it.yml",
                "content/pages/_type.yml",
                "content/_vocabularies/topics.yml",
                "content/pages/linked/index.it.md",
                "locales/it.yml",
                "site-config.yml",
                ""
            })
    void nothingOutsideOfItemsIsReadOrWritten(String path) throws IOException {
        Files.createSymbolicLink(root.resolve("content/pages/linked"), temp);
        Files.writeString(temp.resolve("index.it.md"), "---\ntitle: Secret\n---\n");
        String before = everything();

        String content = Base64.getEncoder().encodeToString(new byte[] {1});
        assertThat(call("getEntry", Map.of("path", path))).contains("error").doesNotContain("Secret");
        assertThat(persist(path, "---\ntitle: X\n---\n")).contains("error");
        assertThat(call("deleteFile", Map.of("path", path))).contains("error");
        assertThat(call("persistMedia", Map.of("asset", Map.of("path", path, "content", content))))
                .contains("error");
        assertThat(call("getMediaFile", Map.of("path", path))).contains("error");
        assertThat(everything()).isEqualTo(before);
        assertThat(saves).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.svg", "x.html", "index.it.png", ".htaccess", "x.png/y.png", "a b.png"})
    void onlyPicturesAndPdfFilesAreKept(String name) throws IOException {
        var asset = Map.of("path", "content/pages/about/" + name, "content", "AQ==", "encoding", "base64");

        assertThat(call("persistMedia", Map.of("asset", asset))).contains("cannot be kept");
    }

    @Test
    void answersHonestlyWhatItDoesNotDo() throws IOException {
        assertThat(call("info", Map.of())).contains("\"publish_modes\":[\"simple\"]");
        assertThat(call("unpublishedEntries", Map.of())).isEqualTo("[]");
        assertThat(call("unpublishedEntry", Map.of())).contains("nothing waits for review here");
        assertThat(call("publishUnpublishedEntry", Map.of())).contains("is not done here");
        assertThat(body(post("{", "application/json", List.of("http://localhost:1"))))
                .contains("no JSON object");
    }

    @Test
    void strangersAndFormsAreRefused() {
        String call = "{\"action\":\"info\"}";

        assertThat(post(call, "application/json", List.of()).status()).isEqualTo(403);
        assertThat(post(call, "text/plain", List.of("http://localhost:1")).status())
                .isEqualTo(415);
        assertThat(cms().answer(new Request("GET", URI.create("/cms/api/v1"), List.of(), List.of()))
                        .orElseThrow()
                        .status())
                .isEqualTo(405);
        assertThat(new Doorkeeper(1)
                        .refuse(new Request(
                                "POST",
                                URI.create("/cms/api/v1"),
                                List.of("localhost:1"),
                                List.of("https://evil.example"))))
                .isPresent();
    }

    @Test
    void thePageMayAskNobodyButThisPreview() {
        Answer page = cms().answer(new Request("GET", URI.create("/cms/"), List.of(), List.of()))
                .orElseThrow();

        assertThat(page.headers().get("Content-Security-Policy"))
                .contains("default-src 'none'", "connect-src 'self' blob:;");
        assertThat(cms().answer(new Request("GET", URI.create("/it/"), List.of(), List.of())))
                .isEmpty();
    }

    private String save(Map<String, String> byLocale) throws IOException {
        List<Map<String, String>> files = byLocale.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> Map.of("path", OFFICE + e.getKey() + ".yml", "slug", "s", "raw", e.getValue()))
                .toList();
        return call("persistEntry", Map.of("dataFiles", files, "assets", List.of()));
    }

    private String persist(String path, String raw) throws IOException {
        return call(
                "persistEntry", Map.of("dataFiles", List.of(Map.of("path", path, "raw", raw)), "assets", List.of()));
    }

    private String call(String action, Map<String, ?> params) throws IOException {
        var call = new LinkedHashMap<String, Object>();
        call.put("branch", "main");
        call.put("action", action);
        call.put("params", params);
        return body(post(Json.write(call), "application/json; charset=utf-8", List.of("http://localhost:1")));
    }

    private Answer post(String body, String type, List<String> origins) {
        return cms().answer(new Request(
                        "POST", URI.create("/cms/api/v1"), List.of("localhost:1"), origins, List.of(), type, body))
                .orElseThrow();
    }

    private Cms cms() {
        Definitions site = Definitions.read(root, new Diagnostics()).orElseThrow();
        return new Cms(site, root, new byte[0], () -> saves++);
    }

    private static String body(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
    }

    private String read(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }

    /** Names and sizes of all files of the site and around it. */
    private String everything() throws IOException {
        try (Stream<Path> files = Files.walk(temp)) {
            return files.filter(Files::isRegularFile)
                    .map(f -> f + " " + f.toFile().length())
                    .sorted()
                    .collect(Collectors.joining("\n"));
        }
    }
}
