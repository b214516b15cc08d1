package org.approdo.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.approdo.TestSite;
import org.approdo.content.Content;
import org.approdo.content.SiteConfig;
import org.approdo.content.Translation;
import org.approdo.exchange.table.CsvText;
import org.approdo.locale.LocaleTag;
import org.approdo.source.Diagnostic;
import org.approdo.source.Diagnostics;
import org.approdo.source.SourceFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImporterTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final LocaleTag ENGLISH = LocaleTag.parse("en").orElseThrow();
    private static final LocaleTag ARABIC = LocaleTag.parse("ar").orElseThrow();
    private static final String ITALIAN_FILE = "content/guides/italia/scuola/index.it.md";
    private static final String ENGLISH_FILE = "content/guides/italia/scuola/index.en.md";

    private static final String SOURCE = """
            ---
            title: La scuola
            summary: Come iscrivere i figli.
            costs: [{what: mensa, amount: 30 EUR}, {what: libri, amount: 20 EUR}]
            ---

            ## A chi è rivolto {#who}

            Alle famiglie, dice [chi siamo](/pages/about/).

            ## Come fare {#how}

            Prima si chiede.

            Poi si aspetta.
            """;

    private static final String TRANSLATION = """
            ---
            title: School   # a comment stays
            translation: {source: it, digests: "", date: 2026-11-03, method: machine}
            summary:   "How to enrol."
            ---

            ## Who it is for

            For families, says [about us](/pages/about/).

            ## What to do

            First ask.

            Then wait.
            """;

    @TempDir
    private Path folder;

    private TestSite site;
    private final Diagnostics log = new Diagnostics();

    @BeforeEach
    void laysOutASite() {
        site = TestSite.in(folder).write(ITALIAN_FILE, SOURCE);
        site.write(ENGLISH_FILE, TRANSLATION.replace("\"\"", '"' + digests() + '"'));
    }

    @ParameterizedTest
    @EnumSource
    void changesTheWordsThatCameAndNothingElseByteForByte(ExchangeFormat format) {
        String before = text(ENGLISH_FILE);
        String sent = export(format, ENGLISH, Selection.Work.ALL);

        Imported imported = take(format, sent.replace("First ask.", "Ask at the school first."));

        assertThat(log.sorted()).isEmpty();
        assertThat(imported.units()).isEqualTo(1);
        assertThat(imported.files())
                .containsExactly(new ChangedFile(
                        ENGLISH_FILE,
                        before.replace("First ask.", "Ask at the school first.").replace("2026-11-03", "2026-11-21"),
                        false));
    }

    @ParameterizedTest
    @EnumSource
    void anExportThatNobodyTouchedChangesNothing(ExchangeFormat format) {
        Imported imported = take(format, export(format, ENGLISH, Selection.Work.ALL));

        assertThat(imported).isEqualTo(new Imported(List.of(), 0));
        assertThat(log.sorted()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenUnitIsRefusedAndTheGoodOnesOfTheSameFileAreTaken(ExchangeFormat format) {
        String sent = export(format, ENGLISH, Selection.Work.ALL)
                .replace("says [about us", "says [us")
                .replace("First ask.", "First ask [us](/pages/other/).")
                .replace("Then wait.", "Then you wait.");

        Imported imported = take(format, sent);

        assertThat(log.sorted())
                .extracting(Diagnostic::message)
                .containsExactly(
                        "'guides/scuola#body:4' is not taken: it has the link /pages/other/, which the source has"
                                + " not");
        assertThat(imported.units()).isEqualTo(2);
        assertThat(imported.files().get(0).text()).contains("says [us](/pages/about/)", "First ask.", "Then you wait.");
    }

    @ParameterizedTest
    @EnumSource
    void whatMovedOnSinceTheExportIsTakenForWhatItWasMadeFrom(ExchangeFormat format) {
        String sent = export(format, ENGLISH, Selection.Work.ALL).replace("First ask.", "Ask first.");
        String old = digests();
        // since then a paragraph was reworded, and another came in above
        site.write(
                ITALIAN_FILE,
                SOURCE.replace("Prima si chiede.", "Prima si chiede all’ufficio.")
                        .replace("\n## Come fare", "\nE agli studenti.\n\n## Come fare"));

        Imported imported = take(format, sent);

        assertThat(log.sorted()).isEmpty();
        assertThat(imported.files().get(0).text())
                .contains("Ask first.\n\nThen wait.")
                .contains(old);
    }

    @ParameterizedTest
    @EnumSource
    void aStaleUnitThatWasUpdatedIsCurrentAgain(ExchangeFormat format) {
        site.write(ITALIAN_FILE, SOURCE.replace("Prima si chiede.", "Prima si chiede all’ufficio."));
        String sent = export(format, ENGLISH, Selection.Work.STALE);
        assertThat(units(sent, format)).extracting(Returned::key).containsExactly("body:4");

        String done = sent.replace("First ask.", "First ask at the office.")
                .replace("#, fuzzy\n", "")
                .replace("<segment>", "<segment state=\"final\">");
        Imported imported = take(format, done);

        assertThat(log.sorted()).isEmpty();
        assertThat(imported.files().get(0).text()).contains("at the office").contains('"' + digests() + '"');
    }

    @ParameterizedTest
    @EnumSource
    void anEarlierTranslationNeverReplacesALaterOne(ExchangeFormat format) {
        String sent = export(format, ENGLISH, Selection.Work.ALL).replace("First ask.", "Ask first.");
        site.write(ITALIAN_FILE, SOURCE.replace("Prima si chiede.", "Prima si chiede all’ufficio."));
        site.write(
                ENGLISH_FILE,
                TRANSLATION.replace("\"\"", '"' + digests() + '"').replace("First ask.", "First ask the office."));

        Imported imported = take(format, sent);

        assertThat(imported.files()).isEmpty();
        assertThat(log.sorted())
                .extracting(Diagnostic::message)
                .containsExactly(
                        "'guides/scuola#body:4' is not taken: it was translated again since this file was exported;"
                                + " export it again and compare");
    }

    @ParameterizedTest
    @EnumSource
    void aNewTranslationHasTheFieldsOfTheTypeInOrderAndItsDigests(ExchangeFormat format) {
        String sent = export(format, ARABIC, Selection.Work.MISSING);
        List<String> sources =
                units(sent, format).stream().map(Returned::source).toList();
        var done = new StringBuilder("msgid \"\"\nmsgstr \"\"\n\"Language: ar\\n\"\n");
        for (Returned unit : units(sent, format)) {
            done.append("msgctxt \"%s\"\nmsgid \"%s\"\nmsgstr \"%s\"\n"
                    .formatted(
                            unit.id(),
                            unit.source(),
                            unit.source().replace("a", "ا").replace("(/pاges/اbout/)", "(/pages/about/)")));
        }

        Imported imported = take(ExchangeFormat.PO, done.toString());

        assertThat(sources).contains("La scuola", "libri", "## A chi è rivolto");
        assertThat(log.sorted()).isEmpty();
        assertThat(imported.files())
                .containsExactly(
                        new ChangedFile("content/guides/italia/scuola/index.ar.md", """
                ---
                title: Lا scuolا
                summary: Come iscrivere i figli.
                costs:
                  - {what: mensا}
                  - {what: libri}
                translation: {source: it, digests: "%s", date: 2026-11-21, method: human}
                ---

                ## A chi è rivolto

                Alle fاmiglie, dice [chi siاmo](/pages/about/).

                ## Come fاre

                Primا si chiede.

                Poi si اspettا.
                """.formatted(digests()), true));
    }

    @Test
    void windowsLineEndsStay() {
        site.write(
                ENGLISH_FILE, TRANSLATION.replace("\"\"", '"' + digests() + '"').replace("\n", "\r\n"));
        String before = text(ENGLISH_FILE);

        Imported imported = take(
                ExchangeFormat.PO,
                export(ExchangeFormat.PO, ENGLISH, Selection.Work.ALL)
                        .replace("msgstr \"First ask.\"", "msgstr \"First\\nask.\""));

        assertThat(imported.files().get(0).text())
                .isEqualTo(before.replace("First ask.", "First\r\nask.").replace("2026-11-03", "2026-11-21"));
    }

    @Test
    void aTextCountsAsMadeBetterOnlyWhenAllOfItCameBack() {
        String all = export(ExchangeFormat.PO, ENGLISH, Selection.Work.ALL)
                .replace("msgctxt \"guides/scuola#costs[0].what\"", "#~ msgctxt \"x\"")
                .replace("First ask.", "Ask first.");
        var human = new Importer.Settings(DAY, Optional.of(Translation.Method.HUMAN), Optional.empty());

        String part = read(Map.of(file("a.po", all), ExchangeFormat.PO), human)
                .files()
                .get(0)
                .text();

        assertThat(part).contains("method: machine").contains("Ask first.");
    }

    @Test
    void aFormulaIsATextInASpreadsheetAndComesBackAsItWas() {
        for (String words : List.of("=1+1", "- a list", "+39", "@x", "'=1", "''-x", "'quoted'", "plain", "＝1")) {
            assertThat(CsvText.cell(words))
                    .doesNotStartWith("=")
                    .doesNotStartWith("-")
                    .doesNotStartWith("+");
            assertThat(CsvText.words(CsvText.cell(words))).isEqualTo(words);
        }
    }

    @Test
    void nothingOfADocumentTypeIsExpandedOrFetched() {
        String sent = export(ExchangeFormat.XLIFF, ENGLISH, Selection.Work.ALL);
        String bomb = sent.replace(
                        "<xliff", "<!DOCTYPE xliff [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><xliff")
                .replace("First ask.", "&b;");

        Imported imported = take(ExchangeFormat.XLIFF, bomb);

        assertThat(imported.files()).isEmpty();
        assertThat(log.sorted())
                .extracting(Diagnostic::message)
                .containsExactly("this is no XLIFF we can read: it declares a document type");
    }

    @ParameterizedTest
    @EnumSource
    void aFileCutAnywhereIsReportedAndBreaksNothing(ExchangeFormat format) {
        String sent = export(format, ENGLISH, Selection.Work.ALL);
        for (int length = 0; length < sent.length(); length += 97) {
            assertThat(take(format, sent.substring(0, length)).files())
                    .as("cut at " + length)
                    .isEmpty();
        }
    }

    private String export(ExchangeFormat format, LocaleTag locale, Selection.Work work) {
        var selection = new Selection(List.of(locale), Optional.empty(), Optional.of("guides"), work);
        var entries = content().entries().stream()
                .filter(e -> e.id().equals("scuola"))
                .toList();
        return format.write(Catalogs.of(entries, selection, new EarlierTexts(Optional.empty()))
                .get(0));
    }

    private static List<Returned> units(String sent, ExchangeFormat format) {
        return format.read(file("x." + format.extension(), sent), new Diagnostics());
    }

    private Imported take(ExchangeFormat format, String sent) {
        return read(
                Map.of(file("x." + format.extension(), sent), format),
                new Importer.Settings(DAY, Optional.empty(), Optional.empty()));
    }

    private Imported read(Map<SourceFile, ExchangeFormat> delivered, Importer.Settings settings) {
        return Importer.read(
                content(), PortalWords.read(site.root(), config()), new LinkedHashMap<>(delivered), settings, log);
    }

    private static SourceFile file(String name, String text) {
        return SourceFile.decode(name, text.getBytes(StandardCharsets.UTF_8), new Diagnostics())
                .orElseThrow();
    }

    private String text(String path) {
        return SourceFile.read(site.root(), path, new Diagnostics())
                .orElseThrow()
                .text();
    }

    private SiteConfig config() {
        return SiteConfig.read(site.root(), Optional.empty(), new Diagnostics()).orElseThrow();
    }

    private Content content() {
        var ignored = new Diagnostics();
        return Content.read(site.root(), config(), DAY, ignored);
    }

    private String digests() {
        return org.approdo.content.Ledger.digests(
                content().entry("guides", "scuola").orElseThrow().source());
    }
}
