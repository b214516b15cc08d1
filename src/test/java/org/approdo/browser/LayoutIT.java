package org.approdo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands where: on narrow phones, in large letters, on paper, in forced colours, without style, by keyboard. */
@ExtendWith(OpenedOnce.class)
class LayoutIT {
    private static final int NARROWEST = 320;

    /** In CSS pixels, each way. */
    private static final int TARGET = 44;

    private final Portal portal;
    private final Chromium chromium;

    LayoutIT(Portal portal, Chromium chromium) {
        this.portal = portal;
        this.chromium = chromium;
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "ar", "ur", "zh", "bn", "de"})
    void everyKindOfPageFitsAPhoneAndEveryTargetOutsideProseAFinger(String language) {
        var findings = new ArrayList<String>();
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            Tab tab = Tab.in(context);
            for (Sample sample : samples(language)) {
                tab.open(portal.address(sample.page()));
                tab.page().evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
                findings.addAll(small(tab, sample));
                findings.addAll(fit(tab, sample));
            }
        }

        assertThat(findings).isEmpty();
    }

    /** Scripts are held back until the page is painted, as a slow network holds them. */
    @ParameterizedTest
    @ValueSource(strings = {"it", "ur", "zh"})
    void nothingMovesWhenScriptsCome(String language) {
        var moved = new ArrayList<String>();
        for (Sample sample : Sample.in(Set.of(language), portal)) {
            if (sample.kind().matches("tool .*|Search|Home|detail contact-points|network detail")) {
                try (BrowserContext context = chromium.context(Chromium.phone())) {
                    double shift = shift(context.newPage(), portal.address(sample.page()));
                    if (shift > 0.01) {
                        moved.add(sample + ": " + shift);
                    }
                }
            }
        }

        assertThat(moved).isEmpty();
    }

    private static double shift(Page page, String address) {
        var held = new ArrayList<Route>();
        page.route(Pattern.compile(".*\\.js"), held::add);
        page.addInitScript("""
                window.shift = 0
                new PerformanceObserver(list => list.getEntries().forEach(e => { shift += e.value }))
                  .observe({ type: 'layout-shift', buffered: true })
                """);
        page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.waitForFunction("() => performance.getEntriesByName('first-contentful-paint').length > 0");
        page.unroute(Pattern.compile(".*\\.js"));
        held.forEach(Route::resume);
        page.waitForLoadState();
        Object shift = page.evaluate("""
                () => new Promise(done =>
                  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(window.shift)))))
                """);
        return ((Number) shift).doubleValue();
    }

    /** At the usual width, at the narrowest, and with letters twice as large. */
    private static List<String> fit(Tab tab, Sample sample) {
        var findings = new ArrayList<String>();
        note(findings, sample + " at 360", tab, Chromium.PHONE_WIDTH);
        tab.page().setViewportSize(NARROWEST, Chromium.PHONE_HEIGHT);
        note(findings, sample + " at 320", tab, NARROWEST);
        tab.page().setViewportSize(Chromium.PHONE_WIDTH, Chromium.PHONE_HEIGHT);
        tab.page().evaluate("document.documentElement.style.fontSize = '200%'");
        note(findings, sample + " at 360 in large letters", tab, Chromium.PHONE_WIDTH);
        return findings;
    }

    private static void note(List<String> findings, String name, Tab tab, int width) {
        Object outside = tab.page().evaluate("""
                        width => [...document.querySelectorAll('body *')].filter(e => {
                          const box = e.getBoundingClientRect();
                          return box.width > 1 && (box.right > width + 1 || box.left < -1)
                              && !e.closest('.skip') && !e.closest('.scroll');
                        }).slice(0, 3).map(e => e.outerHTML.slice(0, 120))
                        """, width);
        if (tab.width() > width || !((List<?>) outside).isEmpty()) {
            findings.add(name + ": " + tab.width() + " wide: " + outside);
        }
    }

    private static List<String> small(Tab tab, Sample sample) {
        Object small = tab.page().evaluate("""
                        least => [...document.querySelectorAll(
                              'header a, summary, nav a, .btn, .tiles a, .pills a, .tree a, .list li > a, footer a')]
                          .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < least - 0.1)
                          .map(e => e.outerHTML.slice(0, 120) + e.getBoundingClientRect().height)
                        """, TARGET);
        return ((List<?>) small).stream().map(s -> sample + ": too small: " + s).toList();
    }

    @Test
    void paperHoldsNoNavigationAndShowsWhereLinksLead() {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            Page page = open(context, "it", "detail guides");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(page.locator("h1").isVisible()).isTrue();
            assertThat(page.locator("nav, .menu, .icon, .skip, .toc, main > .acts")
                            .all())
                    .isNotEmpty()
                    .noneMatch(e -> e.isVisible());
            assertThat((List<?>) page.evaluate("""
                                    [...document.querySelectorAll('main a[href^="https:"]')]
                                      .filter(a => !getComputedStyle(a, '::after').content.includes(a.getAttribute('href')))
                                      .map(a => a.outerHTML)
                                    """)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "ar"})
    void forcedColoursKeepTheOutlinesOfButtonsAndTheFocus(String language) {
        var findings = new ArrayList<String>();
        try (BrowserContext context = chromium.context(Chromium.phone().setForcedColors(ForcedColors.ACTIVE))) {
            Tab tab = Tab.in(context);
            for (Sample sample : samples(language)) {
                tab.open(portal.address(sample.page()));
                assertThat(tab.page().evaluate("matchMedia('(forced-colors: active)').matches"))
                        .isEqualTo(true);
                Object bare = tab.page().evaluate("""
                                [...document.querySelectorAll('.btn, .tiles a, .card')]
                                  .filter(e => e.checkVisibility() && getComputedStyle(e).borderTopStyle !== 'solid')
                                  .map(e => e.outerHTML.slice(0, 120))
                                """);
                ((List<?>) bare).forEach(b -> findings.add(sample + ": no outline: " + b));
                tab.page().keyboard().press("Tab");
                if (outline(tab.page()).equals("none")) {
                    findings.add(sample + ": the focus is not seen");
                }
            }
        }

        assertThat(findings).isEmpty();
    }

    /** Else two Latin names beside each other run into one in Arabic and Urdu, and read in the wrong order. */
    @ParameterizedTest
    @ValueSource(strings = {"ar", "ur"})
    void everyValueOfAListStandsForItself(String language) {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            Page page = open(context, language, "list contact-points");

            assertThat(page.locator(".list .small > span").all())
                    .isNotEmpty()
                    .allMatch(s ->
                            s.evaluate("e => getComputedStyle(e).unicodeBidi").equals("isolate"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "ar"})
    void theStyleNeitherHidesNorReordersWhatIsRead(String language) {
        String words = "document.querySelector('main').innerText.split(/\\s+/).join(' ')";
        String heights = """
                [...document.querySelectorAll('body > :not(.skip), main > *, main section > *')]
                  .filter(e => e.offsetHeight > 0).map(e => e.getBoundingClientRect().top)
                """;
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            Tab tab = Tab.in(context);
            for (Sample sample : samples(language)) {
                // pages that fill themselves say something else a moment later
                if (sample.kind().startsWith("tool ")) {
                    continue;
                }
                tab.open(portal.address(sample.page()));
                tab.page().evaluate("document.querySelectorAll('main details').forEach(d => d.open = true)");
                // filled when a reader comes near, which may be in between
                tab.page().evaluate("document.querySelectorAll('#tools').forEach(t => t.remove())");
                Object styled = tab.page().evaluate(words);

                assertThat((List<?>) tab.page().evaluate(heights))
                        .as(sample.toString())
                        .isSortedAccordingTo(Comparator.comparing(top -> ((Number) top).doubleValue()));
                tab.page().evaluate("document.querySelector('style').remove()");
                assertThat(tab.page().evaluate(words)).as(sample.toString()).isEqualTo(styled);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "ar"})
    void theKeyboardReachesTheSkipLinkFirstAndSeesItsFocus(String language) {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            Page page = open(context, language, "detail guides");

            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            for (int stop = 0; stop < 20; stop++) {
                assertThat(outline(page)).isNotEqualTo("none");
                assertThat(page.evaluate("""
                                (() => {
                                  const box = document.activeElement.getBoundingClientRect();
                                  return box.width > 1 && box.left >= 0 && box.right <= innerWidth;
                                })()
                                """))
                        .as("in sight: " + page.evaluate("document.activeElement.outerHTML"))
                        .isEqualTo(true);
                page.keyboard().press("Tab");
            }
        }
    }

    @Test
    void theSkipLinkLeadsToTheMainPart() {
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            Page page = open(context, "ar", "detail guides");

            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");

            assertThat(page.url()).endsWith("#main");
            assertThat(page.evaluate("!!document.activeElement.closest('main')"))
                    .isEqualTo(true);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void enterOpensTheLanguageMenu(boolean script) {
        try (BrowserContext context = chromium.context(Chromium.phone().setJavaScriptEnabled(script))) {
            Page page = open(context, "ur", "Home");
            var summary = page.locator(".langs summary");

            summary.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".langs ul").isVisible()).isTrue();
            page.keyboard().press("Tab");

            assertThat(page.evaluate("document.activeElement.lang")).isEqualTo("it");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "ur"})
    void phoneNumbersRunFromLeftToRightInRightToLeftText(String language) {
        var findings = new ArrayList<String>();
        int numbers = 0;
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            Tab tab = Tab.in(context);
            for (Sample sample : samples(language)) {
                tab.open(portal.address(sample.page()));
                List<?> links = (List<?>) tab.page().evaluate("""
                                [...document.querySelectorAll('a[href^="tel:"]')].map(a =>
                                  a.querySelector('bdi[dir=ltr]')?.textContent.match(/^[+\\d][\\d ]+$/) ? '' : a.outerHTML)
                                """);
                numbers += links.size();
                links.stream().filter(l -> !l.equals("")).forEach(l -> findings.add(sample + ": " + l));
            }
        }

        assertThat(numbers).isGreaterThan(20);
        assertThat(findings).isEmpty();
    }

    /** With Italian those without a language, which stand in every test once. */
    private List<Sample> samples(String language) {
        return Sample.in(List.of(language), portal).stream()
                .filter(Sample::stays)
                .filter(s -> s.language().equals(language) || language.equals("it"))
                .toList();
    }

    private Page open(BrowserContext context, String language, String kind) {
        Sample sample = samples(language).stream()
                .filter(s -> s.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        Page page = context.newPage();
        page.navigate(portal.address(sample.page()));
        return page;
    }

    private static String outline(Page page) {
        return (String) page.evaluate("getComputedStyle(document.activeElement).outlineStyle");
    }
}
