package org.approdo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search where the network is bad or away, and what it tells the network. */
@ExtendWith(OpenedOnce.class)
class SearchFaultsIT {
    private static final String PERMIT = "/guides/italia/permesso-di-soggiorno/";

    private static final String DOCTOR = "/guides/italia/sanita-medico/";

    /** Ranges of words, in any language. */
    private static final Pattern WORDS = Pattern.compile(".*/search/\\w+/\\w+/w\\d+\\.bin");

    private static final Pattern INDEX_FILES = Pattern.compile(".*/search/\\w+/\\w+/\\w+\\.bin");

    private final Portal portal;
    private final Chromium chromium;

    SearchFaultsIT(Portal portal, Chromium chromium) {
        this.portal = portal;
        this.chromium = chromium;
    }

    private static Route.FulfillOptions answer(int status, String body) {
        return new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("text/html")
                .setBody(body);
    }

    @Test
    void whatWasLoadedIsSearchedOffline() {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            SearchPage search = SearchPage.in(context, portal, "it").open("permesso di soggiorno");
            search.awaitFirst(PERMIT);
            List<String> paths = search.paths();
            search.find("#more button").click();
            search.await("#results > li:nth-child(11)");
            context.setOffline(true);

            search.ask("soggiorno permesso");
            search.awaitQuery("#q=soggiorno+permesso");
            search.awaitAnswer();
            assertThat(search.paths()).containsExactlyElementsOf(paths);

            search.ask("soggiorno");
            search.awaitQuery("#q=soggiorno");
            search.awaitFirst(PERMIT);
            search.awaitGone("#retry");
            assertThat(search.complaints()).isEmpty();
        }
    }

    @Test
    void whatIsMissingOfflineCanBeTriedAgain() {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            SearchPage search = SearchPage.in(context, portal, "it").open("permesso");
            search.awaitFirst(PERMIT);
            context.setOffline(true);

            search.ask("medico");
            search.awaitStatus("failed");
            search.await("#retry");
            assertThat(search.results().count()).isZero();
            assertThat(search.find("#reload").isVisible()).isFalse();
            search.find("#retry button").click();
            search.await("#retry");

            context.setOffline(false);
            search.find("#retry button").click();
            search.awaitFirst(DOCTOR);
            search.awaitGone("#retry");
            assertThat(search.total()).isPositive();
            assertThat(search.complaints()).isEmpty();
        }
    }

    @Test
    void aMissingFileAsksToReloadThePage() {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            SearchPage search = SearchPage.in(context, portal, "it");
            search.page().route(WORDS, r -> r.fulfill(answer(404, "gone")));
            search.open("medico");

            search.awaitStatus("outdated");
            assertThat(search.find("#retry").isVisible()).isFalse();
            search.page().unroute(WORDS);
            search.find("#reload button").click();
            search.awaitFirst(DOCTOR);
            assertThat(search.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 403})
    void anErrorOfTheServersCanBeTriedAgain(int status) {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            SearchPage search = SearchPage.in(context, portal, "it");
            search.page().route(WORDS, r -> r.fulfill(answer(status, "busy")));
            search.open("medico");

            search.awaitStatus("failed");
            search.page().unroute(WORDS);
            search.find("#retry button").click();
            search.awaitFirst(DOCTOR);
            assertThat(search.complaints()).isEmpty();
        }
    }

    /** As the sign-in page of a hotel's network is. */
    @ParameterizedTest
    @ValueSource(strings = {"<!doctype html><title>Wi-Fi</title><p>Accetta", "", "A", "A\u0005broken", "Approdo"})
    void anotherFileInItsPlaceIsNotTakenForTheIndex(String body) {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            SearchPage search = SearchPage.in(context, portal, "it");
            search.page().route(INDEX_FILES, r -> r.fulfill(answer(200, body)));
            search.open("medico");

            // a function: a bare expression is evaluated again by the page, which its policy forbids
            search.page()
                    .waitForFunction(
                            "() => document.querySelectorAll('#retry:not([hidden]), #reload:not([hidden])').length === 1");
            assertThat(search.status()).isIn(search.word("failed"), search.word("outdated"));
            search.page().unroute(INDEX_FILES);
            search.page().reload();
            search.awaitFirst(DOCTOR);
            assertThat(search.complaints()).isEmpty();
        }
    }

    @Test
    void aFileThatNeverComesIsGivenUp() {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            SearchPage search = SearchPage.in(context, portal, "it");
            var held = new ArrayList<Route>();
            search.page().clock().install();
            search.page().route(WORDS, held::add);
            search.open("medico");

            search.awaitStatus("loading");
            search.page().clock().fastForward(31_000);
            search.awaitStatus("failed");
            held.forEach(Route::resume);
            search.find("#retry button").click();
            search.awaitFirst(DOCTOR);
        }
    }

    @Test
    void aSlowAnswerToAnEarlierQuestionChangesNothing() {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            SearchPage search = SearchPage.in(context, portal, "it");
            var held = new ArrayList<Route>();
            search.page().clock().install();
            search.open("permesso di soggiorno");
            search.awaitFirst(PERMIT);
            String status = search.status();
            search.page().route(WORDS, held::add);

            search.ask("medico");
            search.ask("permesso di soggiorno");
            search.page().clock().runFor(1000);
            search.awaitStatusText(status);
            search.page().clock().runFor(1000);
            assertThat(held).isNotEmpty();
            held.forEach(Route::resume);
            search.page().waitForLoadState(LoadState.NETWORKIDLE);

            assertThat(search.status()).isEqualTo(status);
            assertThat(search.paths()).startsWith(PERMIT);
            assertThat(search.field().inputValue()).isEqualTo("permesso di soggiorno");
        }
    }

    @Test
    void whatWasTypedBeforeTheScriptCameIsSearched() {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            SearchPage search = SearchPage.in(context, portal, "it");
            var held = new ArrayList<Route>();
            search.page().route("**/page.js", held::add);
            search.page()
                    .navigate(
                            portal.address("/it/search/"),
                            new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            search.type("medico");
            search.page().waitForCondition(() -> !held.isEmpty());

            held.forEach(Route::resume);

            search.awaitFirst(DOCTOR);
            assertThat(search.field().inputValue()).isEqualTo("medico");
        }
    }

    /** The page promises that what somebody writes is sent to nobody. */
    @Test
    void askForNumberedFilesOfTheSiteAndNothingElse() {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            SearchPage search = SearchPage.in(context, portal, "ar").open();
            var addresses = new ArrayList<String>();
            // browsers ask for the icon of a tab whenever they like
            String icon = portal.address("/icon.svg");
            search.page().onRequest(r -> {
                if (!r.url().equals(icon)) {
                    addresses.add(r.method() + " " + r.url());
                }
            });

            search.type("questura");
            search.awaitAnswer();
            search.ask("تصريح الإقامة");
            search.awaitFirst(PERMIT);
            search.find("#filters summary").click();
            search.await("[data-facet=kind] label");
            search.ask("cepaim");
            search.await("#results .chip");

            String files = Pattern.quote("GET " + portal.address("/search/"));
            assertThat(addresses)
                    .hasSizeGreaterThan(5)
                    .allMatch(a -> a.matches(files + "\\w+/(\\w\\w/(root|facets|w\\d+|[rt]\\d+)\\.bin)"));
            assertThat(new HashSet<>(addresses)).hasSameSizeAs(addresses);
            assertThat(search.complaints()).isEmpty();
        }
    }
}
