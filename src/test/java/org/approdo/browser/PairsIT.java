package org.approdo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By taps alone, without script: from home to an office, and on the maps. */
@ExtendWith(OpenedOnce.class)
class PairsIT {
    private final Portal portal;
    private final Chromium chromium;

    PairsIT(Portal portal, Chromium chromium) {
        this.portal = portal;
        this.chromium = chromium;
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "ar", "ur", "zh", "bn", "uk"})
    void threeTapsLeadFromHomeToAnOffice(String language) {
        try (BrowserContext context = chromium.context(Chromium.phone().setJavaScriptEnabled(false))) {
            Tab tab = Tab.in(context);
            String home = "/" + language;
            tab.open(portal.address(home + "/"));

            for (String next : List.of(
                    "/topics/family/", "/topics/family/in/lombardia/", "/contact-points/lombardia/comune-milano/")) {
                tab.follow(
                        tab.page().locator("main a[href='" + home + next + "']").first());
                assertThat(tab.width()).isLessThanOrEqualTo(Chromium.PHONE_WIDTH);
            }

            assertThat(tab.page().locator("main a[href^='tel:']").count()).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "ar", "ur", "zh", "bn", "uk"})
    void everyPointOfAMapIsLargeEnoughForAFinger(String language) {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            Tab tab = Tab.in(context);
            for (String path : List.of("/map/", "/regions/italia/", "/regions/lombardia/", "/regions/europa/")) {
                tab.open(portal.address("/" + language + path));

                Object small = tab.page().evaluate("""
                        () => [...document.querySelectorAll('.map circle.hit')]
                          .map(c => c.getBoundingClientRect().width).filter(w => w < 43.5)
                        """);

                assertThat(tab.page().locator(".map circle.hit").count()).isPositive();
                assertThat((List<?>) small).as(path).isEmpty();
                assertThat(tab.width()).isLessThanOrEqualTo(Chromium.PHONE_WIDTH);
            }
        }
    }
}
