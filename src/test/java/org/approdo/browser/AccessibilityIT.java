package org.approdo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * axe-core over every kind of page: WCAG 2.2 AA and its good practices, and the stricter contrast of 7:1 that the portal
 * promises.
 */
@ExtendWith(OpenedOnce.class)
class AccessibilityIT {
    /** Each with a thread of its own. */
    private static final int BROWSERS = 2;

    /** Unfolds what is folded, the menus of the start page one after the other, since they lie over the page. */
    private static final String FINDINGS = """
            async menus => {
              const run = async where => (await axe.run(where, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                rules: {'color-contrast-enhanced': {enabled: true}},
                resultTypes: ['violations']
              })).violations.flatMap(v => v.nodes.map(n => v.id + ' | ' + n.html.slice(0, 200) + ' | '
                + n.failureSummary.replace(/\\s+/g, ' ')));
              document.querySelectorAll('main details').forEach(d => d.open = true);
              const found = await run(document);
              for (const menu of menus ? document.querySelectorAll('header details') : []) {
                menu.open = true;
                found.push(...await run(menu));
                menu.open = false;
              }
              return found;
            }
            """;

    private final Portal portal;

    AccessibilityIT(Portal portal) {
        this.portal = portal;
    }

    @Test
    void findsNothingOnAnyKindOfPageInAnyLanguage() {
        List<Sample> samples = Sample.all(portal);

        List<String> findings = findings(samples, Chromium.phone());

        assertThat(samples).hasSizeGreaterThan(300);
        assertThat(findings).isEmpty();
    }

    @Test
    void findsNothingInTheDark() {
        List<Sample> samples = Sample.in(List.of("it", "ur"), portal);

        List<String> findings = findings(samples, Chromium.phone().setColorScheme(ColorScheme.DARK));

        assertThat(findings).isEmpty();
    }

    /** The pages are dealt out to the browsers in turn; what each found stands together. */
    private List<String> findings(List<Sample> samples, Browser.NewContextOptions options) {
        List<CompletableFuture<List<String>>> parts = IntStream.range(0, BROWSERS)
                .mapToObj(part ->
                        CompletableFuture.supplyAsync(() -> look(part, samples, options), r -> new Thread(r).start()))
                .toList();
        return parts.stream().flatMap(p -> p.join().stream()).toList();
    }

    private List<String> look(int part, List<Sample> samples, Browser.NewContextOptions options) {
        var findings = new ArrayList<String>();
        try (Chromium chromium = Chromium.open();
                BrowserContext context = chromium.context(options)) {
            Page page = context.newPage();
            for (int i = part; i < samples.size(); i += BROWSERS) {
                Sample sample = samples.get(i);
                if (sample.stays()) {
                    page.navigate(portal.address(sample.page()));
                    page.evaluate(AxeBuilder.getAxeScript());
                    boolean menus = sample.kind().equals("Home");
                    ((List<?>) page.evaluate(FINDINGS, menus))
                            .forEach(f ->
                                    findings.add(sample + " (" + sample.page().path() + "): " + f));
                }
            }
        }
        return findings;
    }
}
