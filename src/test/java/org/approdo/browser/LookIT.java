package org.approdo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.approdo.locale.LocaleTag;
import org.approdo.site.Page;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Draws the pages that people should look at before a release, as a phone shows them, into target/screenshots. */
@ExtendWith(OpenedOnce.class)
class LookIT {
    private static final Path PICTURES = Path.of("target", "screenshots");

    private static final List<String> TYPES = List.of("guides", "contact-points", "regions", "good-practices");

    private final Portal portal;
    private final Chromium chromium;

    LookIT(Portal portal, Chromium chromium) {
        this.portal = portal;
        this.chromium = chromium;
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "ar", "ur", "zh", "bn"})
    void drawsPagesForPeopleToLookAt(String language) {
        var drawn = new ArrayList<Path>();
        try (BrowserContext context = chromium.context(Chromium.phone())) {
            Tab tab = Tab.in(context);

            drawn.add(draw(tab, "home", new Page.Home(new LocaleTag(language))));
            TYPES.forEach(t -> drawn.add(draw(tab, t, fullest(t, language))));
        }

        assertThat(drawn).hasSize(5).allSatisfy(p -> assertThat(p).isNotEmptyFile());
    }

    private Path draw(Tab tab, String name, Page.InLocale page) {
        Path picture = PICTURES.resolve(name + '-' + page.locale() + ".png");
        tab.open(portal.address(page));
        tab.page().screenshot(new ScreenshotOptions().setFullPage(true).setPath(picture));
        return picture;
    }

    /** The longest page of a type, in whichever language its text is. */
    private Page.Detail fullest(String type, String language) {
        return portal.site().pages().stream()
                .filter(Page.Detail.class::isInstance)
                .map(Page.Detail.class::cast)
                .filter(p -> p.locale().tag().equals(language))
                .filter(p -> p.entry().type().name().equals(type))
                .max(Comparator.comparing(p -> portal.html(p).length()))
                .orElseThrow();
    }
}
