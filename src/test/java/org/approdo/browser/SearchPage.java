package org.approdo.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The search page in a tab, as a reader handles it. Waits for what it asks for, and fails when that does not come. */
final class SearchPage {
    /** A word of no language. */
    static final String UNKNOWN = "qwxzkv";

    /** Violations of the content security policy are console errors of the browser's own words; these are surer. */
    private static final String WATCH_POLICY =
            "addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.violatedDirective))";

    private final Portal portal;
    private final Tab tab;
    private final String language;

    private SearchPage(Portal portal, Tab tab, String language) {
        this.portal = portal;
        this.tab = tab;
        this.language = language;
    }

    /** A tab for it, with nothing opened yet. */
    static SearchPage in(BrowserContext context, Portal portal, String language) {
        context.addInitScript(WATCH_POLICY);
        return new SearchPage(portal, Tab.in(context), language);
    }

    SearchPage open() {
        tab.open(portal.address("/" + language + "/search/"));
        return this;
    }

    /** As a link to its results does. */
    SearchPage open(String query) {
        page().navigate("about:blank"); // else the page would stay and only turn to the new words
        tab.open(portal.address("/" + language + "/search/#q=" + encoded(query)));
        return this;
    }

    static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    Tab tab() {
        return tab;
    }

    Page page() {
        return tab.page();
    }

    Locator field() {
        return find("#q");
    }

    Locator find(String selector) {
        return page().locator(selector);
    }

    /** Replaces what stands in the field, and asks. */
    void ask(String query) {
        field().fill(query);
        field().press("Enter");
    }

    /** One letter after the other, without asking. */
    void type(String query) {
        field().pressSequentially(query);
    }

    Locator results() {
        return find("#results > li");
    }

    List<String> titles() {
        return find("#results > li > a").allTextContents();
    }

    /** Where the results lead, without the language. */
    List<String> paths() {
        return results().locator("> a").all().stream()
                .map(a -> a.getAttribute("href").substring(language.length() + 1))
                .toList();
    }

    Locator first() {
        return results().first().locator("> a");
    }

    /** Until the first result leads there. */
    void awaitFirst(String path) {
        find("#results > li:first-child > a[href='/" + language + path + "']").waitFor();
    }

    String status() {
        return find("[role=status]").textContent();
    }

    /** Until the status is one of the page's sentences: {@code none}, {@code failed}, … */
    void awaitStatus(String key) {
        awaitStatusText(word(key));
    }

    void awaitStatusText(String text) {
        page().waitForFunction("t => document.querySelector('[role=status]').textContent === t", text);
    }

    /** Until the status says that there are pages, or none. */
    void awaitAnswer() {
        page().waitForFunction(
                        "([results, none]) => { const now = document.querySelector('[role=status]').textContent; "
                                + "return now === none || now.startsWith(results) }",
                        List.of(word("results"), word("none")));
    }

    /** How many pages the status says there are. */
    int total() {
        return Integer.parseInt(status().substring(word("results").length() + 1));
    }

    void await(String selector) {
        find(selector).first().waitFor();
    }

    void awaitGone(String selector) {
        find(selector).first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    /** Until the address ends like this. */
    void awaitQuery(String query) {
        page().waitForFunction("q => location.hash === q", query);
    }

    /** A sentence of the page, such as {@code none}. */
    String word(String key) {
        return portal.word(language, "search." + key);
    }

    /** What went wrong, but for the browser's own lines about answers that did not come or were errors. */
    List<String> complaints() {
        return tab.complaints().stream()
                .filter(c -> !c.startsWith("error: Failed to load resource") && !c.startsWith("failed: "))
                .toList();
    }
}
