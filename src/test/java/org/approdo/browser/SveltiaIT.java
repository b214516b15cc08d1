package org.approdo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.approdo.content.ContentType;
import org.approdo.schema.CmsConfig;
import org.approdo.schema.CmsFlavour;
import org.approdo.schema.Definitions;
import org.approdo.source.Diagnostics;
import org.approdo.source.SourceFile;
import org.approdo.source.YamlMerge;
import org.approdo.source.YamlNode;
import org.approdo.source.YamlReader;
import org.approdo.source.YamlText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Sveltia CMS with the configuration that we publish, no network, and the portal's files where a browser keeps files of a
 * page: in place of the folder that people choose in a dialog, which no program can answer.
 */
@ExtendWith(OpenedOnce.class)
class SveltiaIT {
    private static final Path SCRIPT = Path.of("src/test/browser/node_modules/@sveltia/cms/dist/sveltia-cms.js");
    private static final String OFFICE = "content/contact-points/lombardia/anolf-milano/index.";
    private static final String PAGE =
            "<!doctype html><meta charset=\"utf-8\"><script src=\"sveltia-cms.js\"></script>";

    private static final Locator.WaitForOptions ATTACHED =
            new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    private static final String WRITE = """
            async files => {
              const root = await navigator.storage.getDirectory();
              await root.getDirectoryHandle('.git', {create: true});
              for (const [path, text] of Object.entries(files)) {
                const names = path.split('/');
                let folder = root;
                for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name, {create: true});
                const file = await (await folder.getFileHandle(names.at(-1), {create: true})).createWritable();
                await file.write(text);
                await file.close();
              }
            }
            """;
    private static final String READ = """
            async path => {
              const names = path.split('/');
              let folder = await navigator.storage.getDirectory();
              for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name);
              return (await (await folder.getFileHandle(names.at(-1))).getFile()).text();
            }
            """;

    private final Chromium chromium;
    private final Definitions site =
            Definitions.read(Path.of(""), new Diagnostics()).orElseThrow();
    private final List<String> complaints = new ArrayList<>();
    private final HttpServer server;

    SveltiaIT(Chromium chromium) throws IOException {
        this.chromium = chromium;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void serves() {
        String config = YamlText.write(new CmsConfig(site, CmsFlavour.SVELTIA).published());
        server.createContext("/", e -> answer(e, "text/html", PAGE.getBytes(StandardCharsets.UTF_8)));
        server.createContext("/config.yml", e -> answer(e, "text/yaml", config.getBytes(StandardCharsets.UTF_8)));
        server.createContext("/sveltia-cms.js", e -> answer(e, "text/javascript", Files.readAllBytes(SCRIPT)));
        server.start();
    }

    @AfterEach
    void stops() {
        server.stop(0);
    }

    @Test
    void takesTheConfigurationListsEveryCollectionAndSavesAName() throws IOException {
        Map<String, String> files = files();
        try (BrowserContext context = chromium.context(
                new Browser.NewContextOptions().setViewportSize(1300, 900).setLocale("en"))) {
            Page page = open(context, files);

            assertThat(complaints).isEmpty();
            for (ContentType type : site.types().values()) {
                page.navigate(address() + "#/collections/" + type.name());
                page.getByText(Pattern.compile("which has " + count(files, type) + " entries"))
                        .first()
                        .waitFor(ATTACHED);
            }
            page.navigate(address() + "#/collections/contact-points");
            page.getByText("ANOLF Milano").first().click();
            Locator name = page.getByRole(AriaRole.TEXTBOX).first();
            name.waitFor();
            assertThat(name.inputValue()).startsWith("ANOLF Milano");
            name.fill("ANOLF Milano, sportello");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                    .first()
                    .click();
            page.getByText("Saved").or(page.getByText("saved")).first().waitFor();

            assertThat(complaints).isEmpty();
            String italian =
                    files.getOrDefault(OFFICE + "it.yml", "").replaceFirst("name: .*", "name: ANOLF Milano, sportello");
            assertSays(read(page, OFFICE + "it.yml"), italian + "draft: false\n");
            assertSays(read(page, OFFICE + "ar.yml"), files.getOrDefault(OFFICE + "ar.yml", ""));
        }
    }

    /** Signs in with a folder, which is filled with the files first. */
    private Page open(BrowserContext context, Map<String, String> files) {
        context.route(Pattern.compile("^https?://(?!127\\.0\\.0\\.1:).*"), Route::abort);
        Page page = context.newPage();
        page.addInitScript("window.showDirectoryPicker = () => navigator.storage.getDirectory()");
        page.onConsoleMessage(m -> {
            if (List.of("warning", "error").contains(m.type()) && !m.text().startsWith("Failed to load resource")) {
                complaints.add(m.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(address());
        page.evaluate(WRITE, files);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Work with Local Repository"))
                .click();
        page.getByText(Pattern.compile("collection, which has")).first().waitFor(ATTACHED);
        return page;
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private static String read(Page page, String path) {
        return String.valueOf(page.evaluate(READ, path));
    }

    private static void assertSays(String yaml, String expected) {
        assertThat(YamlMerge.same(values(yaml), values(expected))).as(yaml).isTrue();
    }

    private static YamlNode.Mapping values(String yaml) {
        return YamlReader.readMapping(new SourceFile("a.yml", yaml), new Diagnostics())
                .orElseThrow();
    }

    private static long count(Map<String, String> files, ContentType type) {
        return files.keySet().stream()
                .filter(p -> p.matches("content/" + type.name() + "/.*/index\\.it\\..*"))
                .count();
    }

    private static Map<String, String> files() throws IOException {
        var files = new TreeMap<String, String>();
        try (Stream<Path> all = Files.walk(Path.of("content"))) {
            for (Path file : all.filter(f -> f.getFileName().toString().startsWith("index."))
                    .toList()) {
                files.put(file.toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return files;
    }

    private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
