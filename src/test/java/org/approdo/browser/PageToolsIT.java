package org.approdo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.regex.Pattern;
import org.approdo.locale.LocaleTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader does with a page: share and keep it, hear it, read it in two languages, leave it fast. */
@ExtendWith(OpenedOnce.class)
class PageToolsIT {
    private static final String GUIDE = "/guides/italia/diritti-lavoro/";
    private static final String OFFICE = "/contact-points/italia/numero-verde-antitratta/";
    private static final String ADVICE = "/pages/advice/";

    /** As private windows of some browsers do. */
    private static final String NO_STORAGE = """
            Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })
            """;

    private static final String FULL_STORAGE =
            "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }";

    /** A phone that can share nothing, so that addresses are copied. */
    private static final String NO_SHARING = "delete Navigator.prototype.share; window.copied = [];"
            + "document.execCommand = c => { copied.push(document.activeElement.value); return c === 'copy' }";

    /** Voices that come late, as they do, and say at once what they are given. */
    private static final String VOICES = """
            window.spoken = []
            window.held = null
            let voices = []
            const speech = {
              paused: false,
              getVoices: () => voices,
              speak(u) { if (u.text) { spoken.push([u.lang, u.text]); held = u } },
              cancel() { held = null },
              pause() { this.paused = true },
              resume() { this.paused = false }
            }
            Object.defineProperty(window, 'speechSynthesis', { value: speech })
            window.SpeechSynthesisUtterance = function (text) { this.text = text }
            window.comeVoices = (...tags) => {
              voices = tags.map(lang => ({ lang, localService: true }))
              if (speech.onvoiceschanged) speech.onvoiceschanged()
            }
            window.go = () => { const u = held; held = null; if (u) u.onend(); return !!u }
            """;

    private static final String EXIT = "https://www.meteoam.it/";

    private final Portal portal;
    private final Chromium chromium;

    PageToolsIT(Portal portal, Chromium chromium) {
        this.portal = portal;
        this.chromium = chromium;
    }

    private Tab open(BrowserContext context, String language, String path) {
        Tab tab = Tab.in(context);
        tab.open(portal.address("/" + language + path));
        comeToTheBar(tab);
        return tab;
    }

    /** The bar is filled for readers who come near it. */
    private static void comeToTheBar(Tab tab) {
        if (tab.page().locator("#tools").count() > 0) {
            tab.page().evaluate("document.getElementById('tools').scrollIntoView()");
            tab.page().locator("#tools button").first().waitFor();
            tab.page().evaluate("scrollTo(0, 0)");
        }
    }

    private static Locator tool(Tab tab, String name) {
        return tab.page().locator("#tools > :not(p)").filter(new Locator.FilterOptions().setHasText(exactly(name)));
    }

    private static Pattern exactly(String text) {
        // the browser reads it, which knows no quoting
        return Pattern.compile("^" + text + "$");
    }

