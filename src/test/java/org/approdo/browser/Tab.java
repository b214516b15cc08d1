package org.approdo.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** A tab that remembers what its page asked of the network and complained about since it was last opened or left. */
final class Tab {
    /** Icon and manifest, which a page's script names: a wish of the browser's, not a need of the page's. */
    private static final String BROWSERS_OWN = "http://localhost:\\d+/(icon\\.svg|\\w+/manifest\\.webmanifest)";

    /** What Playwright itself says where tests allow no service worker. */
    private static final String NO_WORKER = "warning: Service Worker registration blocked by Playwright";

    private final Page page;
    private final List<String> requests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private Tab(Page page) {
        this.page = page;
    }

    static Tab in(BrowserContext context) {
        var tab = new Tab(context.newPage());
        tab.page.onRequest(r -> tab.noteRequest(r.url()));
        tab.page.onRequestFailed(r -> tab.noteFailure(r.url()));
        tab.page.onPageError(tab.complaints::add);
        tab.page.onConsoleMessage(m -> tab.noteMessage(m.type() + ": " + m.text()));
        return tab;
    }

    private void noteRequest(String address) {
        if (!address.matches(BROWSERS_OWN)) {
            requests.add(address);
        }
    }

    /** A reader who goes on breaks off what the browser wished for. */
    private void noteFailure(String address) {
        if (!address.matches(BROWSERS_OWN)) {
            complaints.add("failed: " + address);
        }
    }

    private void noteMessage(String message) {
        if (!message.equals(NO_WORKER)) {
            complaints.add(message);
        }
    }

    void open(String address) {
        forget();
        page.navigate(address);
    }

    /** Follows a link to another page. */
    void follow(Locator link) {
        forget();
        link.click();
        page.waitForLoadState();
    }

    private void forget() {
        requests.clear();
        complaints.clear();
    }

    /** For questions and gestures. */
    Page page() {
        return page;
    }

    /** Addresses the page needs, its own first. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** What stood in the console, violations of the content security policy among it, and what went wrong. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** How many pixels the page is wide: more than the window when readers must scroll sideways. */
    int width() {
        return ((Number) page.evaluate("document.scrollingElement.scrollWidth")).intValue();
    }
}
