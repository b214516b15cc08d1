package org.approdo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.approdo.Generated;
import org.approdo.TestSite;
import org.approdo.serve.PreviewServer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The pages of translators, on a phone. */
@ExtendWith(OpenedOnce.class)
class StatusIT {
    private static final String BROKEN =
            "() => [...document.querySelectorAll('code > span')].filter(s => s.getClientRects().length > 1"
                    + " || s.offsetHeight > 1.9 * parseFloat(getComputedStyle(s).fontSize) && !s.textContent.includes('/'))"
                    + ".map(s => s.textContent)";
    private static final String TOO_WIDE = "() => document.documentElement.scrollWidth - innerWidth";

    private final Chromium chromium;

    @TempDir
    private Path folder;

    StatusIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void wordsOfCommandsStayWholeAndNothingIsWiderThanThePhone() throws IOException {
        Generated generated = TestSite.in(folder).generate();
        try (PreviewServer server = PreviewServer.start(generated.tree().orElseThrow(), "/prova", 0);
                BrowserContext context = chromium.context(Chromium.phone().setViewportSize(360, 740))) {
            Page page = context.newPage();
            page.navigate(server.address().resolve("status/translations/en/").toString());

            assertThat(page.locator("code > span").allInnerTexts()).contains("--locale");
            assertThat(page.evaluate(BROKEN))
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .isEmpty();
            assertThat(page.evaluate(TOO_WIDE)).isEqualTo(0);
            page.navigate(
                    server.address().resolve("status/italia/translations/").toString());
            assertThat(page.locator("h2").count()).isPositive();
            assertThat(page.evaluate(TOO_WIDE)).isEqualTo(0);
        }
    }
}
