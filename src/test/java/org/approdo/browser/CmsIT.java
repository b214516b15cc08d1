package org.approdo.browser;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.approdo.TestSite;
import org.approdo.content.ContentType;
import org.approdo.output.OutputTree;
import org.approdo.schema.Definitions;
import org.approdo.serve.Cms;
import org.approdo.serve.PreviewServer;
import org.approdo.source.Diagnostics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An editor's way through the CMS, on a copy of the portal, with no network but this preview. */
@ExtendWith(OpenedOnce.class)
class CmsIT {
    private static final Path SCRIPT =
            Path.of("src/test/browser/node_modules/decap-cms-3.16.3/package/dist/decap-cms.js");
    private static final String OFFICE = "content/contact-points/lombardia/anolf-milano/index.";

    private final Chromium chromium;
    private final LinkedBlockingQueue<String> saves = new LinkedBlockingQueue<>();
    private final List<String> elsewhere = new ArrayList<>();

    @TempDir
    private Path root;

    private Optional<PreviewServer> server = Optional.empty();

    CmsIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @BeforeEach
    void startsOnACopy() throws IOException {
        for (String folder : List.of("content", "locales")) {
            TestSite.replace(Path.of(folder), root.resolve(folder));
        }
        Files.copy(Path.of("site-config.yml"), root.resolve("site-config.yml"));
        var log = new Diagnostics();
        Definitions site = Definitions.read(root, log).orElseThrow();
        var cms = new Cms(site, root, Files.readAllBytes(SCRIPT), () -> saves.add("saved"));
        server = Optional.of(PreviewServer.start(OutputTree.merge(log), "", 0, Optional.of(cms)));
    }

    @AfterEach
    void stops() {
        server.ifPresent(PreviewServer::close);
    }

    @Test
    void anEditInItalianThenInArabicChangesOneLineOfOneFileEach() throws Exception {
        Map<String, String> before = files();
        try (BrowserContext context = context()) {
            Page page = open(context, "contact-points/entries/lombardia/anolf-milano/index");
            Locator names = page.locator("input[id^='name-field']");
            names.first().waitFor();
            names.first().fill("ANOLF Milano, sportello");
            publish(page);

            assertThat(changed(before)).containsExactly(OFFICE + "it.yml");
            assertThat(lines(OFFICE + "it.yml", before)).containsExactly("name: ANOLF Milano, sportello");

            page.getByText("Scrivendo in").nth(1).click();
            page.locator(
                            "[role=menuitem]",
                            new Page.LocatorOptions().setHasText(Pattern.compile("^ar$", CASE_INSENSITIVE)))
                    .click();
            names.nth(1).fill("أنولف ميلانو");
            publish(page);

            assertThat(changed(before)).containsExactly(OFFICE + "ar.yml", OFFICE + "it.yml");
            assertThat(lines(OFFICE + "ar.yml", before)).containsExactly("name: أنولف ميلانو");
            assertThat(elsewhere).isEmpty();
        }
    }

    @Test
    void aNewItemIsOneFileInTheFolderOfItsArea() throws Exception {
        Map<String, String> before = files();
        try (BrowserContext context = context()) {
            Page page = open(context, "news/new");
            page.locator("input[id^='title-field']").first().fill("Corsi di italiano: nuova sede");
            page.locator("input[id^='summary-field']").first().fill("Da oggi a Milano.");
            page.locator("input[type=date]").first().fill("2026-11-27");
            page.locator("[id^='area-field']").first().click();
            page.keyboard().type("Lombardia");
            page.getByText("Lombardia", new Page.GetByTextOptions().setExact(true))
                    .last()
                    .click();
            publish(page);

            String path = "content/news/lombardia/corsi-di-italiano-nuova-sede/index.it.md";
            assertThat(changed(before)).containsExactly(path);
            assertThat(Files.readString(root.resolve(path))).isEqualTo("""
                    ---
                    title: "Corsi di italiano: nuova sede"
                    date: 2026-11-27
                    summary: Da oggi a Milano.
                    ---
                    """);
            assertThat(elsewhere).isEmpty();
        }
    }

