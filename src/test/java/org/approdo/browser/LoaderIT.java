package org.approdo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When the script of a page comes, for readers whom no test hurries. */
@ExtendWith(OpenedOnce.class)
class LoaderIT {
    private final Portal portal;
    private final Chromium chromium;

    LoaderIT(Portal portal, Chromium chromium) {
        this.portal = portal;
        this.chromium = chromium;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/it/", "/ar/guides/italia/sanita-medico/", "/ur/contact-points/lombardia/comune-milano/"})
    void theScriptOfAPageIsAskedForWhenThePageHasLoaded(String address) {
        try (BrowserContext context = chromium.calmContext(Chromium.phone())) {
            Page page = context.newPage();
            page.navigate(portal.address(address));

            page.waitForFunction("() => performance.getEntriesByName('first-contentful-paint').length > 0"
                    + " && performance.getEntriesByType('resource').some(e => e.name.includes('/app/'))");
            assertThat(page.evaluate("() => performance.getEntriesByType('resource')"
                            + ".filter(e => e.name.includes('/app/'))[0].startTime"
                            + " > performance.getEntriesByType('navigation')[0].loadEventStart + 90"))
                    .isEqualTo(true);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "bn"})
    void theScriptRuns(String language) {
        try (BrowserContext context = chromium.calmContext(Chromium.phone())) {
            Page page = context.newPage();
            page.navigate(portal.address("/" + language + "/contact-points/lombardia/comune-milano/"));

            page.waitForFunction("() => document.querySelector('[data-hours]').textContent.trim() !== ''");
        }
    }

    @ParameterizedTest
    @CsvSource({"it, ''", "ur, regions/lombardia/", "zh, guides/italia/sanita-medico/"})
    void aPageCanBeInstalledByTheManifestOfItsLanguage(String language, String path) {
        try (BrowserContext context = chromium.calmContext(Chromium.phone())) {
            Page page = context.newPage();
            page.navigate(portal.address("/" + language + "/" + path));
            page.waitForFunction("() => document.querySelector('link[rel=manifest]')");

            JsonObject manifest = context.newCDPSession(page).send("Page.getAppManifest");

            assertThat(manifest.get("url").getAsString())
                    .isEqualTo(portal.address("/" + language + "/manifest.webmanifest"));
            assertThat(manifest.getAsJsonArray("errors")).isEmpty();
            assertThat(manifest.get("data").getAsString()).contains("\"start_url\"");
        }
    }
}
