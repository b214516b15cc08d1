package org.approdo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and machines put into the field, and how the page stands afterwards. */
@ExtendWith(OpenedOnce.class)
class SearchInputIT {
    private static final String PERMIT = "/guides/italia/permesso-di-soggiorno/";

    private static final int MOST_LETTERS = 300;

    private final Portal portal;
    private final Chromium chromium;

    SearchInputIT(Portal portal, Chromium chromium) {
        this.portal = portal;
        this.chromium = chromium;
    }

    static Stream<String> strange() {
        return Stream.of(
                "<img src=x onerror=alert(1)>",
                "\"><script>alert(1)</script>",
                "permesso <b onmouseover=alert(1)>",
                "javascript:alert(1)",
                ".*[a-z]+(\\d)?$^{2}|\\",
                "[(",
                "%00%FF&q=2#x",
                "$& $1 \\u0000",
                "__proto__ constructor toString",
                "\uD83D\uDE00\uD83C\uDDEE\uD83C\uDDF9",
                "\uD83D",
                "\u202Epermesso\u202C \u2066di\u2069 \u200Fsoggiorno\u200E",
                "\u202E\u2066\u200B",
                "di la che il",
                "!!! ??? ...",
                "x".repeat(10_000),
                "permesso ".repeat(1200));
    }

    @ParameterizedTest
    @MethodSource("strange")
    void anythingAskedForHasAnAnswer(String query) {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            SearchPage search = SearchPage.in(context, portal, "it").open();
            search.page().onDialog(d -> {
                throw new AssertionError("a script ran: " + d.message());
            });

            search.ask(query);
            search.awaitAnswer();
            assertSound(search);

            search.open(query);
            search.awaitAnswer();
            assertSound(search);
        }
    }

    /** No element came from the words, and either results or the help are shown. */
    private static void assertSound(SearchPage search) {
        assertThat(search.find("main :is(img, script, b, iframe), body > script")
                        .count())
                .isZero();
        assertThat(search.results().count() > 0)
                .isNotEqualTo(search.find("#help").isVisible());
        assertThat(search.tab().width()).isLessThanOrEqualTo(Chromium.PHONE_WIDTH);
        assertThat(search.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u3000\t"})
    void blanksAreNoQuestion(String query) {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            SearchPage search = SearchPage.in(context, portal, "it").open("permesso");
            search.awaitFirst(PERMIT);

            search.ask(query);
            search.awaitGone("#results > li");

            assertThat(search.status()).isEmpty();
            assertThat(search.page().url()).isEqualTo(portal.address("/it/search/"));
            assertThat(search.find("#help, #meant, #more, #retry, #reload").all())
                    .hasSize(5)
                    .noneMatch(e -> e.isVisible());
            assertThat(search.complaints()).isEmpty();
        }
    }

    @Test
    void aWholeTextPastedIsCutToTheFieldsLength() {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            SearchPage search = SearchPage.in(context, portal, "it").open();
            search.field().focus();

            search.page().keyboard().insertText("permesso di soggiorno ".repeat(500));
            search.awaitFirst(PERMIT);

            assertThat(search.field().inputValue()).hasSize(MOST_LETTERS);
            assertThat(search.complaints()).isEmpty();
        }
    }

    @Test
    void aStopWordAtTheBeginningIsNotCalledAMiss() {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            SearchPage search = SearchPage.in(context, portal, "it").open();

            search.type("di");
            search.awaitQuery("#q=di");
            assertThat(search.find("#help").isVisible()).isFalse();
            assertThat(search.status()).isEmpty();

            search.field().press("Enter");
            search.awaitStatus("none");
        }
    }

    @Test
    void anInputMethodIsLeftAloneUntilItHasAWord() {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            SearchPage search = SearchPage.in(context, portal, "zh");
            search.page().clock().install();
            search.open();
            search.field().focus();
            CDPSession keyboard = context.newCDPSession(search.page());

            for (String letters : List.of("j", "ju", "ju liu", "ju liu xu ke")) {
                compose(keyboard, letters);
                search.page().clock().runFor(1000);
            }
            assertThat(search.field().inputValue()).isEqualTo("ju liu xu ke");
            assertThat(search.page().url()).isEqualTo(portal.address("/zh/search/"));
            assertThat(search.status()).isEmpty();

            commit(keyboard, "居留许可");
            search.page().clock().runFor(1000);
            search.awaitFirst(PERMIT);
            assertThat(search.field().inputValue()).isEqualTo("居留许可");
            assertThat(search.complaints()).isEmpty();
        }
    }

    private static void compose(CDPSession keyboard, String letters) {
        var composition = new JsonObject();
        composition.addProperty("text", letters);
        composition.addProperty("selectionStart", letters.length());
        composition.addProperty("selectionEnd", letters.length());
        keyboard.send("Input.imeSetComposition", composition);
    }

    private static void commit(CDPSession keyboard, String text) {
        var words = new JsonObject();
        words.addProperty("text", text);
        keyboard.send("Input.insertText", words);
    }

    @ParameterizedTest
    @CsvSource({
        "it, LIGHT, permesso di soggiorno",
        "it, DARK, permeso di soggiorno",
        "ar, LIGHT, legge regionale",
        "ar, DARK, تصريح الإقامة",
        "zh, LIGHT, 居留许可",
        "zh, DARK, 居留许可"
    })
    void axeFindsNothing(String language, ColorScheme scheme, String query) {
        var findings = new ArrayList<String>();
        try (BrowserContext context = chromium.context(Chromium.phone().setColorScheme(scheme))) {
            SearchPage search = SearchPage.in(context, portal, language).open(query);
            search.await("#results > li");
            search.find("#filters summary").click();
            search.await("[data-facet=kind] label");
            findings.addAll(Axe.findings(search.page(), false));
            assertThat(smallTargets(search)).isEmpty();

            search.open(SearchPage.UNKNOWN);
            search.await("#help");
            findings.addAll(Axe.findings(search.page(), false));
        }

        assertThat(findings).isEmpty();
    }

    /** What a finger would miss: less than 44 pixels high. */
    private static List<?> smallTargets(SearchPage search) {
        return (List<?>) search.page()
                .evaluate("[...document.querySelectorAll('#results a, fieldset label, main button, main summary')]"
                        + ".filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 43.9)"
                        + ".map(e => e.outerHTML.slice(0, 120) + e.getBoundingClientRect().height)");
    }
}
