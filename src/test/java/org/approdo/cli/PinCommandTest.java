package org.approdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.approdo.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinCommandTest {
    private static final String REGION = "content/regions/lombardia/index.it.md";
    private static final String CASA = "content/guides/italia/casa/index.it.md";

    private static final String BEFORE = """
            ---
            title: Lombardia
            parent: italia
            ---

            ## Casa {#welfare}

            {{< include guides/casa#who >}}

            E poi {{<  include guides/italia/casa#how   pin=a9475042 >}}
            """;

    @TempDir
    private Path temp;

    private TestSite site;

    @BeforeEach
    void laysOutARegion() {
        site = TestSite.in(temp).write(REGION, "\uFEFF" + BEFORE.replace("\n", "\r\n"));
    }

    @Test
    void onlyThePinsChange() {
        CommandLineRun run = pin();

        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.out()).startsWith("2 texts pinned");
        assertThat(site.read(REGION).replaceAll("pin=[0-9a-f]{8}", "PIN"))
                .isEqualTo("\uFEFF"
                        + BEFORE.replace("#who >", "#who PIN >")
                                .replace(
                                        "{{<  include guides/italia/casa#how   pin=a9475042 >}}",
                                        "{{< include guides/italia/casa#how PIN >}}")
                                .replace("\n", "\r\n"));
        assertThat(moved()).isZero();
    }

    @Test
    void theRegionIsToldWhenTheTextChangesAndReadersGetTheNewOne() {
        pin();
        site.write(
                CASA,
                site.read(CASA)
                        .replace("A chi cerca\ncasa.", "x")
                        .replace("A chi cerca casa.", "A chi cerca\n  casa."));
        assertThat(moved()).as("reflowed").isZero();

        site.write(CASA, site.read(CASA).replace("A chi cerca", "A tutti quelli che cercano"));

        assertThat(moved()).isEqualTo(1);
        assertThat(site.page("it/regions/lombardia/index.html")).contains("A tutti quelli che cercano");
        pin();
        assertThat(moved()).isZero();
    }

    @Test
    void aChangeInAnotherSectionIsNoTask() {
        pin();

        site.write(CASA, site.read(CASA).replace("Leggi", "Prima leggi"));

        assertThat(moved()).isEqualTo(1);
        assertThat(CommandLineRun.on(temp, "check", "--notes").out())
                .contains("'guides/italia/casa#how' changed since it was pinned here")
                .contains("look whether it still fits here, then run ./approdo pin on " + REGION)
                .doesNotContain("'guides/casa#who' changed");
    }

    @Test
    void aFileThatShowsNothingOfOthersIsSaid() {
        CommandLineRun run = CommandLineRun.on(temp, "pin", temp.resolve(CASA).toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith("0 texts pinned");
    }

    @Test
    void aPinBelongsToAnIncludeAlone() {
        site.append(CASA, "\n{{< contact sportello pin=a9475042 >}}\n");

        assertThat(site.errors()).anyMatch(e -> e.contains("[bad-shortcode]"));
    }

    private CommandLineRun pin() {
        return CommandLineRun.on(temp, "pin", temp.resolve(REGION).toString());
    }

    private long moved() {
        return site.generate().diagnostics().stream()
                .filter(d -> d.rule().id().equals("include-moved"))
                .count();
    }
}
