package org.approdo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import org.approdo.locale.LocaleTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reader searches on a cheap phone: types, narrows, goes back and forth, in a language of the portal or in Italian. */
@ExtendWith(OpenedOnce.class)
class SearchIT {
    private static final String PERMIT = "/guides/italia/permesso-di-soggiorno/";

    private static final String DOCTOR = "/guides/italia/sanita-medico/";

    private static final String FOCUSED = "s => document.activeElement.matches(s)";

    private final Portal portal;
    private final Chromium chromium;

    SearchIT(Portal portal, Chromium chromium) {
        this.portal = portal;
        this.chromium = chromium;
    }

    @ParameterizedTest
    @CsvSource({
        "it, permesso di soggiorno, permesso",
        "ar, تصريح الإقامة, تصريح",
        "ur, رہائشی اجازت نامہ, اجازت",
        "zh, 居留许可, 居留许可",
        "bn, অনুমতিপত্র, অনুমতিপত্র",
        "uk, дозвіл на проживання, дозвіл"
    })
    void findsPagesWhileSomebodyTypes(String language, String query, String marked) {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            SearchPage search = SearchPage.in(context, portal, language).open();

            search.type(query);
            search.awaitFirst(PERMIT);
            search.awaitQuery(search.page()
                    .evaluate("q => '#' + new URLSearchParams({q})", query)
                    .toString());
            search.awaitFirst(PERMIT);

            String title = search.first().textContent();
            assertThat(search.first().innerText()).isEqualTo(title); // one text, not boxes side by side
            assertThat(search.total()).isGreaterThanOrEqualTo(search.results().count());
            assertThat(search.results().first().locator("mark").allTextContents())
                    .anyMatch(m -> m.equalsIgnoreCase(marked));
            assertThat(search.tab().width()).isLessThanOrEqualTo(Chromium.PHONE_WIDTH);
            assertDirection(search, language);
            assertThat(search.complaints()).isEmpty();

            search.tab().follow(search.first());

            assertThat(search.page().url()).isEqualTo(portal.address("/" + language + PERMIT));
            assertThat(search.find("html").getAttribute("lang")).isEqualTo(language);
            assertThat(search.find("h1").textContent()).isEqualTo(title);
        }
    }

    private void assertDirection(SearchPage search, String language) {
        String direction = portal.site()
                .config()
                .locales()
                .direction(new LocaleTag(language))
                .attribute();
        for (String part : List.of("html", "#q", "#results", "#results > li > a")) {
            assertThat(search.find(part).first().evaluate("e => getComputedStyle(e).direction"))
                    .isEqualTo(direction);
        }
    }

    @Test
    void marksChineseWordsAndNotWholeClauses() {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            SearchPage search = SearchPage.in(context, portal, "zh").open("居留许可");
            search.awaitFirst(PERMIT);

            assertThat(search.find("mark").allTextContents())
                    .hasSizeGreaterThan(5)
                    .allMatch(m -> "居留许可".contains(m));
        }
    }

    /** Pages that begin with other words: the excerpt comes from further down. */
    @ParameterizedTest
    @CsvSource({
        "it, marca bollo",
        "ar, طابع مالي",
        "ur, سرکاری ٹکٹ",
        "zh, 印花税票",
        "bn, রাজস্ব টিকিট",
        "uk, гербова марка"
    })
    void showsThePartOfAPageAroundWhatWasFoundFurtherDown(String language, String query) {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            SearchPage search = SearchPage.in(context, portal, language).open(query);
            Locator excerpt = search.find("#results > li > a[href$='" + PERMIT + "'] ~ p");

            excerpt.locator("mark").first().waitFor();

            assertThat(excerpt.textContent()).startsWith("… ");
            assertThat(search.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"it, permesso, permesso", "ar, الإقامة, الإقامة"})
    void theStartPagesFormLeadsToResults(String language, String query, String marked) {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            SearchPage search = SearchPage.in(context, portal, language);
            search.tab().open(portal.address("/" + language + "/"));
            var sent = new ArrayList<String>();
            search.page().onRequest(r -> sent.add(r.url().split("#", 2)[0]));

            search.ask(query);
            search.awaitFirst(PERMIT);

            assertThat(search.page().url())
                    .isEqualTo(portal.address("/" + language + "/search/#q=" + SearchPage.encoded(query)));
            assertThat(search.field().inputValue()).isEqualTo(query);
            assertThat(search.find("mark").allTextContents()).anyMatch(m -> m.equalsIgnoreCase(marked));
            assertThat(sent).as("what is asked stays on the phone").noneMatch(a -> a.contains("?"));
        }
    }

    @Test
    void theHeadersLinkLeadsToTheSearchPage() {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            SearchPage search = SearchPage.in(context, portal, "bn");
            search.tab().open(portal.address("/bn" + DOCTOR));

            search.tab().follow(search.find("header a.icon"));

            assertThat(search.page().url()).isEqualTo(portal.address("/bn/search/"));
            assertThat(search.find("h1").textContent()).isEqualTo(search.word("title"));
            assertThat(search.status()).isEmpty();
            assertThat(search.complaints()).isEmpty();
        }
    }

    @Test
    void aFilterNarrowsTheResultsAndTheBackButtonTakesItAway() {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            SearchPage search = SearchPage.in(context, portal, "it").open("sindacato");
            search.awaitAnswer();
            String all = search.status();
            List<String> titles = search.titles();

            int counted = tick(search, "contact-points");

            search.awaitStatusText(search.word("results") + " " + counted);
            search.awaitQuery("#q=sindacato&kind=contact-points");
            assertThat(search.paths()).isNotEmpty().allMatch(p -> p.startsWith("/contact-points/"));
            assertThat(box(search, "contact-points").isChecked()).isTrue();

            search.page().goBack();
            search.awaitStatusText(all);
            assertThat(search.page().url()).isEqualTo(portal.address("/it/search/#q=sindacato"));
            assertThat(search.field().inputValue()).isEqualTo("sindacato");
            assertThat(search.titles()).isEqualTo(titles);
            assertThat(box(search, "contact-points").isChecked()).isFalse();

            search.page().goForward();
            search.awaitStatusText(search.word("results") + " " + counted);
            search.awaitQuery("#q=sindacato&kind=contact-points");
            assertThat(box(search, "contact-points").isChecked()).isTrue();

            search.find("#clear").click();
            search.awaitStatusText(all);
            search.awaitQuery("#q=sindacato");
            assertThat(search.titles()).isEqualTo(titles);
            assertThat(search.find("#filters :checked").count()).isZero();
            assertThat(search.complaints()).isEmpty();
        }
    }

    /** Opens the filters, ticks one, and says how many pages it promises. */
    private static int tick(SearchPage search, String kind) {
        search.find("#filters summary").click();
        Locator label = search.find("[data-facet=kind] label")
                .filter(new Locator.FilterOptions().setHas(search.find("[value=" + kind + "]")));
        String text = label.textContent();
        label.click();
        return Integer.parseInt(text.replaceAll(".*\\((\\d+)\\)$", "$1"));
    }

    private static Locator box(SearchPage search, String kind) {
        return search.find("[data-facet=kind] [value=" + kind + "]");
    }

    @Test
    void anAddressWithAFilterOpensNarrowed() {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            SearchPage search = SearchPage.in(context, portal, "zh");
            search.tab().open(portal.address("/zh/search/#q=" + SearchPage.encoded("居留许可") + "&kind=guides"));
            search.awaitFirst(PERMIT);

            assertThat(search.paths()).isNotEmpty().allMatch(p -> p.startsWith("/guides/"));
            assertThat(search.find("#filters").getAttribute("open")).isNotNull();
            search.await("[data-facet=kind] [value=guides]:checked");
        }
    }

    @Test
    void aFilterKeepsTheFocusWhenItIsTickedByKeyboard() {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            SearchPage search = SearchPage.in(context, portal, "it").open("sindacato");
            search.awaitAnswer();
            String all = search.status();
            search.find("#filters summary").press("Enter");
            search.await("[data-facet=kind] [value=guides]");

            box(search, "guides").press("Space");
            search.awaitQuery("#q=sindacato&kind=guides");
            search.page().waitForFunction("s => document.querySelector('[role=status]').textContent !== s", all);

            assertThat(search.page().evaluate(FOCUSED, "[value=guides]:checked"))
                    .isEqualTo(true);
        }
    }

    @Test
    void moreResultsFollowTheFirstFiveAndTheFocusGoesToThem() {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            SearchPage search = SearchPage.in(context, portal, "it").open("permesso di soggiorno");
            search.awaitFirst(PERMIT);
            List<String> five = search.titles();

            search.find("#more button").click();
            search.page().waitForFunction(FOCUSED, "#results > li:nth-child(6) > a");

            assertThat(five).hasSize(5);
            assertThat(search.titles()).hasSizeGreaterThan(5).startsWith(five.toArray(String[]::new));
        }
    }

    @Test
    void aKeyboardIsEnough() {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            SearchPage search = SearchPage.in(context, portal, "it").open();

            tabTo(search, "#q");
            search.page().keyboard().type("medico");
            search.page().keyboard().press("Enter");
            search.awaitFirst(DOCTOR);
            tabTo(search, "#results > li:first-child > a");
            search.page().keyboard().press("Enter");
            search.page().waitForURL(portal.address("/it" + DOCTOR));

            search.page().goBack();
            search.awaitFirst(DOCTOR);
            assertThat(search.field().inputValue()).isEqualTo("medico");
        }
    }

    private static void tabTo(SearchPage search, String selector) {
        var passed = new ArrayList<Object>();
        while (passed.size() < 20 && !(boolean) search.page().evaluate(FOCUSED, selector)) {
            search.page().keyboard().press("Tab");
            passed.add(search.page().evaluate("document.activeElement.outerHTML.slice(0, 60)"));
        }
        assertThat(search.page().evaluate(FOCUSED, selector))
                .as("%s after %s", selector, passed)
                .isEqualTo(true);
    }
}
