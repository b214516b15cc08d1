package org.approdo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.approdo.TestSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What an editor sees who works on files beside a browser. */
@ExtendWith(OpenedOnce.class)
class ServeIT {
    private static final String ABOUT = "content/pages/about/index.it.md";
    private static final String GUIDE = "content/guides/italia/casa/index.it.md";
    private static final String BAR = "#approdo-preview .bar";
    private static final String PROBLEMS = "#approdo-preview .problems";

    private final Chromium chromium;
    private BrowserContext context;

    @TempDir
    private Path temp;

    ServeIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @BeforeEach
    void opensABrowser() {
        context = chromium.context(new Browser.NewContextOptions().setViewportSize(900, 700));
    }

    @AfterEach
    void closesIt() {
        context.close();
    }

    @Test
    void anEditedTextComesByItselfAndOtherPagesStay() throws IOException {
        try (ServedSite served = ServedSite.start(TestSite.in(temp))) {
            Tab about = open(served, "it/pages/about/");
            Tab guide = open(served, "it/guides/italia/casa/");
            mark(about);
            mark(guide);

            served.site().write(ABOUT, "---\ntitle: Chi siamo\norder: 1\n---\n\nUna prima parola.\n");
            about.page().getByText("Una prima parola.").waitFor();
            assertThat(isMarked(about)).isFalse();
            served.site().write(ABOUT, "---\ntitle: Chi siamo\norder: 1\n---\n\nUna seconda parola.\n");
            about.page().getByText("Una seconda parola.").waitFor();

            // the second build told all pages of the first
            assertThat(isMarked(guide)).isTrue();
            assertThat(complaints(about)).isEmpty();
            assertThat(complaints(guide)).isEmpty();
        }
    }

    @Test
    void aPageComesAgainWhereItWasScrolledTo() throws IOException {
        try (ServedSite served = ServedSite.start(TestSite.in(temp))) {
            context.close();
            context = chromium.context(new Browser.NewContextOptions().setViewportSize(360, 320));
            Tab guide = open(served, "it/guides/italia/casa/");
            guide.page().evaluate("scrollTo(0, 100)");
            assertThat(guide.page().evaluate("scrollY")).isEqualTo(100);

            served.site().append(GUIDE, "\nUna parola nuova.\n");
            guide.page().getByText("Una parola nuova.").waitFor();

            guide.page().waitForCondition(() -> guide.page().evaluate("scrollY").equals(100));
        }
    }

    @Test
    void aTemplateThatChangesChangesEveryPage() throws IOException {
        try (ServedSite served = ServedSite.start(TestSite.in(temp))) {
            Tab about = open(served, "it/pages/about/");
            Tab chooser = open(served, "");

            served.site()
                    .write(
                            "templates/base.peb",
                            served.site()
                                    .read("templates/base.peb")
                                    .replace("<main id=\"main\">", "<main id=\"main\">Nuovo.\n"));
            about.page().getByText("Nuovo.").waitFor();
            served.site()
                    .write(
                            "site-config.yml",
                            served.site().read("site-config.yml").replace("name: Prova", "name: Altro nome"));
            chooser.page().waitForCondition(() -> chooser.page().title().contains("Altro nome"));

            assertThat(complaints(chooser)).isEmpty();
        }
    }

    @Test
    void aMistakeIsShownOverTheLastGoodPageUntilItIsMended() throws IOException {
        try (ServedSite served = ServedSite.start(TestSite.in(temp))) {
            String good = served.site().read(GUIDE);
            Tab about = open(served, "ar/pages/about/");

            served.site().write(GUIDE, good.replace("[family]", "[familia]"));

            Locator problems = about.page().locator(PROBLEMS);
            problems.getByText(GUIDE + ":5:").waitFor();
            assertThat(problems.locator("mark").innerText()).isEqualTo("familia");
            assertThat(problems.locator("summary").innerText()).contains("1 error", "Nothing is published");
            assertThat(problems.getAttribute("role")).isEqualTo("alert");
            assertThat(problems.locator("details").getAttribute("dir")).isEqualTo("ltr");
            assertThat(about.page().locator("main").innerText()).contains("Una prova.");
            assertThat(Axe.findings(about.page(), false)).isEmpty();
            Tab late = open(served, "it/guides/italia/casa/");
            late.page().locator(PROBLEMS).getByText(GUIDE + ":5:").waitFor();

            served.site().write(GUIDE, good);

            Locator gone = about.page().locator(PROBLEMS + " details");
            gone.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            late.page()
                    .locator(PROBLEMS + " details")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            assertThat(complaints(about)).isEmpty();
        }
    }

    @Test
    void foldersMayGoAndComeBackAndEditorsMaySaveAsTheyLike() throws IOException {
        try (ServedSite served = ServedSite.start(TestSite.in(temp.resolve("site")))) {
            Tab about = open(served, "it/pages/about/");
            Path content = served.site().root().resolve("content");
            Path away = temp.resolve("away");

            Files.move(content, away);
            about.page().locator(PROBLEMS + " details").waitFor();
            Files.move(away, content);
            about.page()
                    .locator(PROBLEMS + " details")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            Path file = served.site().root().resolve(ABOUT);
            Path beside = file.resolveSibling("index.it.md.tmp");
            Files.writeString(file.resolveSibling(".index.it.md.swp"), "\0");
            Files.writeString(file.resolveSibling("4913"), "");
            Files.writeString(beside, Files.readString(file).replace("Una prova.", "Sostituita."));
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            about.page().getByText("Sostituita.").waitFor();

            assertThat(about.page().locator(PROBLEMS).innerText()).isEmpty();
        }
    }

