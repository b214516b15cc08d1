package org.approdo.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Path;
import java.util.List;

/** A browser without a window. Belongs to the thread that opened it, as everything of Playwright's does. */
final class Chromium implements AutoCloseable {
    /** A cheap phone, in CSS pixels. */
    static final int PHONE_WIDTH = 360;

    static final int PHONE_HEIGHT = 740;

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Does what a page's loader does later. */
    private static final String HURRY = """
            addEventListener('DOMContentLoaded', () => {
              const loader = document.querySelector('script[data-src]')
              if (!loader) return
              const script = document.createElement('script')
              script.src = loader.dataset.src
              loader.replaceWith(script)
            })
            """;

    /** In milliseconds. */
    private static final int PATIENCE = 120_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium open() {
        String executable = System.getProperty("chromium.executable", "/usr/bin/chromium");
        Playwright playwright = Playwright.create();
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of(executable))
                                .setArgs(QUIET)));
    }

    /** The settings of a phone, to be refined. No service worker comes between pages and network unless asked for. */
    static Browser.NewContextOptions phone() {
        return new Browser.NewContextOptions()
                .setViewportSize(PHONE_WIDTH, PHONE_HEIGHT)
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK);
    }

    /**
     * Patient, since what is slow on a busy machine is no fault, and hurried: a page has loaded when its script has run, and
     * tests need not wait for it.
     */
    BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext context = calmContext(options);
        context.addInitScript(HURRY);
        return context;
    }

    /** The same with scripts that come when they come, as readers have it. */
    BrowserContext calmContext(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
