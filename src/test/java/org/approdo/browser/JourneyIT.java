package org.approdo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.approdo.locale.LocaleTag;
import org.approdo.site.Page;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader's way on a cheap phone: home, a region, a contact point, a guide, the same guide in another language. */
@ExtendWith(OpenedOnce.class)
class JourneyIT {
    private final Portal portal;
    private final Chromium chromium;

    JourneyIT(Portal portal, Chromium chromium) {
        this.portal = portal;
        this.chromium = chromium;
    }

    static Stream<Arguments> journeys() {
        return Stream.of("it ar", "ar zh", "ur it", "zh ur", "bn ar")
                .map(pair -> pair.split(" ", 2))
                .flatMap(pair -> Stream.of(true, false).map(script -> Arguments.of(pair[0], pair[1], script)));
    }

    @ParameterizedTest(name = "in {0}, then in {1}, script: {2}")
    @MethodSource("journeys")
    void leadsFromHomeToAnOfficeAndToAGuideInAnotherLanguage(String first, String second, boolean script) {
        try (BrowserContext context = chromium.context(Chromium.phone().setJavaScriptEnabled(script))) {
            Tab tab = Tab.in(context);

            tab.open(portal.address("/" + first + "/"));
            assertSound(tab, first);
            follow(tab, "main a[href='/%s/regions/lombardia/']".formatted(first));
            assertSound(tab, first);
            follow(tab, "main a[href^='/%s/contact-points/lombardia/']".formatted(first));
            assertSound(tab, first);
            openMenu(tab, 0);
            follow(tab, ".menu a[href='/%s/guides/']".formatted(first));
            assertSound(tab, first);
            follow(tab, "main .list a[href^='/%s/guides/']".formatted(first));
            assertSound(tab, first);
            String guide = tab.page().url();
            openMenu(tab, 1);
            follow(tab, ".menu a[lang='%s']".formatted(second));

            assertSound(tab, second);
            assertThat(tab.page().url()).isEqualTo(guide.replace("/" + first + "/", "/" + second + "/"));
        }
    }

    private static void follow(Tab tab, String selector) {
        tab.follow(tab.page().locator(selector).first());
    }

    private static void openMenu(Tab tab, int number) {
        Locator menu = tab.page().locator("header details").nth(number);
        assertThat(menu.locator("ul").isVisible()).isFalse();

        menu.locator("summary").click();

        assertThat(menu.locator("ul").isVisible()).isTrue();
        assertThat(tab.width()).isLessThanOrEqualTo(Chromium.PHONE_WIDTH);
    }

    /** Pictures and the tools at the end come as a reader nears them; tools and the search have scripts of their own. */
    @ParameterizedTest
    @ValueSource(strings = {"it", "ar", "bn"})
    void everyPageIsThereWithOneScript(String language) {
        var asked = new TreeMap<String, List<String>>();
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            Tab tab = Tab.in(context);
            for (Sample sample : Sample.in(Set.of(language), portal)) {
                if (sample.stays()
                        && sample.language().equals(language)
                        && !sample.kind().matches("tool .*|Search")) {
                    tab.open(portal.address(sample.page()));
                    List<String> further = tab.requests().stream()
                            .filter(r -> !r.equals(portal.address(sample.page())))
                            .filter(r -> !r.matches(".*(\\.bar\\.js|\\.svg|\\.png|\\.jpg)"))
                            .toList();
                    asked.put(sample.kind(), further);
                }
            }
        }

        assertThat(asked).hasSizeGreaterThan(20);
        assertThat(asked.values()).allSatisfy(further -> assertThat(further).hasSizeLessThanOrEqualTo(1));
        assertThat(asked.values().stream().flatMap(List::stream)).anyMatch(r -> r.endsWith(language + ".times.js"));
    }

    /** What holds on every page of the way. */
    private void assertSound(Tab tab, String language) {
        Locator root = tab.page().locator("html");
        LocaleTag locale = new LocaleTag(language);
        String direction = portal.site().config().locales().direction(locale).attribute();
        assertThat(root.getAttribute("lang")).isEqualTo(language);
        assertThat(root.getAttribute("dir")).isEqualTo(direction);
        assertThat(root.evaluate("e => getComputedStyle(e).direction")).isEqualTo(direction);
        assertThat(headings(tab, 1)).containsExactly(heading(tab, locale));
        assertThat(headings(tab, 2)).isNotNull().doesNotContain("");
        assertThat(tab.width()).isLessThanOrEqualTo(Chromium.PHONE_WIDTH);
        assertThat(tab.complaints()).isEmpty();

        // the page and the script of its language; further down the tools; without script browsers ask for the code
        assertThat(tab.requests())
                .hasSizeLessThanOrEqualTo(3)
                .first()
                .isEqualTo(tab.page().url());
        assertThat(tab.requests().subList(1, tab.requests().size()))
                .allMatch(r -> r.matches(".*(/app/\\w+/\\w\\w(\\.times|\\.bar)?\\.js|/qr\\.svg)"));
    }

    private static List<String> headings(Tab tab, int level) {
        return tab.page()
                .getByRole(AriaRole.HEADING, new com.microsoft.playwright.Page.GetByRoleOptions().setLevel(level))
                .allInnerTexts();
    }

    /** What the page at this address is called. */
    private String heading(Tab tab, LocaleTag locale) {
        Page page = portal.site().pages().stream()
                .filter(p -> portal.address(p).equals(tab.page().url()))
                .findFirst()
                .orElseThrow();
        if (page instanceof Page.Detail detail) {
            return portal.site().title(detail.entry(), locale);
        }
        String word = page instanceof Page.Home ? "home.title" : "type.guides.many";
        return portal.site().messages().text(locale, word).value().orElseThrow();
    }
}
