package org.approdo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading without network: what was read, what was kept, and what a phone says about the rest. */
@ExtendWith(OpenedOnce.class)
class OfflineIT {
    private static final String DOCTOR = "/guides/italia/sanita-medico/";

    private final Portal portal;
    private final Chromium chromium;

    OfflineIT(Portal portal, Chromium chromium) {
        this.portal = portal;
        this.chromium = chromium;
    }

    private BrowserContext phone() {
        return chromium.context(new Browser.NewContextOptions()
                .setViewportSize(Chromium.PHONE_WIDTH, Chromium.PHONE_HEIGHT)
                .setServiceWorkers(ServiceWorkerPolicy.ALLOW));
    }

    /** Opens a page, and waits until the worker has it and the offline page. */
    private Tab opened(BrowserContext context, String path) {
        Tab tab = Tab.in(context);
        tab.open(portal.address(path));
        awaitTrue(
                tab, "navigator.serviceWorker.controller && navigator.serviceWorker.controller.state === 'activated'");
        awaitTrue(tab, "caches.match(location.pathname)");
        awaitTrue(tab, "caches.match('" + path.substring(0, 3) + "/offline/')");
        return tab;
    }

    /** {@code waitForFunction} takes a promise for true, whatever comes of it. */
    private static void awaitTrue(Tab tab, String expression) {
        tab.page().evaluate("""
                async () => {
                  for (const end = Date.now() + 20000; !(await (%s));) {
                    if (Date.now() > end) throw Error('never')
                    await new Promise(again => setTimeout(again, 20))
                  }
                }
                """.formatted(expression));
    }

    private static void press(Tab tab, String what) {
        tab.page().locator("[data-area=lombardia] [data-do=" + what + "]").click();
    }

