package org.approdo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses without a language, as QR codes carry them: they open in the phone's language. */
@ExtendWith(OpenedOnce.class)
class PermalinkIT {
    private static final String GUIDE = "/guides/italia/permesso-di-soggiorno/";

    private final Portal portal;
    private final Chromium chromium;

    PermalinkIT(Portal portal, Chromium chromium) {
        this.portal = portal;
        this.chromium = chromium;
    }

    @ParameterizedTest
    @CsvSource({"ar,ar", "ar-EG,ar", "zh-CN,zh", "uk,uk", "bn-BD,bn", "IT,it"})
    void openInThePhonesLanguage(String phone, String language) {
        try (BrowserContext context = chromium.context(Chromium.phone().setLocale(phone))) {
            Tab tab = Tab.in(context);
            for (String path : new String[] {"/", GUIDE, GUIDE + "#who", "/find/#topic=family", "/search/"}) {
                tab.open(portal.address(path));
                tab.page().waitForURL(portal.address("/" + language + path));

                assertThat(tab.page().locator("html").getAttribute("lang")).isEqualTo(language);
                assertThat(tab.complaints()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", GUIDE, "/find/", "/404.html"})
    void listEveryLanguageToAPhoneWithAnother(String path) {
        try (BrowserContext context = chromium.context(Chromium.phone().setLocale("xx"))) {
            assertListsEveryLanguage(Tab.in(context), path, path);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", GUIDE, "/find/", "/404.html"})
    void listEveryLanguageWithoutScript(String path) {
        try (BrowserContext context =
                chromium.context(Chromium.phone().setLocale("ar").setJavaScriptEnabled(false))) {
            assertListsEveryLanguage(Tab.in(context), path, path);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", GUIDE})
    void listEveryLanguageWhenAskedTo(String path) {
        try (BrowserContext context = chromium.context(Chromium.phone().setLocale("ar"))) {
            assertListsEveryLanguage(Tab.in(context), path + "#choose", path);
        }
    }

    /** A list of every language, each link marked with it and leading to the page in it. */
    private void assertListsEveryLanguage(Tab tab, String opened, String path) {
        tab.open(portal.address(opened));
        Locator links = tab.page().locator("main nav a");

        assertThat(tab.page().url()).isEqualTo(portal.address(opened));
        assertThat(tab.page().locator("h1").innerText()).isNotBlank();
        assertThat(links.count()).isEqualTo(12);
        for (Locator link : links.all()) {
            String language = link.getAttribute("lang");
            assertThat(link.getAttribute("hreflang")).isEqualTo(language);
            assertThat(link.getAttribute("href")).isEqualTo("/" + language + (path.equals("/404.html") ? "/" : path));
        }
        assertThat(tab.width()).isLessThanOrEqualTo(Chromium.PHONE_WIDTH);
        assertThat(tab.complaints().stream().filter(c -> !c.contains("404 (Not Found)")))
                .isEmpty();
    }
}
