package org.approdo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has no mouse gets to everything, in the order in which it is read, and out again. */
@ExtendWith(OpenedOnce.class)
class KeyboardIT {
    /** Of a page with more, the rest is left out: lists go on as they began. */
    private static final int MOST_STOPS = 150;

    /** Notes what gets the focus, and what is wrong then; at the end what never got it. */
    private static final String WALK = """
            (() => {
              const stops = [], wrong = [];
              let over = false;
              const name = e => e.outerHTML.slice(0, 120);
              const canStop = e => e.checkVisibility({ visibilityProperty: true }) && !e.disabled && e.tabIndex >= 0;
              // of radio buttons the one that is on stands for its group, else the first
              const standsForItself = e => {
                if (e.type !== 'radio') return true;
                const group = [...document.getElementsByName(e.name)];
                return e === (group.find(r => r.checked) || group[0]);
              };
              addEventListener('focusin', event => {
                const e = event.target, last = stops[stops.length - 1], box = e.getBoundingClientRect();
                over ||= stops.length > 1 && e === stops[0];
                if (over) return;
                const style = getComputedStyle(e);
                if (last && !(last.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING)) {
                  wrong.push('behind ' + name(last) + ' comes ' + name(e));
                }
                if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) {
                  wrong.push('no outline: ' + name(e));
                }
                // a small country on a map is a dot with a name, and an outline around it
                if (!e.closest('svg') && (box.width < 2 || box.height < 2 || box.left < -1 || box.right > innerWidth + 1)) {
                  wrong.push('out of sight: ' + name(e));
                }
                stops.push(e);
              });
              window.walked = all => ({
                stops: stops.length,
                ended: over || document.activeElement === document.body,
                wrong: all ? wrong.concat(
                  [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]')]
                    .filter(e => canStop(e) && standsForItself(e) && !stops.includes(e))
                    .map(e => 'never reached: ' + name(e))) : wrong
              });
            })()
            """;

    private final Portal portal;
    private final Chromium chromium;

    KeyboardIT(Portal portal, Chromium chromium) {
        this.portal = portal;
        this.chromium = chromium;
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "ar"})
    void tabStopsAtEverythingInOrderAndIsSeenThere(String language) {
        var findings = new ArrayList<String>();
        int pages = 0;
        int stops = 0;
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            Page page = context.newPage();
            for (Sample sample : Sample.in(List.of(language), portal)) {
                if (sample.stays()) {
                    page.navigate(portal.address(sample.page()));
                    Walk walk = walk(page);
                    pages++;
                    stops += walk.stops();
                    walk.wrong().forEach(w -> findings.add(sample + ": " + w));
                }
            }
        }

        System.out.printf("keyboard: %d pages in %s, %d stops%n", pages, language, stops);
        assertThat(findings).isEmpty();
        assertThat(stops).isGreaterThan(pages * 10);
    }

    /** @param wrong in words */
    private record Walk(int stops, List<String> wrong) {}

    private static Walk walk(Page page) {
        page.evaluate("scrollTo(0, document.body.scrollHeight)");
        if (page.locator("#tools").count() > 0) {
            page.locator("#tools > *").first().waitFor(); // filled when a reader comes near
        }
        page.evaluate("scrollTo(0, 0)");
        page.evaluate(WALK);
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            if (stop % 10 == 9 && (boolean) page.evaluate("walked(false).ended")) {
                break;
            }
        }
        boolean ended = (boolean) page.evaluate("walked(false).ended");
        int stops = ((Number) page.evaluate("walked(false).stops")).intValue();
        var wrong = new ArrayList<String>();
        ((List<?>) page.evaluate("all => walked(all).wrong", ended)).forEach(w -> wrong.add(String.valueOf(w)));
        if (!ended && stops < MOST_STOPS) {
            wrong.add("caught after " + stops + " stops");
        }
        return new Walk(stops, wrong);
    }
}