    @Test
    void aConfigurationThatIsBrokenFromTheStartIsShownAndMended() throws IOException {
        TestSite site = TestSite.in(temp);
        String good = site.read("site-config.yml");
        try (ServedSite served =
                ServedSite.start(site.write("site-config.yml", good.replace("base-url: https", "base-url: htps")))) {
            Page page = context.newPage();
            assertThat(page.navigate(served.address("prova/it/pages/about/")).status())
                    .isEqualTo(500);
            assertThat(page.locator("main").innerText()).contains("site-config.yml:2:", "htps");
            assertThat(Axe.findings(page, false)).isEmpty();

            site.write("site-config.yml", good);

            page.getByText("Una prova.").waitFor();
        }
    }

    @Test
    void theBarSpeaksThePagesLanguage() throws IOException {
        try (ServedSite served = ServedSite.start(TestSite.in(temp), "--at", "2026-12-24")) {
            Tab arabic = open(served, "ar/guides/italia/casa/");
            Locator bar = arabic.page().locator(BAR);

            bar.getByText("معاينة").first().waitFor();
            assertThat(bar.locator("section").getAttribute("dir")).isEqualTo("rtl");
            assertThat(bar.innerText())
                    .contains("24 ديسمبر 2026", "الإنجليزية", "content/guides/italia/casa/index.en.md");
            assertThat(Axe.findings(arabic.page(), false)).isEmpty();
            assertThat(arabic.width()).isEqualTo(900);

            bar.locator("summary").click();
            assertThat(bar.locator("nav").isVisible()).isFalse();
            arabic.page().reload();
            bar.getByText("معاينة").first().waitFor();
            assertThat(bar.locator("nav").isVisible()).isFalse();
            bar.locator("summary").click();
            bar.getByText("Italiano").click();
            arabic.page().waitForURL("**/it/guides/italia/casa/");
            bar.getByText("Anteprima").first().waitFor();
            assertThat(bar.locator(".badge").count()).isZero();
            assertThat(complaints(arabic)).isEmpty();
        }
    }

    @Test
    void theBarMovesNothingOfThePage() throws IOException {
        try (ServedSite served = ServedSite.start(TestSite.in(temp))) {
            Page page = context.newPage();
            var held = new ArrayList<Route>();
            page.route("**/preview.css", held::add);
            page.navigate(served.address("ar/guides/italia/casa/"));
            // a slow machine shows a first piece of the page, and then the rest
            Object painted = page.evaluate("""
                    () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() =>
                      setTimeout(() => done(performance.now())))))
                    """);
            page.waitForCondition(() -> !held.isEmpty());
            held.forEach(Route::resume);
            page.locator(BAR).getByText("معاينة").first().waitFor();

            assertThat(page.evaluate("""
                            painted => new Promise(done => {
                              new PerformanceObserver(list => done(list.getEntries()
                                .filter(entry => entry.startTime > painted)
                                .flatMap(entry => entry.sources.map(source => source.node?.outerHTML.slice(0, 200)))))
                                .observe({ type: 'layout-shift', buffered: true })
                              setTimeout(done, 200, [])
                            })
                            """, painted)).isEqualTo(List.of());
        }
    }

    @Test
    void aPhoneIsAFrameWithThePageThatComesAgainToo() throws IOException {
        try (ServedSite served = ServedSite.start(TestSite.in(temp))) {
            Tab about = open(served, "it/pages/about/");
            about.page().locator(BAR).getByText("Su un telefono").click();
            about.page().waitForURL("**/__approdo/phone?*");
            Frame phone = about.page().waitForSelector("iframe").contentFrame();
            phone.getByText("Una prova.").waitFor();

            assertThat(phone.evaluate("innerWidth")).isEqualTo(360);
            served.site().append(ABOUT, "\nAnche qui.\n");
            phone.getByText("Anche qui.").waitFor();
            assertThat(phone.locator(BAR + " section").count()).isZero();
            assertThat(complaints(about)).isEmpty();
        }
    }

    @Test
    void asPublishedAPageHasNoScriptMore() throws IOException {
        try (ServedSite served = ServedSite.start(TestSite.in(temp), "--plain")) {
            Page page = context.newPage();
            page.navigate(served.address("it/pages/about/"));

            assertThat(page.content()).doesNotContain("__approdo");
            served.site().append(ABOUT, "\nNuova riga.\n");
            page.waitForCondition(() -> {
                page.reload();
                return page.content().contains("Nuova riga.");
            });
        }
    }

    /** Opens a page and waits until it hears of changes. */
    private Tab open(ServedSite served, String path) {
        Tab tab = Tab.in(context);
        tab.open(served.address(path));
        tab.page().locator(BAR + " section").waitFor();
        return tab;
    }

    /** But for what breaks because its page is left. */
    private static List<String> complaints(Tab tab) {
        return tab.complaints().stream()
                .filter(c -> !c.matches("failed: .*/__approdo/.*"))
                .toList();
    }

    private static void mark(Tab tab) {
        tab.page().evaluate("window.stays = true");
    }

    private static boolean isMarked(Tab tab) {
        return Boolean.TRUE.equals(tab.page().evaluate("window.stays === true"));
    }
}
