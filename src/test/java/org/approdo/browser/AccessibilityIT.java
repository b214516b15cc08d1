package org.approdo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** axe-core over every kind of page. */
@ExtendWith(OpenedOnce.class)
class AccessibilityIT {
    /** Each with a thread of its own. */
    private static final int BROWSERS = 2;

    private static final AccessibilityReport REPORT = new AccessibilityReport();

    private final Portal portal;

    AccessibilityIT(Portal portal) {
        this.portal = portal;
    }

    @Test
    void findsNothingOnAnyKindOfPageInAnyLanguage() {
        List<Sample> samples = Sample.chosen(portal);

        List<String> findings = findings("phone, light", samples, Chromium.phone());

        assertThat(samples).hasSizeGreaterThan(300);
        assertThat(findings).isEmpty();
    }

    @Test
    void findsNothingInTheDark() {
        List<Sample> samples = Sample.in(List.of("it", "ur"), portal);

        List<String> findings =
                findings("phone, dark", samples, Chromium.phone().setColorScheme(ColorScheme.DARK));

        assertThat(findings).isEmpty();
    }

    @Test
    void findsNothingOnTheNarrowestScreens() {
        List<Sample> samples = Sample.in(List.of("de", "ar"), portal);

        List<String> findings = findings("320 px", samples, Chromium.phone().setViewportSize(320, 640));

        assertThat(findings).isEmpty();
    }

    @AfterAll
    static void writeReport() throws IOException {
        REPORT.write(Path.of("target/accessibility-report.json"));
    }

    /** The pages are dealt out to the browsers in turn; what each found stands together. */
    private List<String> findings(String view, List<Sample> samples, Browser.NewContextOptions options) {
        List<CompletableFuture<List<String>>> parts = IntStream.range(0, BROWSERS)
                .mapToObj(part ->
                        CompletableFuture.supplyAsync(() -> look(part, samples, options), r -> new Thread(r).start()))
                .toList();
        List<String> findings = parts.stream().flatMap(p -> p.join().stream()).toList();
        REPORT.add(view, samples, findings);
        return findings;
    }

    private List<String> look(int part, List<Sample> samples, Browser.NewContextOptions options) {
        var findings = new ArrayList<String>();
        try (Chromium chromium = Chromium.open();
                BrowserContext context = chromium.context(options)) {
            REPORT.browser(context.browser().version());
            Page page = context.newPage();
            for (int i = part; i < samples.size(); i += BROWSERS) {
                Sample sample = samples.get(i);
                if (sample.stays()) {
                    page.navigate(portal.address(sample.page()));
                    Axe.findings(page, sample.kind().equals("Home"))
                            .forEach(f ->
                                    findings.add(sample + " (" + sample.page().path() + "): " + f));
                }
            }
        }
        return findings;
    }
}
