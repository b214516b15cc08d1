package org.approdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.approdo.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectMapper;

class BuildCommandTest {
    @TempDir
    private Path temp;

    private TestSite site;

    @BeforeEach
    void laysOutASite() {
        site = TestSite.in(temp.resolve("site"));
    }

    @Test
    void aSiteIsPublishedBesideItsSourcesAndSummedUp() {
        CommandLineRun run = CommandLineRun.on(site.root(), "build");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("language", "pages", "borrowed", "machine", "stale")
                .contains("items: 1 contact-points, 1 guides, 1 organisations, 1 pages, 3 regions")
                .contains("files written, 0 unchanged");
        assertThat(site.root().resolve("public/it/index.html")).exists();
        assertThat(site.root().resolve("public/index.html")).exists();
    }

    @Test
    void anotherBuildWritesNothing() throws IOException {
        CommandLineRun.on(site.root(), "build");
        Map<String, String> first = files(site.root().resolve("public"));

        CommandLineRun run = CommandLineRun.on(site.root(), "build");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains(": 0 files written, ");
        assertThat(files(site.root().resolve("public"))).isEqualTo(first).hasSizeGreaterThan(50);
    }

    @Test
    void aSiteWithErrorsLeavesThePublishedOneAsItWas() throws IOException {
        CommandLineRun.on(site.root(), "build");
        Map<String, String> before = files(site.root().resolve("public"));
        site.write("content/pages/about/index.it.md", "---\ntitle: Altro\n---\n\n[a](/nowhere/)\n");

        CommandLineRun run = CommandLineRun.on(site.root(), "build");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lines())
                .startsWith("content/pages/about/index.it.md:5:5: error: there is no page '/nowhere/' [broken-link]")
                .last()
                .asString()
                .matches("\\d+ errors?; nothing was published, \\S+ stays as it was");
        assertThat(files(site.root().resolve("public"))).isEqualTo(before);
    }

    @Test
    void whatIsGoneFromTheSiteIsGoneFromThePublishedFolder() {
        site.write("content/pages/extra/index.it.md", "---\ntitle: Di più\n---\n\nTesto.\n");
        CommandLineRun.on(site.root(), "build");
        assertThat(site.root().resolve("public/it/pages/extra/index.html")).exists();
        site.delete("content/pages/extra/index.it.md");

        CommandLineRun.on(site.root(), "build");

        assertThat(site.root().resolve("public/it/pages/extra/index.html")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content",
                "content/guides",
                "templates/assets",
                "locales",
                "src",
                ".",
                "..",
                "content/../content"
            })
    void aFolderThatHoldsSourcesIsRefused(String folder) throws IOException {
        Map<String, String> before = files(temp);

        CommandLineRun run = CommandLineRun.on(
                site.root(), "build", "--out", site.root().resolve(folder).toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("holds sources of the site; name another folder");
        assertThat(files(temp)).isEqualTo(before);
    }

    @Test
    void aFolderThatSomebodyElseFilledIsRefused() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("photos"));
        Files.writeString(folder.resolve("sea.jpg"), "sea");

        CommandLineRun run = CommandLineRun.on(site.root(), "build", "--out", folder.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("[foreign-folder]");
        assertThat(files(folder)).containsOnlyKeys("sea.jpg");
    }

    @Test
    void anOutThatIsAFileIsRefused() throws IOException {
        Path file = Files.writeString(temp.resolve("public.txt"), "mine");

        CommandLineRun run = CommandLineRun.on(site.root(), "build", "--out", file.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(file).hasContent("mine");
    }

    @Test
    void anotherBaseUrlStandsInEveryAddress() throws IOException {
        CommandLineRun.on(site.root(), "build", "--base-url", "https://stage.example.net/try/");

        assertThat(Files.readString(site.root().resolve("public/it/index.html")))
                .contains("https://stage.example.net/try/it/", "href=\"/try/it/guides/\"")
                .doesNotContain("example.org");
    }

    @Test
    void quietSaysNothingWhenAllIsWell() {
        CommandLineRun run = CommandLineRun.on(site.root(), "build", "--quiet");

        assertThat(run).isEqualTo(new CommandLineRun(0, "", ""));
    }

    @Test
    void jsonIsNothingButJson() {
        CommandLineRun fine = CommandLineRun.on(site.root(), "build", "--format", "json");
        site.write("content/pages/about/index.it.md", "---\ntitle: Altro\n---\n\n[a](/nowhere/)\n");
        CommandLineRun wrong = CommandLineRun.on(site.root(), "build", "--format", "json");

        assertThat(fine.code()).isZero();
        assertThat(new ObjectMapper().readTree(fine.out())).isEmpty();
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(new ObjectMapper().readTree(wrong.out())).hasSize(1);
    }

    @Test
    void aWrongConfigurationEndsWithTwo() {
        site.write("site-config.yml", "name: Prova\nbase-url: example\nsource-locale: it\nhome-area: italia\n");

        assertThat(CommandLineRun.on(site.root(), "build").code()).isEqualTo(2);
        assertThat(CommandLineRun.on(site.root(), "check").code()).isEqualTo(2);
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
}