    private static void awaitRows(Page page, String list, int rows) {
        page.waitForFunction(
                "([list, rows]) => document.querySelectorAll(list + ' > li').length === rows", List.of(list, rows));
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "ar", "ur", "zh", "bn", "uk"})
    void theToolsFillTheirPlaceAndMoveNothing(String language) {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            context.addInitScript(VOICES);
            Tab tab = open(context, language, GUIDE);
            assertThat(tool(tab, portal.word(language, "bar.listen")).count()).isZero();
            tab.page().evaluate("comeVoices('it-IT', 'ar-EG', 'ur-PK', 'zh_CN', 'bn-IN', 'uk-UA')");

            assertThat(tool(tab, portal.word(language, "bar.listen")).count()).isOne();
            assertThat(tool(tab, portal.word(language, "bar.qr")).getAttribute("href"))
                    .endsWith(GUIDE + "#choose");
            assertThat(tool(tab, portal.word(language, "bar.at.side-by-side")).getAttribute("href"))
                    .endsWith("/" + language + "/side-by-side/#p=" + GUIDE);
            Object heights = tab.page().evaluate("""
                    (() => {
                      const bar = document.getElementById('tools')
                      const full = bar.offsetHeight
                      bar.style.minBlockSize = 0
                      return [full, bar.offsetHeight, Math.min(...[...bar.querySelectorAll('a, button')].map(e => e.offsetHeight)), getComputedStyle(bar).marginTop]
                    })()
                    """);
            List<?> sizes = (List<?>) heights;
            assertThat(((Number) sizes.get(1)).intValue())
                    .as("fits into its place")
                    .isLessThanOrEqualTo(((Number) sizes.get(0)).intValue());
            assertThat(((Number) sizes.get(0)).intValue())
                    .as("its place was kept free")
                    .isEqualTo(13 * 16);
            assertThat(((Number) sizes.get(2)).intValue()).isGreaterThanOrEqualTo(44);
            assertThat(tab.width()).isLessThanOrEqualTo(Chromium.PHONE_WIDTH);
            assertThat(Axe.findings(tab.page(), false)).isEmpty();
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void withoutScriptNothingUselessIsShown() {
        try (BrowserContext context = chromium.context(Chromium.phone().setJavaScriptEnabled(false))) {
            Tab tab = Tab.in(context);
            tab.open(portal.address("/it" + GUIDE));
            assertThat(tab.page().locator("#tools").innerText()).isEmpty();
            tab.open(portal.address("/it/my-list/"));
            assertThat(tab.page().locator("main button").all()).noneMatch(Locator::isVisible);
            assertThat(tab.page().locator("main .note").innerText()).isEqualTo(portal.word("it", "my-list.no-script"));
            tab.open(portal.address("/it/side-by-side/"));
            assertThat(tab.page().locator("main button, main select").all()).noneMatch(Locator::isVisible);
            assertThat(tab.page().locator("main .pills a").count()).isEqualTo(12);
        }
    }

    @Test
    void aPhoneThatCannotShareCopiesTheAddressAndSaysSo() {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            context.addInitScript(NO_SHARING);
            Tab tab = open(context, "ar", GUIDE + "#who");
            Locator share = tool(tab, portal.word("ar", "bar.share"));

            share.focus();
            tab.page().keyboard().press("Enter");

            assertThat(tab.page().locator("#tools [role=status]").textContent())
                    .isEqualTo(portal.word("ar", "bar.copied"));
            assertThat(tab.page().evaluate("copied")).isEqualTo(List.of(portal.address("/ar" + GUIDE)));
            assertThat(tab.page().evaluate("document.activeElement.textContent"))
                    .isEqualTo(portal.word("ar", "bar.share"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "ar", "ur", "zh", "bn", "uk"})
    void whatIsKeptStandsInTheListWithItsNumberInEachLanguage(String language) {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            Tab tab = open(context, "it", OFFICE);
            Locator keep = tool(tab, portal.word("it", "bar.keep"));
            assertThat(keep.getAttribute("aria-pressed")).isEqualTo("false");
            keep.click();
            assertThat(keep.getAttribute("aria-pressed")).isEqualTo("true");
            tab.open(portal.address("/it" + GUIDE));
            comeToTheBar(tab);
            tool(tab, portal.word("it", "bar.keep")).click();

            tab.open(portal.address("/" + language + "/my-list/"));
            Page page = tab.page();
            Locator first = page.locator("#kept > li").first();
            String title = portal.site()
                    .title(
                            portal.site()
                                    .references()
                                    .find("contact-points", "numero-verde-antitratta")
                                    .orElseThrow(),
                            new LocaleTag(language));
            page.waitForFunction("t => document.querySelector('#kept a').textContent === t", title);
            assertThat(first.locator("[href^='tel:']").getAttribute("href")).isEqualTo("tel:+39800290290");
            assertThat(first.locator("[href^='tel:'] bdi").getAttribute("dir")).isEqualTo("ltr");
            assertThat(Axe.findings(page, false)).isEmpty();
            assertThat(tab.width()).isLessThanOrEqualTo(Chromium.PHONE_WIDTH);

            page.locator("#kept > li").nth(1).locator("button").first().press("Enter");
            assertThat(page.locator("#kept > li").first().getAttribute("data-path"))
                    .isEqualTo(GUIDE);
            page.locator("#kept > li").first().locator("button").last().press("Enter");
            awaitRows(page, "#kept", 1);
            page.locator("#undo").press("Enter");
            awaitRows(page, "#kept", 2);
            page.locator("#clear").click();
            assertThat(page.locator("#empty").isVisible()).isTrue();
            assertThat(page.evaluate("localStorage.getItem('my-list')")).isEqualTo("[]");
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void aSharedListIsAddedOnlyWhenTheReaderWantsIt() {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            Tab tab = open(context, "it", OFFICE);
            tool(tab, portal.word("it", "bar.keep")).click();

            tab.open(portal.address(
                    "/it/my-list/#p=" + GUIDE + "&p=//evil/&p=javascript:alert(1)&p=" + ADVICE + "&p=/guides/gone/"));
            Page page = tab.page();
            page.locator("#guests .chip").waitFor();

            awaitRows(page, "#guests", 2);
            awaitRows(page, "#kept", 1);
            assertThat(page.locator("#guests a[href*='evil'], #guests a[href*='advice']")
                            .count())
                    .isZero();
            page.locator("#take").click();
            awaitRows(page, "#kept", 2);
            assertThat(page.locator("#shared").isVisible()).isFalse();
            assertThat(page.url()).endsWith("/it/my-list/");
            page.reload();
            awaitRows(page, "#kept", 2);
        }
    }

    @Test
    void aBrokenLinkToAListSaysSoAndALongOneIsCut() {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            context.route(
                    Pattern.compile(".*/guides/x\\d+/"), r -> r.fulfill(new Route.FulfillOptions().setStatus(404)));
            Tab tab = open(context, "it", "/my-list/#p=https://evil.example/&p=%E0%A4");
            assertThat(tab.page().locator("#status").textContent()).isEqualTo(portal.word("it", "my-list.broken"));

            tab.page()
                    .evaluate(
                            "location.hash = Array.from({length: 10000}, (_, i) => 'p=/guides/x' + i + '/').join('&')");
            awaitRows(tab.page(), "#guests", 100);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {NO_STORAGE, FULL_STORAGE})
    void aPhoneThatKeepsNothingSaysSoAndGoesOn(String storage) {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            context.addInitScript(storage);
            Tab tab = open(context, "ur", GUIDE);
            tool(tab, portal.word("ur", "bar.keep")).click();
            assertThat(tab.page().locator("#tools [role=status]").textContent())
                    .isEqualTo(portal.word("ur", "bar.full"));
            assertThat(tool(tab, portal.word("ur", "bar.keep")).getAttribute("aria-pressed"))
                    .isEqualTo("false");

            tab.open(portal.address("/ur/my-list/#p=" + GUIDE));
            tab.page().locator("#take").click();
            assertThat(tab.page().locator("#status").textContent()).isEqualTo(portal.word("ur", "my-list.lost"));
            awaitRows(tab.page(), "#kept", 1);
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void withoutConnectionTheKeptCopyIsShown() {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            Tab tab = open(context, "it", OFFICE);
            tool(tab, portal.word("it", "bar.keep")).click();
            context.route(Pattern.compile(".*" + OFFICE), Route::abort);

            tab.open(portal.address("/it/my-list/"));
            tab.page()
                    .waitForFunction(
                            "t => document.getElementById('status').textContent === t",
                            portal.word("it", "my-list.offline"));
            assertThat(tab.page().locator("#kept [href='tel:+39800290290']").count())
                    .isOne();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "ar", "ur", "zh", "bn", "uk"})
    void twoLanguagesStandBesideEachOther(String language) {
        String other = language.equals("ar") ? "it" : "ar";
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            Tab tab = open(context, language, "/side-by-side/#" + GUIDE + "&with=" + other);
            Page page = tab.page();
            page.locator(".pair").first().waitFor();
            Locator pair = page.locator(".pair:has(#l-who)");

            assertThat(pair.locator("> :first-child").getAttribute("lang")).isEqualTo(language);
            assertThat(pair.locator("> :last-child").getAttribute("lang")).isEqualTo(other);
            assertThat(pair.locator("#r-who").evaluate("e => getComputedStyle(e).direction"))
                    .isEqualTo(other.equals("ar") ? "rtl" : "ltr");
            assertThat(page.locator("#pairs script, #pairs style, #pairs nav, #pairs [onclick], #pairs [style]")
                            .count())
                    .isZero();
            assertThat(
                            page.evaluate(
                                    "[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) => all.indexOf(id) < i)"))
                    .isEqualTo(List.of());
            assertThat(tab.width()).isLessThanOrEqualTo(Chromium.PHONE_WIDTH);
            assertThat(Axe.findings(page, false)).isEmpty();
            assertThat(tab.complaints()).isEmpty();

            page.setViewportSize(1000, 700);
            assertThat(
                            (Boolean)
                                    pair.evaluate(
                                            "e => e.children[0].getBoundingClientRect().top === e.children[1].getBoundingClientRect().top"))
                    .isTrue();
            page.locator("#right").selectOption("de");
            page.locator(".pair [lang=de], .pair > [lang=de]").first().waitFor();
            assertThat(page.url()).endsWith("#p=" + GUIDE + "&from=" + language + "&with=de");
        }
    }

    @Test
    void aPageThatIsNotThereOrDoesNotComeIsSaidSo() {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            Tab tab = open(context, "it", "/side-by-side/#/guides/italia/nope/");
            Page page = tab.page();
            String said = "t => document.getElementById('status').textContent === t";
            page.waitForFunction(said, portal.word("it", "side-by-side.gone"));
            page.evaluate("location.hash = '#p=" + ADVICE + "'");
            page.waitForFunction("() => !document.querySelector('.pair')");
            page.waitForFunction(said, portal.word("it", "side-by-side.gone"));
            page.evaluate("location.hash = '#p=//evil/'");
            page.waitForFunction(said, portal.word("it", "side-by-side.broken"));
            context.route(Pattern.compile(".*" + GUIDE), Route::abort);
            page.evaluate("location.hash = '#p=" + GUIDE + "'");
            page.waitForFunction(said, portal.word("it", "side-by-side.failed"));
            context.unrouteAll();
            page.locator("#retry").click();
            page.locator(".pair").first().waitFor();
        }
    }

    @Test
    void readingAloudGoesBlockByBlockInTheVoiceOfEachLanguageAndStops() {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            context.addInitScript(VOICES);
            Tab tab = open(context, "zh", GUIDE);
            Page page = tab.page();
            page.evaluate("comeVoices('cmn-Hans-CN')");
            Locator listen = tool(tab, portal.word("zh", "bar.listen"));
            listen.click();
            page.waitForFunction("() => spoken.length === 1");

            assertThat(page.locator(".spoken").textContent()).contains((String) page.evaluate("spoken[0][1].trim()"));
            assertThat(page.evaluate("() => { while (go()); return spoken.length }"))
                    .satisfies(n -> assertThat(((Number) n).intValue()).isGreaterThan(40));
            assertThat(page.evaluate("[...new Set(spoken.map(s => s[0]))]")).isEqualTo(List.of("cmn-Hans-CN"));
            String all = (String) page.evaluate("spoken.map(s => s[1]).join('|')");
            assertThat(all)
                    .as("neither navigation nor words of a language without a voice")
                    .doesNotContain(
                            portal.word("zh", "page.contents"), "lavoro nero", portal.word("zh", "origins.title"));
            assertThat(listen.getAttribute("aria-pressed")).isEqualTo("false");

            page.evaluate("comeVoices('zh-CN', 'it-IT')");
            listen.click();
            page.locator("#listen + button").click();
            assertThat(page.evaluate("speechSynthesis.paused")).isEqualTo(true);
            page.locator("#listen + button").click();
            assertThat(page.evaluate("speechSynthesis.paused")).isEqualTo(false);
            page.evaluate("() => { while (go()); }");
            assertThat(page.evaluate("spoken.filter(s => s[0] === 'it-IT').length > 0"))
                    .isEqualTo(true);
            assertThat(page.locator(".spoken").count()).isZero();
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "ar", "ur", "zh", "bn", "uk"})
    void aDiscreetPageIsLeftWithoutAWayBack(String language) {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            context.route(
                    EXIT,
                    r -> r.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html")
                            .setBody("<title>meteo</title>")));
            for (boolean keyboard : new boolean[] {true, false}) {
                Tab tab = open(context, language, "/");
                Page page = tab.page();
                tab.follow(page.locator("main a[href='/" + language + ADVICE + "']"));
                assertThat(page.locator("html[data-discreet]").count()).isOne();
                assertThat(page.locator("#tools").count()).isZero();
                assertThat(Axe.findings(page, false)).isEmpty();
                assertThat(tab.width()).isLessThanOrEqualTo(Chromium.PHONE_WIDTH);
                page.evaluate("scrollTo(0, 900)");
                assertThat(
                                (Boolean)
                                        page.locator("#exit")
                                                .evaluate(
                                                        "e => e.getBoundingClientRect().top >= 0 && e.getBoundingClientRect().bottom < innerHeight"))
                        .as("stays in reach")
                        .isTrue();
                if (keyboard) {
                    page.keyboard().press("Escape");
                    page.keyboard().press("a");
                    page.keyboard().press("Escape");
                    page.keyboard().press("Escape");
                    assertThat(page.url()).endsWith(ADVICE);
                    page.keyboard().press("Escape");
                } else {
                    page.locator("#exit").click();
                }
                page.waitForURL(EXIT);
                page.goBack();
                assertThat(page.url()).isEqualTo(portal.address("/" + language + "/"));
                page.close();
            }
        }
    }

    @Test
    void theWayOutWorksWithoutScript() {
        try (BrowserContext context = chromium.context(Chromium.phone().setJavaScriptEnabled(false))) {
            context.route(EXIT, r -> r.fulfill(new Route.FulfillOptions().setBody("meteo")));
            Tab tab = open(context, "it", ADVICE);
            tab.page().locator("#exit").click();
            tab.page().waitForURL(EXIT);
        }
    }
}
