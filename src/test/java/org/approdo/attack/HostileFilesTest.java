package org.approdo.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.approdo.Generated;
import org.approdo.TestSite;
import org.approdo.output.OutputFile;
import org.approdo.source.Diagnostic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pull request can do with files alone: links, ways out of the site, names that are one to some systems. */
class HostileFilesTest {
    /** Stands in files that no reader and no log may see. */
    private static final String SECRET = "segreto-4711";

    private static final String GUIDE = "content/guides/italia/casa/index.it.md";

    @TempDir
    private Path temp;

    private TestSite site;

    @BeforeEach
    void laysOutASiteAndASecretBesideIt() throws IOException {
        site = TestSite.in(temp.resolve("site"));
        Files.writeString(temp.resolve("secret.txt"), SECRET);
        Files.writeString(temp.resolve("secret.yml"), "title: " + SECRET + "\n" + SECRET + ": [\n");
        Files.writeString(temp.resolve("index.it.md"), "---\ntitle: " + SECRET + "\n---\n\n" + SECRET + "\n");
        Files.copy(site.root().resolve("content/guides/_type.yml"), temp.resolve("_type.yml"));
        Files.writeString(site.root().resolve("secret.txt"), SECRET);
    }

    @ParameterizedTest
    @CsvSource({
        "content/pages/about/notes.txt, secret.txt",
        "content/pages/about/foto.png, secret.txt",
        "content/pages/about/index.en.md, index.it.md",
        "content/pages/stolen, .",
        "content/pages/stolen/index.it.md, index.it.md",
        "content/guides/italia/stolen, .",
        "content/stolen/_type.yml, _type.yml",
        "content/stolen, .",
        "content/_vocabularies/stolen.yml, secret.yml",
        "content/_maps/stolen.json, secret.txt",
        "content/_towns/stolen.tsv, secret.txt",
        "content/_tables/stolen.yml, secret.yml",
        "locales/ar.yml, secret.yml",
        "locales/glossary.yml, secret.yml",
        "templates/assets/stolen.txt, secret.txt",
    })
    void aLinkOutOfTheSiteIsToldAndNotFollowed(String path, String target) throws IOException {
        link(path, temp.resolve(target));

        List<String> found = findings(site.generate());

        assertThat(found).anyMatch(f -> f.startsWith(path + ": symbolic-link"));
    }

    @Test
    void aConfigurationThatIsALinkIsNotReadAloud() throws IOException {
        site.delete("site-config.yml");
        link("site-config.yml", temp.resolve("secret.yml"));

        assertThat(findings(site.generate())).contains("site-config.yml: symbolic-link");
    }

    @Test
    void linksThatLeadInACircleEnd() throws IOException {
        link("content/pages/about/self", Path.of("self"));
        link("content/pages/about/up", Path.of("../.."));
        link("content/guides/round", Path.of("../pages"));
        link("content/pages/round", Path.of("../guides"));
        assertThat(findings(site.generate()))
                .contains(
                        "content/pages/about/self: symbolic-link",
                        "content/pages/about/up: symbolic-link",
                        "content/guides/round: symbolic-link",
                        "content/pages/round: symbolic-link");
    }

    @Test
    void aThemeThatLeadsInACircleEnds() throws IOException {
        link("templates/assets/up", Path.of("../.."));

        assertThat(findings(site.generate())).contains("templates/assets/up: symbolic-link");
    }

