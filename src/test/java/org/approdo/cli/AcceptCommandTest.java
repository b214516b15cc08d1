package org.approdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.approdo.TestSite;
import org.approdo.content.Entry;
import org.approdo.content.EntryText;
import org.approdo.content.Ledger;
import org.approdo.content.LedgerBlock;
import org.approdo.history.CommittedSite;
import org.approdo.source.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptCommandTest {
    private static final String SOURCE = """
            ---
            title: La scuola
            summary: Come iscrivere i figli.
            costs: [{what: mensa, amount: 30 EUR}, {what: libri, amount: 20 EUR}]
            ---

            ## A chi è rivolto {#who}

            Alle famiglie.

            ## Come fare {#how}

            Prima si chiede.

            Poi si aspetta.
            """;

    private static final String ENGLISH = """
            ---
            title: School
            translation: {source: it, digests: "", date: 2026-11-03, method: human}  # by hand
            summary:   How to enrol.
            costs: [{what: canteen}, {what: books}]
            ---

            ## Who it is for

            For families.

            ## What to do

            First ask.

            Then wait.
            """;

    @TempDir
    private Path temp;

    private TestSite site;
    private Path english = Path.of("");

    @BeforeEach
    void laysOutASite() {
        site = TestSite.in(temp)
                .write("content/guides/italia/scuola/index.it.md", SOURCE)
                .write("content/guides/italia/scuola/index.en.md", ENGLISH)
                .write(
                        "content/guides/italia/scuola/index.ar.md",
                        ENGLISH.replace("School", "مدرسة").replace("method: human", "method: machine"));
        english = site.root().resolve("content/guides/italia/scuola/index.en.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "''", "\"a9475042\"", "\"a9475042 c76b654c\"", "a9475042", "12345678"})
    void onlyTheDigestsAndTheDateChangeByteForByte(String digests) throws IOException {
        String before = ENGLISH.replace("\"\"", digests);
        Files.writeString(english, before);

        CommandLineRun run = accept(english);

        assertThat(run).isEqualTo(new CommandLineRun(0, "1 translation accepted" + System.lineSeparator(), ""));
        assertThat(Files.readString(english)).isEqualTo(accepted(before, digests));
        assertThat(site.root().resolve("content/guides/italia/scuola")).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void windowsLineEndsAndAByteOrderMarkStay() throws IOException {
        String before = "\uFEFF" + ENGLISH.replace("\n", "\r\n");
        Files.writeString(english, before);

        accept(english);

        assertThat(Files.readAllBytes(english))
                .isEqualTo(accepted(before, "\"\"").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void digestsInABlockOfTheirOwnLinesAreFoundToo() throws IOException {
        String before = ENGLISH.replace(
                "translation: {source: it, digests: \"\", date: 2026-11-03, method: human}",
                "translation:\n  source: it\n  digests: \"\"\n  method: human");
        Files.writeString(english, before);

        accept(english);

        assertThat(Files.readString(english))
                .isEqualTo(before.replace("\"\"", '"' + pinned() + "\"\n  date: 2026-11-21"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{source: it, digests: \"\", method: human, status: in-progress}",
                "{source: it, digests: \"\", status: in-progress, method: human}",
                "{status: in-progress, source: it, digests: \"\", method: human}",
                "\n  source: it\n  digests: \"\"\n  method: human\n  status: in-progress",
                "\n  status: in-progress # for now\n  source: it\n  digests: \"\"\n  method: human"
            })
    void whatWasInProgressIsFinished(String translation) throws IOException {
        String before =
                ENGLISH.replace("{source: it, digests: \"\", date: 2026-11-03, method: human}  # by hand", translation);
        Files.writeString(english, before);
        assertThat(site.page("en/guides/italia/scuola/index.html")).contains("Alle famiglie.");

        CommandLineRun run = accept(english);

        assertThat(run.code()).as(run.out()).isZero();
        assertThat(Files.readString(english))
                .doesNotContain("status", "# for now")
                .contains("date: 2026-11-21", pinned(), "method: human")
                .hasLineCount(ENGLISH.split("\n", -1).length + (translation.startsWith("{") ? 0 : 4) - 1);
        assertThat(site.page("en/guides/italia/scuola/index.html")).contains("For families.");
    }

    @Test
    void whatDiffersFromTheSourceIsRefusedWithItsPlace() throws IOException {
        site.write(
                "content/guides/italia/scuola/index.it.md",
                SOURCE.replace("Prima si chiede.", "Prima si chiede entro 30 giorni, [qui](https://example.org/it).")
                        .replace("Poi si aspetta.", "Poi si aspetta: {{< contact sportello >}}"));
        Files.writeString(
                english, ENGLISH.replace("First ask.", "Ask within 31 days, [here](https://elsewhere.example/en)."));
        String before = Files.readString(english);

        CommandLineRun run = accept(english);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "index.en.md:14:1: error: it does not agree with its source: the source has a link to example.org",
                        "index.en.md:14:1: error: it does not agree with its source: of numbers, the source has 30, this has 31",
                        "index.en.md:16:1: error: it does not agree with its source: the source has the shortcode for sportello",
                        "accept it with --anyway",
                        "0 translations accepted, 1 refused");
        assertThat(Files.readString(english)).isEqualTo(before);
        assertThat(CommandLineRun.on(site.root(), "i18n accept --anyway", english.toString())
                        .code())
                .isZero();
    }

    @Test
    void otherHeadingsAreRefused() throws IOException {
        Files.writeString(english, ENGLISH.replace("## What to do\n", ""));

        CommandLineRun run = accept(english);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("its headings are not those of the source");
    }

    @Test
    void openPlacesAreNeverAccepted() throws IOException {
        Files.writeString(
                english,
                ENGLISH.replace("method: human}", "method: human, status: in-progress}")
                        .replace("Then wait.", "…"));

        CommandLineRun run = CommandLineRun.on(site.root(), "i18n accept --anyway", english.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("index.en.md:16:1: error: the text is not written yet");
    }

    @Test
    void oneRefusedTranslationKeepsNoOtherBack() throws IOException {
        Files.writeString(english, ENGLISH.replace("First ask.", "First ask for 99 days."));

        CommandLineRun run = accept(site.root().resolve("content/guides/italia/scuola"));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("1 translation accepted, 1 refused");
    }

    @Test
    void aMinorChangeOfTheSourceMarksNothingStale() throws IOException {
        accept(site.root().resolve("content/guides/italia/scuola"));
        String arabic = "content/guides/italia/scuola/index.ar.md";
        site.write(arabic, site.read(arabic).replace(pinned().substring(0, 8), "00000000"));
        String staleBefore = site.read(arabic);
        try (CommittedSite git = CommittedSite.in(site.root())) {
            git.commit("2026-11-20");
            site.write("content/guides/italia/scuola/index.it.md", SOURCE.replace("Poi si aspetta", "Poi, si aspetta"));
            String before = Files.readString(english);
            String pins = pinned();

            CommandLineRun run = CommandLineRun.on(
                    site.root(),
                    "i18n accept --minor",
                    site.root()
                            .resolve("content/guides/italia/scuola/index.it.md")
                            .toString());

            assertThat(run.out()).isEqualTo("1 translation accepted" + System.lineSeparator());
            assertThat(Files.readString(english)).isNotEqualTo(before).contains(pins);
            assertThat(staleBlocks()).containsEntry("en", List.of());
            assertThat(site.read(arabic)).as("was stale before").isEqualTo(staleBefore);
        }
    }

    @Test
    void aChangedNumberIsNoMinorChange() throws IOException {
        site.write(
                "content/guides/italia/scuola/index.it.md",
                SOURCE.replace("Prima si chiede.", "Prima si chiede entro 30 giorni."));
        Files.writeString(english, ENGLISH.replace("First ask.", "First ask within 30 days."));
        accept(english);
        try (CommittedSite git = CommittedSite.in(site.root())) {
            git.commit("2026-11-20");
            site.write(
                    "content/guides/italia/scuola/index.it.md",
                    SOURCE.replace("Prima si chiede.", "Prima si chiede entro 20 giorni."));

            CommandLineRun run = CommandLineRun.on(
                    site.root(),
                    "i18n accept --minor",
                    site.root()
                            .resolve("content/guides/italia/scuola/index.it.md")
                            .toString());

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out())
                    .contains(
                            "index.it.md:13:1: error: translations may not miss this change: of numbers, the earlier"
                                    + " text has 30, this has 20 [major-change]",
                            "0 translations accepted, 1 refused");
        }
    }

    @Test
    void withoutAHistoryNothingIsKnownToBeMinor() {
        CommandLineRun run = CommandLineRun.on(
                site.root(),
                "i18n accept --minor",
                site.root().resolve("content/guides/italia/scuola").toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("without a history of git");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void theRightsOfTheFileStay() throws IOException {
        Files.getFileAttributeView(english, PosixFileAttributeView.class)
                .setPermissions(PosixFilePermissions.fromString("rw-rw-r--"));

        accept(english);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(english)))
                .isEqualTo("rw-rw-r--");
    }

    @Test
    void aFolderMeansEveryTranslationInIt() throws IOException {
        CommandLineRun run = accept(site.root().resolve("content/guides"));

        assertThat(run.out()).startsWith("3 translations accepted");
        assertThat(Files.readString(site.root().resolve("content/guides/italia/casa/index.it.md")))
                .doesNotContain("digests");
        assertThat(Files.readString(site.root().resolve("content/contact-points/lombardia/sportello/index.ar.yml")))
                .contains("digests: \"\"");
    }

    @Test
    void acceptingAgainChangesNothing() throws IOException {
        accept(english);
        byte[] once = Files.readAllBytes(english);

        accept(english);

        assertThat(Files.readAllBytes(english)).isEqualTo(once);
    }

    @Test
    void anAcceptedTranslationIsCurrentAndReflowingItsSourceKeepsItSo() {
        accept(site.root().resolve("content"));
        assertThat(staleBlocks()).containsOnly(Map.entry("en", List.of()), Map.entry("ar", List.of()));

        site.write(
                "content/guides/italia/scuola/index.it.md",
                SOURCE.replace("Prima si chiede.", "Prima\nsi   chiede.")
                        .replace("Come iscrivere", "Come   iscrivere")
                        .replace("\n", "\r\n"));

        assertThat(staleBlocks()).containsOnly(Map.entry("en", List.of()), Map.entry("ar", List.of()));
    }

    @Test
    void aChangedParagraphMarksExactlyThatBlockInEveryTranslation() {
        accept(site.root().resolve("content"));

        site.write(
                "content/guides/italia/scuola/index.it.md",
                SOURCE.replace("Prima si chiede.", "Prima si chiede all’ufficio."));

        assertThat(staleBlocks()).containsOnly(Map.entry("en", List.of("body:4")), Map.entry("ar", List.of("body:4")));
        String page = site.page("en/guides/italia/scuola/index.html");
        assertThat(page).contains("<a href=\"#how\">What to do</a>").doesNotContain("<a href=\"#who\">");
        assertThat(page).containsOnlyOnce("This part has changed in the original text");
    }

    @Test
    void aChangedFieldMarksExactlyThatField() {
        accept(site.root().resolve("content"));

        site.write(
                "content/guides/italia/scuola/index.it.md",
                SOURCE.replace("what: libri", "what: quaderni").replace("30 EUR", "31 EUR"));

        assertThat(staleBlocks())
                .containsOnly(Map.entry("en", List.of("costs[1].what")), Map.entry("ar", List.of("costs[1].what")));
    }

    @Test
    void aSiteWithErrorsIsLeftAlone() throws IOException {
        site.write("content/pages/about/index.it.md", "---\ntitel: Chi siamo\n---\n\nTesto.\n");

        CommandLineRun run = accept(english);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("[unknown-key]", "nothing was accepted: correct the errors first");
        assertThat(Files.readString(english)).isEqualTo(ENGLISH);
    }

    @Test
    void aSourceOrAnUnknownFileIsNoTranslation() {
        CommandLineRun source = accept(site.root().resolve("content/guides/italia/scuola/index.it.md"));
        CommandLineRun unknown = accept(site.root().resolve("content/guides/italia/scuola/index.fr.md"));

        assertThat(source.code()).isEqualTo(1);
        assertThat(source.out()).startsWith("0 translations accepted");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.out()).startsWith("0 translations accepted");
    }

    @Test
    void theWarningIsGoneOnceEverythingIsAccepted() {
        assertThat(unpinned()).isEqualTo(4);

        accept(site.root().resolve("content"));

        assertThat(unpinned()).isZero();
    }

    private CommandLineRun accept(Path path) {
        return CommandLineRun.on(site.root(), "i18n accept", path.toString());
    }

    private long unpinned() {
        return site.generate().diagnostics().stream()
                .filter(d -> d.rule() == Rule.UNPINNED_TRANSLATION)
                .count();
    }

    /** The text of a file after it was accepted. */
    private String accepted(String before, String digests) {
        return before.replace(digests, '"' + pinned() + '"').replace("2026-11-03", "2026-11-21");
    }

    private String pinned() {
        return Ledger.digests(entry().source());
    }

    private Entry entry() {
        return site.generate()
                .site()
                .orElseThrow()
                .content()
                .entry("guides", "scuola")
                .orElseThrow();
    }

    /** The keys of the stale blocks of each translation. */
    private Map<String, List<String>> staleBlocks() {
        Entry entry = entry();
        var blocks = new TreeMap<String, List<String>>();
        for (EntryText text : entry.texts().values()) {
            Ledger.state(entry.source(), text)
                    .ifPresent(state -> blocks.put(
                            text.locale().tag(),
                            state.stale().stream().map(LedgerBlock::key).toList()));
        }
        return blocks;
    }
}
