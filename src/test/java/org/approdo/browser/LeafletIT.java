package org.approdo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Leaflets, and what comes out of a printer: sheets are printed to PDF, read back, and their codes with them. */
@ExtendWith(OpenedOnce.class)
class LeafletIT {
    private static final String GUIDE = "/guides/italia/diritti-lavoro/";
    private static final String MILAN = "/contact-points/lombardia/comune-milano/";
    private static final String UNION = "/contact-points/lombardia/anolf-milano/";
    private static final String TRENTO = "/contact-points/trento/cinformi-trento/";
    private static final String FOUR = "#p=/it" + MILAN + "&p=/ar" + TRENTO + "&p=/ur" + UNION + "&p=/bn" + GUIDE;

    /** What a browser says by itself of an answer that is no page. */
    private static final String BROWSERS_OWN = "(?s)(error: Failed to load resource|failed: ).*";

    private final Portal portal;
    private final Chromium chromium;

    LeafletIT(Portal portal, Chromium chromium) {
        this.portal = portal;
        this.chromium = chromium;
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "ar", "ur", "zh", "bn"})
    void aPrintedLeafletReadsInItsOwnOrder(String language) {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            Tab tab = Tab.in(context);
            tab.open(portal.address("/" + language + GUIDE));
            String title = tab.page().locator("h1").textContent();
            // the end of a line may part a vowel sign from its letter in what is read back
            String lead = tab.page().locator(".lead").first().textContent().replaceAll("(?s)[.。।۔].*", "");

            Paper paper = Paper.of(leaflets(tab, "it", "#p=/" + language + GUIDE, 1));

            assertThat(paper.letters()).contains(Paper.letters(title), Paper.letters(lead));
            assertThat(paper.codes()).containsExactly(List.of(code(GUIDE)));
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void fourLeafletsInFourLanguagesFitOneSheetAndLoseNothing() {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            Tab tab = Tab.in(context);
            Page page = leaflets(tab, "it", FOUR + "&n=4", 4);

            Paper paper = Paper.of(page);

            assertThat(paper.sheets()).hasSize(1);
            assertThat(paper.codes().get(0))
                    .containsExactlyInAnyOrder(code(MILAN), code(TRENTO), code(UNION), code(GUIDE));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.setViewportSize(718, 1000);
            assertThat(page.evaluate("""
                    [...document.querySelectorAll('.leaflet')].filter(
                      a => a.scrollHeight > a.clientHeight + 1 || a.scrollWidth > a.clientWidth + 1).length
                    """)).as("leaflets that are cut").isEqualTo(0);
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void withoutFourOnASheetEachHasItsOwnAndNoRowIsCut() {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            Tab tab = Tab.in(context);
            Page page = leaflets(tab, "it", FOUR.replace("/ur" + UNION, "/zh" + MILAN), 4);
            Object rows = page.evaluate("[...document.querySelectorAll('#leaflets :is(:lang(it), :lang(zh)) tr,"
                    + "#leaflets :is(:lang(it), :lang(zh)) .rows > div')].map(r => r.textContent)");

            Paper paper = Paper.of(page);

            assertThat(paper.sheets()).hasSize(4);
            assertThat(paper.codes())
                    .containsExactly(
                            List.of(code(MILAN)), List.of(code(TRENTO)), List.of(code(MILAN)), List.of(code(GUIDE)));
            List<String> sheets = paper.sheets().stream().map(Paper::letters).toList();
            assertThat((List<?>) rows)
                    .hasSizeGreaterThan(10)
                    .allSatisfy(row ->
                            assertThat(sheets).anySatisfy(s -> assertThat(s).contains(Paper.letters((String) row))));
        }
    }

    @ParameterizedTest
    @CsvSource({"it, true", "ar, true", "it, false", "ar, false"})
    void anyPageHasItsCodeOnPaperAndDoesNotAskForItOnScreens(String language, boolean scripts) {
        try (BrowserContext context = chromium.context(Chromium.phone().setJavaScriptEnabled(scripts))) {
            Tab tab = Tab.in(context);
            tab.open(portal.address("/" + language + GUIDE));
            // without scripts browsers load at once what is marked as lazy, so that nobody learns how far a reader
            // scrolled
            assertThat(tab.requests())
                    .filteredOn(r -> scripts && r.contains("qr.svg"))
                    .isEmpty();

            Paper paper = Paper.of(tab.page());

            assertThat(tab.requests()).contains(portal.address(GUIDE + "qr.svg"));
            assertThat(paper.codes().get(0)).containsExactly(code(GUIDE));
            String title = tab.page().title().replaceAll(" – .*", "");
            assertThat(Paper.letters(paper.sheets().get(0))).contains(Paper.letters(title));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "ar", "ur", "zh", "bn"})
    void anAreaPrintsItsContactPoints(String language) {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            Tab tab = Tab.in(context);

            Paper paper = Paper.of(leaflets(tab, language, "#area=lombardia", 2));

            assertThat(paper.codes().stream().flatMap(List::stream))
                    .containsExactlyInAnyOrder(code(MILAN), code(UNION));
            assertThat(paper.letters()).contains("020202");
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "ar", "ur", "zh", "bn"})
    void aListThatWasFoundPrintsItsQuestionAndHowToReachEach(String language) {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            Tab tab = Tab.in(context);
            tab.open(portal.address("/" + language + "/find/#topic=family&language=ar&area=lombardia"));
            Page page = tab.page();
            String topic =
                    page.locator("label:has([name=topic][value=family]) span").textContent();
            String first = page.locator("#results > li > a").first().textContent();

            tab.follow(page.locator("#print a"));
            Paper paper = Paper.of(ready(tab, 1));

            assertThat(page.locator(".found .card").count()).isGreaterThan(1);
            assertThat(page.locator(".found .lead")).not().containsText("–");
            assertThat(page.locator(".found .lead bdi").first()).hasText(topic);
            assertThat(page.locator(".found h3").first()).hasText(first);
            assertThat(paper.letters()).contains("020202", "0900", "75", "2012");
            // Nastaliq stands on a slope: what is read back from narrow columns is out of order
            if (!language.equals("ur")) {
                assertThat(paper.letters()).contains(words(first));
            }
            assertThat(paper.codes().get(0)).containsExactly(code("/find/"));
            assertThat(Axe.findings(page, false)).isEmpty();
            assertThat(tab.width()).isLessThanOrEqualTo(Chromium.PHONE_WIDTH);
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"it, Milano", "ar, ميلانو"})
    void whatWasSearchedForPrintsToo(String language, String question) {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            Tab tab = Tab.in(context);
            tab.open(portal.address("/" + language + "/search/#q=" + question));
            Page page = tab.page();
            String first = page.locator("#results > li > a").first().textContent();

            tab.follow(page.locator("#print a"));
            Paper paper = Paper.of(ready(tab, 1));

            assertThat(paper.letters()).contains(Paper.letters(question)).contains(words(first));
            assertThat(paper.codes().get(0)).containsExactly(code("/search/"));
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void aListPrintsInTheLanguageOfWhoTakesIt() {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            Tab tab = Tab.in(context);
            Page page = leaflets(tab, "it", "#list=find&s=topic%3Dfamily&p=" + MILAN + "&p=" + UNION, 1);

            page.locator("#in").selectOption("ur");

            assertThat(page.locator(".found:lang(ur)")).hasAttribute("dir", "rtl");
            assertThat(page.locator(".found h2")).hasText(portal.word("ur", "find.title"));
            assertThat(page.locator(".found .card")).hasCount(2);
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "#p=//evil.example/x/, leaflet.bad",
        "#p=https://evil.example/x/y/, leaflet.bad",
        "#p=/../x/, leaflet.bad",
        "#p=/it/..%2F..%2Fx/, leaflet.bad",
        "#p=%3Cimg%20src=x%20onerror=alert(1)%3E, leaflet.bad",
        "#p=%E0%A4%A, leaflet.bad",
        "#area=../../x, leaflet.bad",
        "#area=%3Cimg%20src=x%3E, leaflet.bad",
        "#area=atlantis, leaflet.missing",
        "#list=../../x, leaflet.bad",
        "#list=find&in=xx&s=topic%3D%22%5D%2C*%26at%3D1%2C2%2C%3Cimg%20src%3Dx%3E&p=/contact-points/x/y/, leaflet.missing",
        "#p=/it/guides/italia/nothing-here/, leaflet.missing",
        "#__proto__=x&constructor, leaflet.empty"
    })
    void whatIsNoPageIsSaidInClearWords(String hash, String key) {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            for (String language : List.of("it", "ar")) {
                Tab tab = Tab.in(context);
                tab.open(portal.address("/" + language + "/leaflet/" + hash));

                assertThat(tab.page().locator("#status")).containsText(portal.word(language, key));
                assertThat(tab.page().locator("main img:not(.code), #status *").count())
                        .isZero();
                assertThat(tab.requests()).allMatch(r -> r.startsWith(portal.address("/")));
                assertThat(tab.complaints()).allMatch(c -> c.matches(BROWSERS_OWN));
            }
        }
    }

    @Test
    void aFifthPageIsLeftOutAndSaid() {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            Tab tab = Tab.in(context);
            Page page = leaflets(tab, "ar", FOUR + "&p=/zh" + GUIDE, 4);

            assertThat(page.locator("#status")).containsText(portal.word("ar", "leaflet.many"));
            page.locator("#address").fill(GUIDE);
            page.locator("#leaflet .btn.soft").click();
            assertThat(page.locator("#status")).hasText(portal.word("ar", "leaflet.many"));
            page.locator(".leaflet .btn").first().click();
            assertThat(page.locator(".leaflet:lang(zh)")).isVisible();
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void withoutNetworkItSaysSo() {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            Tab tab = Tab.in(context);
            Page page = leaflets(tab, "it", "#p=" + MILAN, 1);
            context.setOffline(true);

            page.locator("#address").fill(portal.address("/it" + GUIDE));
            page.keyboard().press("Enter");

            assertThat(page.locator("#status")).containsText(portal.word("it", "leaflet.failed") + " " + GUIDE);
            assertThat(tab.complaints()).allMatch(c -> c.matches(BROWSERS_OWN));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "ar", "ur", "zh", "bn"})
    void keysAloneLeadToPaperAndNothingIsWiderThanAPhone(String language) {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            context.addInitScript("window.print = () => { window.printed = true }");
            Tab tab = Tab.in(context);
            tab.open(portal.address("/" + language + "/leaflet/"));
            Page page = tab.page();
            assertThat(page.locator("#status")).hasText(portal.word(language, "leaflet.empty"));

            page.locator("#address").focus();
            page.keyboard().type(portal.address("/it" + MILAN + "?from=list#hours"));
            page.keyboard().press("Tab");
            assertThat(page.locator("#in")).isFocused();
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            assertThat(page).hasURL(Pattern.compile("#n=4$"));
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator(".leaflet:lang(" + language + ") tr")).hasCount(7);
            page.keyboard().press("Tab");
            assertThat(page.locator("#print")).isFocused();
            page.keyboard().press("Enter");

            assertThat(page.evaluate("window.printed")).isEqualTo(true);
            assertThat(page.locator("label[for=in]")).hasText(portal.word(language, "leaflet.language"));
            assertThat(tab.width()).isLessThanOrEqualTo(Chromium.PHONE_WIDTH);
            assertThat(Axe.findings(page, false)).isEmpty();
            assertThat(tab.complaints()).isEmpty();
        }
    }

    private Page leaflets(Tab tab, String language, String hash, int number) {
        tab.open(portal.address("/" + language + "/leaflet/" + hash));
        return ready(tab, number);
    }

    private static Page ready(Tab tab, int number) {
        assertThat(tab.page().locator(".leaflet")).hasCount(number);
        // codes come after the words
        tab.page().waitForFunction("() => [...document.querySelectorAll('.leaflet .code')].every(i => i.naturalWidth)");
        return tab.page();
    }

    /** One by one: a line of two scripts is read back in another order than it is written. */
    private static List<String> words(String text) {
        return Arrays.stream(text.split("[ –:,]+")).map(Paper::letters).toList();
    }

    private String code(String path) {
        return portal.site().config().baseUrl() + path;
    }
}
