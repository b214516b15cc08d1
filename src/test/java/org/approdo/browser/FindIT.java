package org.approdo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding an office by answers, in a browser. */
@ExtendWith(OpenedOnce.class)
class FindIT {
    private static final String MILAN = "/contact-points/lombardia/comune-milano/";

    private final Portal portal;
    private final Chromium chromium;

    FindIT(Portal portal, Chromium chromium) {
        this.portal = portal;
        this.chromium = chromium;
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "ar", "ur", "zh", "bn", "uk"})
    void leadsFromHomeToTheRightOfficeInFourTaps(String language) {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            Tab tab = Tab.in(context);
            Page page = tab.page();
            tab.open(portal.address("/" + language + "/"));

            tab.follow(page.locator("main a[href='/" + language + "/find/']"));
            page.locator("label:has([name=topic][value=family])").click();
            page.locator("#language").selectOption("ar");
            assertThat(page.locator("#results > li > a").first()).hasAttribute("href", "/" + language + MILAN);
            assertThat(tab.width()).isLessThanOrEqualTo(Chromium.PHONE_WIDTH);
            assertThat(tab.complaints()).isEmpty();
            tab.follow(page.locator("#results > li > a").first());

            assertThat(page.url()).isEqualTo(portal.address("/" + language + MILAN));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "it, rove, Rovereto",
        "ar, ميلان, Milano",
        "ur, روم, Roma",
        "zh, 罗马, Roma",
        "bn, রোম, Roma",
        "uk, мілан, Milano"
    })
    void findsATownAsItIsTyped(String language, String typed, String town) {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            Page page = find(context, language, "");

            page.locator("#town").pressSequentially(typed);
            Locator choice = page.locator("#towns button")
                    .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + town + "$")));
            choice.click();

            assertThat(page.locator("#status")).containsText(Pattern.compile("\\d"));
            assertThat(page).hasURL(Pattern.compile("#at=.*" + town));
            assertThat(page.locator("#town")).hasValue(town);
            assertThat(page.locator("#results > li").count()).isPositive();
        }
    }

    @Test
    void anAddressIsAStateAndBackGoesBack() {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            Page page = find(context, "it", "#topic=family&area=trento");
            assertThat(page.locator("[name=topic][value=family]")).isChecked();
            assertThat(page.locator("#area")).hasValue("trento");
            String before = page.locator("#status").textContent();

            page.locator("#area").selectOption("lombardia");
            assertThat(page).hasURL(Pattern.compile("area=lombardia"));
            page.goBack();

            assertThat(page.locator("#area")).hasValue("trento");
            assertThat(page.locator("#status")).hasText(before);
        }
    }

    @Test
    void worksWithKeysAlone() {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            Page page = find(context, "it", "");

            page.locator("[name=topic]").first().focus();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Tab");
            assertThat(page.locator("#area")).isFocused();
            page.keyboard().press("Tab");
            page.keyboard().type("trento");
            page.locator("#towns button").first().waitFor();
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");

            assertThat(page.locator("#town")).isFocused();
            assertThat(page).hasURL(Pattern.compile("topic=working-conditions.*Trento"));
            assertThat(page.locator("#results > li").first()).isVisible();
        }
    }

    @Test
    void aPositionIsAskedForOnlyOnTapAndStaysOnThePhone() {
        Browser.NewContextOptions phone =
                Chromium.phone().setGeolocation(46.066, 11.12).setPermissions(List.of("geolocation"));
        try (BrowserContext context = chromium.context(phone)) {
            Tab tab = Tab.in(context);
            tab.open(portal.address("/it/find/"));
            Page page = tab.page();

            page.locator("#near").click();

            assertThat(page.locator("#results > li > a").first())
                    .hasAttribute("href", Pattern.compile("/it/contact-points/trento/"));
            assertThat(page.url()).doesNotContain("46");
            assertThat(tab.requests()).noneMatch(r -> r.contains("46.") || r.contains("11.1"));
        }
    }

    @Test
    void aPhoneWithoutPositionSaysWhatElseToDo() {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            Page page = find(context, "it", "");

            page.locator("#near").click();

            assertThat(page.locator("#denied")).isVisible();
            assertThat(page.locator("#town")).isEditable();
        }
    }

    @Test
    void whenNothingFitsAnAnswerCanBeTakenBack() {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            Page page = find(context, "it", "#topic=before-departure&area=slovenia");
            assertThat(page.locator("#none")).isVisible();
            assertThat(page.locator("#none a[href='/it/#urgent']")).isVisible();

            page.locator("#wider button").last().click();

            assertThat(page.locator("#none")).isHidden();
            assertThat(page.locator("#results > li").first()).isVisible();
        }
    }

    @Test
    void officesOfUnionsAmongThemselvesShowToOperatorsAlone() {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            Page page = find(context, "it", "#language=it");
            page.locator("#results > li").first().waitFor();
            int everyone = number(page);

            page.locator("#for").selectOption("operators");

            page.waitForFunction("n => +document.getElementById('status').textContent.match(/\\d+/)[0] > n", everyone);
        }
    }

    private static int number(Page page) {
        return Integer.parseInt(page.locator("#status").textContent().replaceAll("\\D", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#topic=%3Cimg%20src=x%20onerror=alert(1)%3E",
                "#at=45,9,%3Cimg%20src=x%20onerror=alert(1)%3E",
                "#area=../../../etc/passwd",
                "#%E0%A4%A",
                "#language=constructor&for=__proto__&topic=hasOwnProperty"
            })
    void hostileAddressesDoNothing(String hash) {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            Tab tab = Tab.in(context);
            tab.open(portal.address("/it/find/" + hash));

            assertThat(tab.page().locator("#status")).not().hasText("");
            assertThat(tab.page().locator("main img").count()).isZero();
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void withoutNetworkItSaysSoAndTriesAgain() {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            Page page = find(context, "it", "");
            context.setOffline(true);
            page.locator("#area").selectOption("trento");
            assertThat(page.locator("#retry")).isVisible();

            context.setOffline(false);
            page.locator("#retry button").click();

            assertThat(page.locator("#results > li").first()).isVisible();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "ar", "ur", "zh", "bn", "uk"})
    void withoutScriptThereAreLists(String language) {
        try (BrowserContext context = chromium.context(Chromium.phone().setJavaScriptEnabled(false))) {
            Tab tab = Tab.in(context);
            tab.open(portal.address("/" + language + "/find/"));

            assertThat(tab.page().locator("#find").isHidden()).isTrue();
            assertThat(tab.page().locator("noscript").isVisible()).isTrue();
            tab.follow(tab.page().locator("main a[href='/" + language + "/topics/family/']"));

            assertThat(tab.page().locator("main a[href*='/contact-points/']").count())
                    .isPositive();
        }
    }

    private Page find(BrowserContext context, String language, String hash) {
        Page page = context.newPage();
        page.navigate(portal.address("/" + language + "/find/" + hash));
        if (!hash.isEmpty()) {
            assertThat(page.locator("#status")).not().hasText("");
        }
        page.locator("#find").waitFor();
        return page;
    }
}