    private void awaitStatus(Tab tab, String language, String key) {
        tab.page()
                .waitForFunction(
                        "t => document.getElementById('status').textContent === t",
                        portal.word(language, "offline." + key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "ar", "ur", "zh", "bn", "uk"})
    void whatWasReadIsThereAndTheRestIsSaidInTheReadersLanguage(String language) {
        try (BrowserContext context = phone()) {
            Tab tab = opened(context, "/" + language + DOCTOR);
            String title = tab.page().locator("h1").textContent();
            context.setOffline(true);

            tab.open(portal.address("/" + language + DOCTOR));
            assertThat(tab.page().locator("h1").textContent()).isEqualTo(title);
            Locator line = tab.page().locator("#copy");
            line.waitFor();
            assertThat(line.textContent()).startsWith(portal.word(language, "app.copy"));

            tab.open(portal.address("/" + language + "/projects/"));
            assertThat(tab.page().locator("h1").textContent()).isEqualTo(portal.word(language, "offline.title"));
            tab.page().locator("#missing").waitFor();
            assertThat(tab.page().locator("a[href='tel:1522']").first().isVisible())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "ar", "ur", "zh", "bn", "uk"})
    void whatIsReadWhileTheWorkerTakesOverIsKeptToo(String language) {
        try (BrowserContext context = phone()) {
            Tab tab = Tab.in(context);
            for (String path : List.of("/it/", "/" + language + "/guides/", "/" + language + DOCTOR)) {
                tab.open(portal.address(path));
            }
            awaitTrue(tab, "caches.match(location.pathname)");
            awaitTrue(tab, "caches.match('/" + language + "/offline/')");
            String title = tab.page().locator("h1").textContent();
            context.setOffline(true);

            tab.open(portal.address("/" + language + DOCTOR));
            assertThat(tab.page().locator("h1").textContent()).isEqualTo(title);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "ar", "ur"})
    void everyPageAndTheSearchOfAKeptAreaWorkWithoutNetwork(String language) {
        try (BrowserContext context = phone()) {
            Tab tab = opened(context, "/" + language + "/offline/");
            tab.open(portal.address("/" + language + "/offline/#area=lombardia"));
            press(tab, "keep");
            awaitStatus(tab, language, "done");
            context.setOffline(true);

            List<?> pages = (List<?>) tab.page().evaluate("""
                    async l => (await (await caches.match(`/${l}/offline/lombardia.json`)).json()).files
                      .map(f => f[0]).filter(p => p.endsWith('/'))
                    """, language);
            assertThat(pages).hasSizeGreaterThan(15);
            List<String> own = portal.site().content().entries().stream()
                    .filter(e -> e.area().equals(Optional.of("lombardia")))
                    .map(e -> language + e.path())
                    .toList();
            assertThat(own).isNotEmpty();
            assertThat(pages.stream().map(String::valueOf).toList()).containsAll(own);
            for (String path : own) {
                tab.open(portal.address("/" + path));
                assertThat(tab.page().locator("#missing").count()).as(path).isZero();
                assertThat(tab.page().url()).endsWith(path);
            }
            tab.open(portal.address("/" + language + "/search/#q=Milano"));
            tab.page().locator("#results > li").first().waitFor();
            tab.open(portal.address("/" + language + "/offline/"));
            tab.page()
                    .waitForFunction(
                            "t => document.querySelector('[data-area=lombardia] .chip').textContent === t",
                            portal.word(language, "offline.kept"));
        }
    }

    @Test
    void aNumberThatChangedIsTheNewOneAsSoonAsThereIsANetwork() {
        try (BrowserContext context = phone()) {
            Tab tab = opened(context, "/it" + DOCTOR);
            tab.page().evaluate("""
                    async () => (await caches.open('pages')).put(location.pathname, new Response(
                      '<!doctype html><h1>vecchio</h1><a href="tel:1">1</a>', {headers: {'content-type': 'text/html'}}))
                    """);
            tab.open(portal.address("/it" + DOCTOR));
            assertThat(tab.page().locator("h1").textContent()).isNotEqualTo("vecchio");
            assertThat(tab.page().locator("#copy").count()).isZero();
            awaitTrue(tab, "caches.match(location.pathname).then(r => r.text()).then(t => !t.includes('vecchio'))");
        }
    }

    @Test
    void anInterruptedPackGoesOnAndCanBeRemoved() {
        try (BrowserContext context = phone()) {
            Tab tab = opened(context, "/it/offline/");
            tab.open(portal.address("/it/offline/#area=lombardia"));
            context.route("**/it/guides/**", r -> r.abort());
            press(tab, "keep");
            awaitStatus(tab, "it", "cut");
            assertThat(tab.page().locator("[data-area=lombardia] .chip").textContent())
                    .isEqualTo(portal.word("it", "offline.partly"));
            context.unroute("**/it/guides/**");
            tab.open(portal.address("/it/"));
            tab.open(portal.address("/it/offline/#area=lombardia"));
            tab.page()
                    .getByText(portal.word("it", "offline.continue"), new Page.GetByTextOptions().setExact(true))
                    .click();
            awaitStatus(tab, "it", "done");
            press(tab, "remove");
            awaitStatus(tab, "it", "removed");
            assertThat(tab.page().evaluate("async () => (await (await caches.open('kept')).keys()).length"))
                    .isEqualTo(0);
        }
    }

    @Test
    void aFullPhoneAndAMissingFileAreSaid() {
        try (BrowserContext context = phone()) {
            Tab tab = opened(context, "/it/offline/");
            tab.open(portal.address("/it/offline/#area=lombardia"));
            tab.page().evaluate("""
                    () => {
                      const put = Cache.prototype.put
                      let n = 0
                      Cache.prototype.put = function (...a) {
                        return ++n > 20 ? Promise.reject(new DOMException('', 'QuotaExceededError')) : put.apply(this, a)
                      }
                    }
                    """);
            press(tab, "keep");
            awaitStatus(tab, "it", "full");
            tab.open(portal.address("/it/"));
            context.route(
                    "**/it/guides/",
                    r -> r.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setStatus(404)));
            tab.open(portal.address("/it/offline/#area=lombardia"));
            press(tab, "keep");
            awaitStatus(tab, "it", "gone");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"caches", "serviceWorker"})
    void whatABrowserCannotDoIsSaid(String lack) {
        try (BrowserContext context = phone()) {
            context.addInitScript(
                    lack.equals("caches")
                            ? "Object.defineProperty(window, 'caches', {value: undefined})"
                            : "Object.defineProperty(Navigator.prototype, 'serviceWorker', {value: undefined})");
            Tab tab = Tab.in(context);
            tab.open(portal.address("/it/offline/"));
            tab.page().locator("#unable").waitFor();
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"#area=<script>alert(1)</script>", "#area=%22%5D", "#area=", "#%", "#area=lombardia&area=x"})
    void addressesThatMeanNothingDoNoHarm(String state) {
        try (BrowserContext context = phone()) {
            Tab tab = Tab.in(context);
            tab.open(portal.address("/it/offline/" + state));
            assertThat(tab.page().locator("[data-area]").count()).isGreaterThan(20);
            assertThat(tab.complaints()).isEmpty();
        }
    }
}