    /** The first item of each type, those with few translations among them. */
    @Test
    void inEveryTypeAnEditedTitleIsOneLineOfOneFile() throws Exception {
        Definitions site = Definitions.read(root, new Diagnostics()).orElseThrow();
        try (BrowserContext context = context()) {
            Page page = open(context, "");
            for (ContentType type : site.types().values()) {
                Map<String, String> before = files();
                String folder = "content/" + type.name() + "/";
                String source = before.keySet().stream()
                        .filter(p -> p.startsWith(folder) && p.endsWith("/index.it." + type.extension()))
                        .findFirst()
                        .orElseThrow();
                String item = source.substring(folder.length(), source.lastIndexOf('.') - ".it".length());
                page.navigate(address() + "#/collections/" + type.name() + "/entries/" + item);
                Locator title =
                        page.locator("input[id^='" + type.title() + "-field']").first();
                title.waitFor();
                title.fill(title.inputValue() + " (bis)");
                publish(page);

                assertThat(changed(before)).containsExactly(source);
                assertThat(lines(source, before))
                        .singleElement()
                        .satisfies(l -> assertThat(text(source, before)).contains(l.replace(" (bis)", "")));
                page.navigate(address() + "#/collections/" + type.name());
                title.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            }
        }
        assertThat(elsewhere).isEmpty();
    }

    /** With the widget of the form: choose, send a file, take it. */
    @Test
    void anUploadedPictureLiesBesideTheItemThatShowsIt() throws Exception {
        String folder = "content/news/toscana/libro-bianco-accoglienza-2017/";
        byte[] picture = Files.readAllBytes(Path.of("src/docs/screenshot.png"));
        Map<String, String> before = files();
        try (BrowserContext context = context()) {
            Page page = open(context, "news/entries/toscana/libro-bianco-accoglienza-2017/index");
            page.locator("[id^='image-field'] [data-testid='expand-button']")
                    .first()
                    .click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Scegli un'immagine"))
                    .first()
                    .click();
            page.locator("input[type=file]").setInputFiles(new FilePayload("Foto di gruppo.PNG", "image/png", picture));
            page.getByText("foto-di-gruppo.png").waitFor();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Prendi selezionato"))
                    .click();
            page.locator("input[id^='alt-field']").first().fill("Venti persone davanti a una sala");
            publish(page);

            assertThat(changed(before)).containsExactly(folder + "foto-di-gruppo.png", folder + "index.it.md");
            assertThat(root.resolve(folder + "foto-di-gruppo.png")).hasBinaryContent(picture);
            String source = folder + "index.it.md";
            assertThat(Files.readString(root.resolve(source))
                            .replace("image: {src: foto-di-gruppo.png, alt: Venti persone davanti a una sala}\n", ""))
                    .isEqualTo(text(source, before));
            assertThat(elsewhere).isEmpty();
        }
    }

    private BrowserContext context() {
        BrowserContext context = chromium.context(
                new Browser.NewContextOptions().setViewportSize(1300, 900).setLocale("it"));
        String own = server.orElseThrow().address().toString();
        context.onRequest(r -> {
            if (!r.url().startsWith(own) && !r.url().matches("(data|blob):.*")) {
                elsewhere.add(r.url());
            }
        });
        return context;
    }

    /** Signs in, which takes no name and no password, and goes to a place of the CMS. */
    private Page open(BrowserContext context, String place) {
        Page page = context.newPage();
        page.onDialog(d -> d.accept());
        page.navigate(address());
        page.getByRole(AriaRole.BUTTON).first().click();
        page.getByText("Sportelli").first().waitFor();
        page.navigate(address() + "#/collections/" + place);
        return page;
    }

    private String address() {
        return server.orElseThrow().address().resolve(Cms.PATH).toString();
    }

    private void publish(Page page) throws InterruptedException {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Pubblica").setExact(true))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Pubblica ora"))
                .click();
        assertThat(saves.poll(20, TimeUnit.SECONDS)).as("a save").isNotNull();
    }

    private Map<String, String> files() throws IOException {
        var files = new TreeMap<String, String>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        root.relativize(file).toString().replace('\\', '/'),
                        Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    private List<String> changed(Map<String, String> before) throws IOException {
        Map<String, String> after = files();
        var changed = new ArrayList<String>();
        after.forEach((path, text) -> {
            if (!text.equals(before.get(path))) {
                changed.add(path);
            }
        });
        before.keySet().stream().filter(p -> !after.containsKey(p)).forEach(changed::add);
        return changed;
    }

    /** The lines of a file that were not in it. */
    private List<String> lines(String path, Map<String, String> before) throws IOException {
        List<String> old = text(path, before).lines().toList();
        List<String> now = Files.readAllLines(root.resolve(path));
        assertThat(now).hasSameSizeAs(old);
        return now.stream().filter(l -> !old.contains(l)).toList();
    }

    private static String text(String path, Map<String, String> before) {
        return new String(before.getOrDefault(path, "").getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
