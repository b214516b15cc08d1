package org.approdo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the search offers where words, languages or the browser fall short. */
@ExtendWith(OpenedOnce.class)
class SearchHelpIT {
    private static final String PERMIT = "/guides/italia/permesso-di-soggiorno/";

    private final Portal portal;
    private final Chromium chromium;

    SearchHelpIT(Portal portal, Chromium chromium) {
        this.portal = portal;
        this.chromium = chromium;
    }

    @Test
    void aTypingMistakeIsForgivenAndSaid() {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            SearchPage search = SearchPage.in(context, portal, "it").open("permeso");
            search.awaitFirst(PERMIT);

            assertThat(search.find("#meant").innerText()).isEqualTo(search.word("corrected") + " permesso");
            search.ask("permesso");
            search.awaitGone("#meant");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"questura", "permesso di soggiorno"})
    void italianWordsFindArabicPages(String query) {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            SearchPage search = SearchPage.in(context, portal, "ar").open(query);
            search.awaitAnswer();

            assertThat(search.paths()).contains(PERMIT);
            assertThat(search.find("#results a[href$='" + PERMIT + "']").getAttribute("lang"))
                    .isNull();
        }
    }

    @Test
    void aPageInAnotherLanguageSaysSo() {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            SearchPage search = SearchPage.in(context, portal, "ar").open("cepaim");
            search.await("#results .chip");
            Locator result = search.results()
                    .filter(new Locator.FilterOptions().setHas(search.find(".chip")))
                    .first();

            for (String part : List.of("> a", "p", "bdi")) {
                assertThat(result.locator(part).getAttribute("lang")).isEqualTo("it");
                assertThat(result.locator(part).getAttribute("dir")).isEqualTo("ltr");
            }
            assertThat(result.locator(".chip").textContent()).isEqualTo(search.word("other-language"));
            assertThat(result.locator(".chip").evaluate("e => getComputedStyle(e).borderRadius"))
                    .isEqualTo("16px");
            assertThat(search.tab().width()).isLessThanOrEqualTo(Chromium.PHONE_WIDTH);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "ar", "zh"})
    void withoutResultsThePageOffersPeopleTopicsAndOtherLanguages(String language) {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            SearchPage search = SearchPage.in(context, portal, language).open(SearchPage.UNKNOWN);
            search.awaitStatus("none");
            search.await("#help");

            assertThat(search.results().count()).isZero();
            assertThat(search.find("#help .btn").getAttribute("href")).isEqualTo("/" + language + "/contact-points/");
            assertThat(search.find("#languages a").all())
                    .hasSize(11)
                    .allSatisfy(a -> assertThat(a.evaluate("a => a.href"))
                            .isEqualTo(
                                    portal.address("/" + a.getAttribute("lang") + "/search/#q=" + SearchPage.UNKNOWN)));
            assertThat(search.tab().width()).isLessThanOrEqualTo(Chromium.PHONE_WIDTH);

            search.tab().follow(search.find("#languages a[lang=en]"));
            search.awaitStatusText(portal.word("en", "search.none"));
            assertThat(search.field().inputValue()).isEqualTo(SearchPage.UNKNOWN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "ar", "zh"})
    void withoutScriptThereAreTopicsAndAnAlphabet(String language) {
        try (BrowserContext context = chromium.context(Chromium.phone().setJavaScriptEnabled(false))) {
            SearchPage search = SearchPage.in(context, portal, language).open();

            assertThat(search.find(".note.warn").innerText()).isEqualTo(search.word("no-script"));
            assertThat(search.find(".tiles a").count()).isGreaterThan(5);
            search.tab().follow(search.find("main a[href='/" + language + "/a-z/']"));

            List<String> letters = search.find("main h2").allInnerTexts();
            assertThat(search.find("h1").innerText()).isEqualTo(portal.word(language, "a-z.title"));
            assertThat(letters).hasSizeGreaterThan(3).doesNotHaveDuplicates();
            assertThat(search.find("main nav .pills a").allInnerTexts()).isEqualTo(letters);
            assertThat(search.find("main h2 + ul.list").count()).isEqualTo(letters.size());
            assertThat(search.find("main ul.list li > a").count()).isGreaterThan(letters.size());
        }
    }
}
