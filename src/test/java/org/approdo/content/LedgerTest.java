package org.approdo.content;

import static org.approdo.content.ReadContent.ARABIC;
import static org.approdo.content.ReadContent.ENGLISH;
import static org.approdo.content.ReadContent.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.approdo.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    private static final String SOURCE = """
            -- content/guides/italia/casa/index.it.md --
            ---
            title: Trovare casa
            summary: Come cercare.
            costs:
              - {what: Marca da bollo, amount: 16.00 EUR}
              - {what: Copia, amount: 2.00 EUR}
            ---

            ## A chi è rivolto {#who}

            A chi cerca casa.

            ## Come fare {#how}

            - Leggi.
            - Chiama.
            """;

    @TempDir
    private Path folder;

    @Test
    void namesTheBlocksOfASourceInTheirOrder() {
        EntryText source = read(SOURCE).text("guides", "casa", ITALIAN);

        assertThat(source.ledger())
                .extracting(LedgerBlock::key)
                .containsExactly(
                        "title", "summary", "costs[0].what", "costs[1].what", "body:1", "body:2", "body:3", "body:4");
        assertThat(source.ledger()).extracting(LedgerBlock::bodyBlock).containsExactly(-1, -1, -1, -1, 0, 1, 2, 3);
        assertThat(source.ledger()).allMatch(b -> b.digest().matches("[0-9a-f]{8}"));
    }

    @Test
    void keepsItsDigestsForEver() {
        // written into every translation: a change here makes all of them stale
        assertThat(Ledger.digest("Citt\u00e0 \u00e8")).isEqualTo("79c05c06");
        assertThat(Ledger.digest("مكتب للتجربة 🏠")).isEqualTo("896cb974");
    }

    @Test
    void takesTheSameWordsInOtherFormsAsTheSame() {
        assertThat(Ledger.digest("citt\u00e0 \u00a0 e\n mare ")).isEqualTo(Ledger.digest("citta\u0300 \u00a0 e mare"));
        assertThat(Ledger.digest("casa")).isNotEqualTo(Ledger.digest("Casa"));
    }

    @Test
    void aTranslationThatRemembersItsSourceIsCurrent() {
        ReadContent read = pinned(SOURCE, digests(SOURCE));

        assertThat(state(read).isCurrent()).isTrue();
        assertThat(state(read)).isEqualTo(new Ledger.State(List.of(), 0, 8, true));
        assertThat(read.log().sorted())
                .noneMatch(d -> d.rule().id().endsWith("translation")
                        && d.span().file().path().contains("casa"));
    }

    @Test
    void aTranslationThatRemembersNothingIsUnpinned() {
        ReadContent read = pinned(SOURCE, "");

        assertThat(state(read)).isEqualTo(new Ledger.State(List.of(), 0, 8, false));
        assertThat(read.findings("unpinned-translation"))
                .contains(
                        "content/guides/italia/casa/index.en.md:3:36 it is not recorded which source text this translates");
    }

    @Test
    void reflowAndOtherMarksLeaveItCurrent() {
        String reflowed = SOURCE.replace("A chi cerca casa.", "A chi\ncerca  casa.")
                .replace("- Leggi.\n- Chiama.", "* Leggi.\n* Chiama.")
                .replace("summary: Come cercare.", "summary: \"Come cercare.\"");

        assertThat(state(pinned(reflowed, digests(SOURCE))).isCurrent()).isTrue();
    }

    @Test
    void factsAreNoTextAndLeaveItCurrent() {
        String dearer = SOURCE.replace("16.00 EUR", "18.00 EUR");

        assertThat(state(pinned(dearer, digests(SOURCE))).isCurrent()).isTrue();
    }

    @Test
    void changedBlocksAreNamedAndCounted() {
        String changed =
                SOURCE.replace("A chi cerca casa.", "A chi cerca una casa.").replace("Copia", "Copia conforme");

        ReadContent read = pinned(changed, digests(SOURCE));

        assertThat(state(read).stale()).extracting(LedgerBlock::key).containsExactly("costs[1].what", "body:2");
        assertThat(state(read).dropped()).isZero();
        assertThat(read.findings("stale-translation"))
                .containsExactly(
                        "content/guides/italia/casa/index.en.md:3:36 2 of 8 parts changed in the source since this was translated");
    }

    @Test
    void anAddedBlockIsStaleAndARemovedOneDropped() {
        String added = SOURCE.replace("A chi cerca casa.", "A chi cerca casa.\n\nAnche a chi studia.");
        String removed = SOURCE.replace("- Leggi.\n- Chiama.\n", "Così.\n").replace("summary: Come cercare.\n", "");

        String before = digests(SOURCE);

        Ledger.State afterAdding = state(pinned(added, before));
        assertThat(afterAdding.stale()).extracting(LedgerBlock::key).containsExactly("body:3");
        assertThat(afterAdding.total()).isEqualTo(9);

        Ledger.State afterRemoving = state(pinned(removed, before));
        assertThat(afterRemoving.stale()).extracting(LedgerBlock::key).containsExactly("body:4");
        assertThat(afterRemoving.dropped()).isEqualTo(1);
        assertThat(afterRemoving.isCurrent()).isFalse();
    }

    @Test
    void aMovedBlockIsTheSameText() {
        var digests = new ArrayList<>(List.of(digests(SOURCE).split(" ")));
        Collections.reverse(digests);

        assertThat(state(pinned(SOURCE, String.join(" ", digests))).isCurrent()).isTrue();
    }

    @Test
    void equalBlocksAreCountedOneByOne() {
        String twice = SOURCE.replace("A chi cerca casa.", "A chi cerca casa.\n\nA chi cerca casa.");

        assertThat(state(pinned(twice, digests(SOURCE))).stale()).hasSize(1);
        assertThat(state(pinned(SOURCE, digests(twice))).dropped()).isEqualTo(1);
    }

    @Test
    void aFileWithNothingTranslatedIsAStub() {
        ReadContent read = read("""
                -- content/guides/italia/casa/index.en.md --
                ---
                translation: {source: it, digests: "00000000", method: human}
                ---
                -- content/contact-points/lombardia/sportello/index.ar.yml --
                phones: [{}]
                translation: {source: it, digests: "", method: machine}
                """);

        assertThat(read.text("guides", "casa", ENGLISH).isStub()).isTrue();
        assertThat(read.text("contact-points", "sportello", ARABIC).isStub()).isTrue();
        assertThat(read.entry("guides", "casa").languages()).containsExactly(ITALIAN);
        assertThat(read.findings("stub-translation")).hasSize(2);
        assertThat(read.findings("unpinned-translation")).isEmpty();
    }

    @Test
    void aSourceHasNoState() {
        EntryText source = read(SOURCE).text("guides", "casa", ITALIAN);

        assertThat(Ledger.state(source, source)).isEmpty();
        assertThat(source.isStub()).isFalse();
    }

    private ReadContent read(String files) {
        return ReadContent.of(TestSite.in(folder.resolve("site")).with(files));
    }

    /** The English translation with some digests, of some source. */
    private ReadContent pinned(String source, String digests) {
        return ReadContent.of(TestSite.in(folder.resolve("pinned" + source.hashCode() + digests.hashCode()))
                .with(source)
                .with("""
                -- content/guides/italia/casa/index.en.md --
                ---
                title: Finding a home
                translation: {source: it, digests: "%s", method: human}
                ---

                ## Who it is for

                For people who look for a home.

                ## What to do

                Read.
                """.formatted(digests)));
    }

    private String digests(String source) {
        ReadContent read = ReadContent.of(
                TestSite.in(folder.resolve("source" + source.hashCode())).with(source));
        return Ledger.digests(read.text("guides", "casa", ITALIAN));
    }

    private static Ledger.State state(ReadContent read) {
        return Ledger.state(read.text("guides", "casa", ITALIAN), read.text("guides", "casa", ENGLISH))
                .orElseThrow();
    }
}
