package org.approdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.approdo.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --fix}. */
class FixTest {
    private static final String GUIDE = "content/guides/italia/casa/index.it.md";
    private static final String PROSE = "\n## A chi è rivolto {#who}\n\nA chi cerca casa.\n";
    private static final String ENGLISH = "content/guides/italia/casa/index.en.md";

    @TempDir
    private Path temp;

    private TestSite site;

    @BeforeEach
    void laysOutASite() {
        site = TestSite.in(temp);
    }

    @Test
    void fieldsComeInOrderWithTheirCommentsAndEveryOtherByteStays() {
        site.write(GUIDE, """
                \uFEFF---
                # about this file
                topics:   [family]   # one

                # below an empty line
                # the title
                title: "Trovare casa"
                reviewed:  2026-11-02
                summary: >-
                  Come cercare
                  # no comment
                  una casa.

                sources: []
                ---
                """ + PROSE);

        CommandLineRun run = fix();

        assertThat(site.read(GUIDE)).isEqualTo("""
                \uFEFF---
                # about this file
                # below an empty line
                # the title
                title: "Trovare casa"
                summary: >-
                  Come cercare
                  # no comment
                  una casa.

                reviewed:  2026-11-02
                topics:   [family]   # one

                sources: []
                ---
                """ + PROSE);
        assertThat(run.err()).contains("fields put in order: " + GUIDE);
        assertThat(fix().err()).contains("nothing to mend");
    }

    @Test
    void aTranslationThatAgreesWithItsSourceIsPinnedToIt() {
        String before = site.read(ENGLISH);

        CommandLineRun run = fix();

        String pinned = site.read(ENGLISH);
        assertThat(pinned.replaceFirst("digests: \"[0-9a-f ]+\"", "digests: \"\""))
                .isEqualTo(before);
        assertThat(pinned).isNotEqualTo(before);
        assertThat(run.err()).contains("source recorded as it stands now: " + ENGLISH);
        assertThat(fix().err()).contains("nothing to mend");
        site.write(GUIDE, site.read(GUIDE).replace("A chi cerca casa.", "A tutti."));
        assertThat(CommandLineRun.on(temp, "i18n status --type guides").out()).contains("stale 1 of 6");
    }

    @Test
    void aTranslationThatDiffersFromItsSourceIsLeftToPeople() {
        site.write(GUIDE, site.read(GUIDE).replace("A chi cerca casa.", "A chi cerca casa, entro 30 giorni."));
        String before = site.read(ENGLISH);

        fix();

        assertThat(site.read(ENGLISH)).isEqualTo(before);
    }

    @Test
    void recordsWithoutALastLineBreakKeepIt() {
        String path = "content/contact-points/lombardia/sportello/index.it.yml";
        site.write(path, "organisation: ente\r\nreviewed: 2026-11-02\r\nname: Sportello di prova");

        fix();

        assertThat(site.read(path)).isEqualTo("name: Sportello di prova\r\nreviewed: 2026-11-02\r\norganisation: ente");
    }

    @Test
    void keysThatShareALineAreLeftAlone() {
        String shared = "{summary: Una casa., title: Trovare casa}";
        site.write(GUIDE, "---\n" + shared + "\n---\n" + PROSE);

        fix();

        assertThat(site.read(GUIDE)).contains(shared);
    }

    @Test
    void aTranslationWithoutWordsGoesUnlessSomebodyBeganIt() {
        String empty = "---\ntranslation: {source: it, digests: \"\", method: human}\n---\n";
        site.write(ENGLISH, empty);
        assertThat(fix().err()).contains("removed, nothing was translated in it: " + ENGLISH);
        assertThat(Files.exists(site.root().resolve(ENGLISH))).isFalse();

        for (String begun : new String[] {
            empty.replace("human}", "human, status: in-progress}"),
            empty.replace("translation:", "# Trovare casa\ntranslation:")
        }) {
            site.write(ENGLISH, begun);
            fix();
            assertThat(site.read(ENGLISH)).isEqualTo(begun);
        }
    }

    @Test
    void aFileWithAnErrorIsLeftToPeople() {
        String wrong = "---\nsummary: Una casa.\ntitle: Trovare casa\nreviewed: ieri\n---\n" + PROSE;
        site.write(GUIDE, wrong);

        assertThat(fix().code()).isEqualTo(1);
        assertThat(site.read(GUIDE)).isEqualTo(wrong);
    }

    private CommandLineRun fix() {
        return CommandLineRun.on(site.root(), "check", "--fix");
    }
}
