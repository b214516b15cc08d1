package org.approdo.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.approdo.TestSite;
import org.approdo.content.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AreaTreeTest {
    @TempDir
    private Path temp;

    private TestSite site;

    @BeforeEach
    void laysOutASite() {
        site = TestSite.in(temp).with("""
                        -- content/regions/milano/index.it.md --
                        ---
                        title: Milano
                        parent: lombardia
                        ---
                        -- content/regions/abruzzo/index.it.md --
                        ---
                        title: Abruzzo
                        parent: italia
                        ---
                        """);
    }

    @Test
    void anAreaKnowsItsAncestorsFromTheRootDown() {
        AreaTree areas = linked().areas();

        assertThat(areas.find("milano").orElseThrow().ancestors().stream().map(Entry::id))
                .containsExactly("europa", "italia", "lombardia");
        assertThat(areas.find("europa").orElseThrow().ancestors()).isEmpty();
        assertThat(areas.find("atlantide")).isEmpty();
    }

    @Test
    void anAreaKnowsWhatIsRightBelowIt() {
        AreaTree areas = linked().areas();

        assertThat(areas.children("italia").stream().map(Area::id)).containsExactly("abruzzo", "lombardia");
        assertThat(areas.children("milano")).isEmpty();
    }

    @Test
    void anAreaHoldsWhatLivesInItOrBelowItAndNothingElse() {
        Site linked = linked();
        Entry office = linked.content().entry("contact-points", "sportello").orElseThrow();
        Entry guide = linked.content().entry("guides", "casa").orElseThrow();
        Entry page = linked.content().entry("pages", "about").orElseThrow();

        assertThat(linked.areas().holds("europa", office)).isTrue();
        assertThat(linked.areas().holds("lombardia", office)).isTrue();
        assertThat(linked.areas().holds("milano", office)).isFalse();
        assertThat(linked.areas().holds("lombardia", guide)).isFalse();
        assertThat(linked.areas().holds("europa", page)).isFalse();
    }

    @Test
    void theWayDownToAnItemEndsWithItsArea() {
        Site linked = linked();

        assertThat(linked
                        .areas()
                        .path(linked.content()
                                .entry("contact-points", "sportello")
                                .orElseThrow())
                        .stream()
                        .map(Entry::id))
                .containsExactly("europa", "italia", "lombardia");
        assertThat(linked.areas().path(linked.content().entry("pages", "about").orElseThrow()))
                .isEmpty();
    }

    @Test
    void areasInACircleAreReportedOnceForEachAndTheRestIsStillLinked() {
        site.with("""
                -- content/regions/europa/index.it.md --
                ---
                title: Europa
                parent: lombardia
                ---
                """);

        assertThat(site.errors())
                .filteredOn(e -> e.contains("[area-cycle]"))
                .extracting(e -> e.substring(0, e.indexOf(';')))
                .contains(
                        "content/regions/europa/index.it.md:3:9: the area 'europa' is inside itself [area-cycle]",
                        "content/regions/italia/index.it.md:3:9: the area 'italia' is inside itself [area-cycle]");
    }

    @Test
    void anAreaInsideItselfIsReported() {
        site.with("""
                -- content/regions/molise/index.it.md --
                ---
                title: Molise
                parent: molise
                ---
                """);

        assertThat(site.errors())
                .containsExactly(
                        "content/regions/molise/index.it.md:3:9: the area 'molise' is inside itself [area-cycle];"
                                + " correct 'parent'");
    }

    @Test
    void aTimeZoneThatIsNoneIsReported() {
        site.with("""
                -- content/regions/molise/index.it.md --
                ---
                title: Molise
                time-zone: Europe/Campobasso
                ---
                """);

        assertThat(site.errors())
                .singleElement()
                .asString()
                .startsWith("content/regions/molise/index.it.md:3:12: 'Europe/Campobasso' is no time zone");
    }

    private Site linked() {
        return site.generate().site().orElseThrow();
    }
}
