package org.approdo.editorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.approdo.TestSite;
import org.approdo.locale.LocaleTag;
import org.approdo.site.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnersTest {
    private static final String POINT = "content/contact-points/lombardia/sportello/index.it.yml";

    @TempDir
    private Path temp;

    private TestSite site;

    @BeforeEach
    void laysOutASite() {
        site = TestSite.in(temp).append("site-config.yml", """
                        owners:
                          known: ["@approdo/editors", "@approdo/italia", "@approdo/ar"]
                          default: ["@approdo/editors"]
                          locales: {ar: ["@approdo/ar"]}
                        """);
        String type = site.read("content/regions/_type.yml");
        site.write("content/regions/_type.yml", type + "  owners: {type: list, of: {type: text}}\n");
    }

    @Test
    void asksTheItemThenItsAreaThenTheAreasAroundThenTheSite() {
        assertThat(ownerOfThePoint()).isEqualTo("[@approdo/editors]");

        own("italia", "@approdo/italia");
        assertThat(ownerOfThePoint()).isEqualTo("[@approdo/italia]");

        own("lombardia", "office@example.org");
        assertThat(ownerOfThePoint()).isEqualTo("[office@example.org]");

        site.append(POINT, "owner: \"@somebody\"\n");
        assertThat(ownerOfThePoint()).isEqualTo("[@somebody]");
    }

    @Test
    void knowsWhoLooksAfterALanguage() {
        var owners = new Owners(linked());

        assertThat(owners.ofLocale(new LocaleTag("ar"))).containsExactly("@approdo/ar");
        assertThat(owners.ofLocale(new LocaleTag("en"))).isEmpty();
    }

    @Test
    void reportsOwnersNobodyKnowsWhereTheyAreWritten() {
        own("lombardia", "@approdo/lombardy");

        assertThat(site.generate().diagnostics())
                .filteredOn(d -> d.rule().id().equals("unknown-owner"))
                .singleElement()
                .satisfies(d -> assertThat(d.span().text()).isEqualTo("@approdo/lombardy"));
    }

    private void own(String area, String owner) {
        String path = "content/regions/" + area + "/index.it.md";
        site.write(path, site.read(path).replaceFirst("(?m)^title:", "owners: [\"" + owner + "\"]\ntitle:"));
    }

    private String ownerOfThePoint() {
        Site linked = linked();
        return new Owners(linked)
                .of(linked.content().entry("contact-points", "sportello").orElseThrow())
                .toString();
    }

    private Site linked() {
        return site.generate().site().orElseThrow(() -> new AssertionError(site.errors()));
    }
}