    @ParameterizedTest
    @CsvSource({"content, content", "content/guides, content/guides", "locales, locales/it.yml"})
    void aLinkInPlaceOfAFolderIsNotFollowed(String folder, String place) throws IOException {
        Files.move(site.root().resolve(folder), temp.resolve("moved"));
        link(folder, temp.resolve("moved"));

        assertThat(findings(site.generate())).contains(place + ": symbolic-link");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "![x](../../../../secret.txt) | file-missing",
                "![x](../../../secret.png) | file-missing",
                "![x](..%2f..%2fsecret.png) | file-missing",
                "![x](/../secret.png) | file-missing",
                "![x](file:///etc/passwd) | file-missing",
                "[x](../../../../secret.txt) | bad-link",
                "[x](/../secret.txt) | bad-link",
                "[x](/it/../../secret.txt) | bad-link",
                "[x](/%2e%2e/secret.txt) | bad-link",
                "[x](..\\..\\secret.txt) | bad-link",
                "{{< contact ../../../secret >}} | bad-shortcode",
                "{{< contact lombardia/../../secret >}} | bad-shortcode",
                "{{< include ../../../secret.txt >}} | bad-shortcode",
                "{{< include guides/../secret >}} | bad-shortcode",
                "{{< include guides/casa#../secret >}} | bad-shortcode"
            })
    void aTextThatPointsUpwardsIsTold(String text, String rule) {
        site.append(GUIDE, "\n" + text + "\n");

        assertThat(findings(site.generate())).contains(GUIDE + ": " + rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contacts: [../../secret] | broken-reference",
                "contacts: ['lombardia/../sportello'] | broken-reference",
                "aliases: [/../secret/] | bad-alias",
                "aliases: [/guides/../../secret/] | bad-alias",
                "aliases: ['/guides/%2e%2e/secret/'] | bad-alias",
                "aliases: ['/guides/..\\secret/'] | bad-alias",
            })
    void aFieldThatPointsUpwardsIsTold(String field, String rule) {
        String without = site.read(GUIDE).replaceAll("(?m)^contacts:.*\n", "");
        site.write(GUIDE, without.replaceFirst("\n---\n", "\n" + field + "\n---\n"));

        assertThat(findings(site.generate())).contains(GUIDE + ": " + rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"con", "prn", "aux", "nul", "com1", "lpt9"})
    void anIdThatWindowsKeepsForADeviceIsTold(String id) {
        site.write("content/pages/" + id + "/index.it.md", "---\ntitle: Prova\n---\n\nTesto.\n");

        assertThat(findings(site.generate())).contains("content/pages/" + id + "/index.it.md: bad-id");
    }

    @ParameterizedTest
    @CsvSource({
        "content/pages/about/con.txt, file-name",
        "content/pages/about/Aux.png, file-name",
        "content/pages/about/_headers, file-name",
        "content/pages/about/_redirects, file-name",
        "content/pages/about/CNAME, file-name",
        "content/pages/about/web.config, file-name",
        "content/_headers, unexpected-file",
        "content/CNAME, unexpected-file",
        "content/pages/_redirects, unexpected-file",
        "content/guides/italia/CNAME, unexpected-file",
    })
    void aFileThatOrdersTheHostAboutIsTold(String path, String rule) {
        site.write(path, SECRET);

        assertThat(findings(site.generate())).contains(path + ": " + rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"content/.htaccess", "content/pages/about/.htaccess", "content/pages/.git/config"})
    void aHiddenFileStaysWhereItIs(String path) {
        site.write(path, SECRET);

        assertThat(findings(site.generate())).noneMatch(f -> f.startsWith(path));
    }

    @ParameterizedTest
    @CsvSource({
        "content/pages/about/Foto.png, content/pages/about/foto.png, duplicate-path",
        "content/pages/about/caffe\u0301.png, content/pages/about/caff\u00e9.png, file-name",
        "content/pages/citta\u0300/index.it.md, content/pages/citt\u00e0/index.it.md, bad-id",
        "content/pages/prova/index.it.md, content/pages/Prova/index.it.md, bad-id",
        "content/guides/italia/uno/index.it.md, content/guides/Italia/uno/index.it.md, unknown-area",
    })
    void twoNamesThatAreOneOnSomeDisksAreTold(String one, String two, String rule) {
        for (String path : List.of(one, two)) {
            if (path.endsWith(".png")) {
                site.picture(path);
            } else {
                site.write(path, "---\ntitle: Prova\n---\n\nTesto.\n");
            }
        }

        assertThat(findings(site.generate())).contains(two + ": " + rule);
    }

    private void link(String path, Path target) throws IOException {
        Path file = site.root().resolve(path);
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.createSymbolicLink(file, target);
    }

    /** {@code path: rule-id}, after a look for what must never be: the secret, and a path that leads out of the output. */
    private static List<String> findings(Generated generated) {
        List<Diagnostic> found = generated.diagnostics();
        assertThat(found)
                .noneSatisfy(d ->
                        assertThat(d.message() + d.hint() + d.span().text()).contains(SECRET));
        for (OutputFile file : generated.tree().map(t -> t.files()).orElse(List.of())) {
            assertThat(Stream.of(file.path().split("/", -1))).noneMatch(n -> n.isBlank() || n.startsWith(".."));
            assertThat(new String(file.bytes(), StandardCharsets.UTF_8))
                    .as(file.path())
                    .doesNotContain(SECRET);
        }
        return found.stream()
                .map(d -> d.span().file().path() + ": " + d.rule().id())
                .toList();
    }
}
