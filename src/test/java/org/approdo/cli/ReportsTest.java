package org.approdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.approdo.TestSite;
import org.approdo.source.Diagnostic;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What hosts of repositories get to read. */
class ReportsTest {
    @TempDir
    private Path temp;

    @Test
    void sarifKeepsToItsSchemaForEveryRule() throws IOException {
        var log = new Diagnostics();
        for (Rule rule : Rule.values()) {
            var file = new SourceFile("content/pages/chi siamo/è.md", "riga\nuna \uD83D\uDE00 parola\n");
            log.report(rule, file.span(12, 18), "a", "b", "c");
        }

        String report = printed(
                DiagnosticPrinter.Format.SARIF,
                log.sorted(),
                new Surroundings("", "https://example.org", Optional.empty()));

        assertThat(sarif().validate(report, InputFormat.JSON)).isEmpty();
        JsonNode run = new ObjectMapper().readTree(report).get("runs").get(0);
        assertThat(run.get("results")).hasSize(Rule.values().length);
        assertThat(run.at("/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo("content/pages/chi%20siamo/%C3%A8.md");
        assertThat(run.at("/results/0/locations/0/physicalLocation/region").toString())
                .isEqualTo("{\"startLine\":2,\"startColumn\":7,\"endColumn\":13}");
    }

    @Test
    void sarifExplainsItsRulesAndSaysWhereMoreIs() {
        CommandLineRun run = CommandLineRun.on(mistaken().root(), "check", "--format", "sarif");

        JsonNode report = new ObjectMapper().readTree(run.out()).get("runs").get(0);
        int rule = report.at("/results/0/ruleIndex").asInt();
        JsonNode described = report.at("/tool/driver/rules").get(rule);
        assertThat(run.code()).isEqualTo(1);
        assertThat(described.get("id").asString())
                .isEqualTo(report.at("/results/0/ruleId").asString());
        assertThat(described.at("/help/text").asString()).isNotBlank();
        assertThat(described.get("helpUri").asString())
                .isEqualTo(
                        "https://example.org/prova/handbook/rules/%s/",
                        described.get("id").asString());
    }

    @Test
    void sarifOfNothingKeepsToItsSchemaToo() throws IOException {
        assertThat(sarif().validate(
                                printed(DiagnosticPrinter.Format.SARIF, List.of(), Surroundings.none()),
                                InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void theSchemaIsTheOneThatFindsFaults() throws IOException {
        assertThat(sarif().validate("{\"version\": \"2.1.0\"}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void gitlabGetsWhatItsReportNeeds() {
        CommandLineRun run = CommandLineRun.on(mistaken().root(), "check", "--format", "gitlab");

        JsonNode issues = new ObjectMapper().readTree(run.out());
        JsonNode number = issues.valueStream()
                .filter(i -> i.get("check_name").asString().equals("bad-number"))
                .findFirst()
                .orElseThrow();
        assertThat(run.code()).isEqualTo(1);
        assertThat(number.get("description").asString())
                .isEqualTo("'primo' is no number; write digits, with a dot for decimals");
        assertThat(number.get("severity").asString()).isEqualTo("blocker");
        assertThat(number.at("/location/path").asString()).isEqualTo("content/pages/about/index.it.md");
        assertThat(number.at("/location/lines/begin").asInt()).isEqualTo(3);
        assertThat(number.get("fingerprint").asString()).matches("[0-9a-f]{32}");
    }

    @Test
    void pathsStartAtTheTopOfTheRepository() throws IOException {
        TestSite site = TestSite.in(temp.resolve("repository/portal"))
                .write("content/pages/about/index.it.md", "---\ntitle: Chi siamo\norder: primo\n---\n\nTesto.\n");
        Files.createDirectories(temp.resolve("repository/.git"));

        assertThat(CommandLineRun.on(site.root(), "check", "--format", "github").out())
                .contains("file=portal/content/pages/about/index.it.md,line=3,");
        assertThat(CommandLineRun.on(site.root(), "check", "--format", "gitlab").out())
                .contains("\"portal/content/pages/about/index.it.md\"");
    }

    @Test
    void fingerprintsStayWhenLinesMoveAndTellTwinsApart() {
        var before = new SourceFile("a.md", "x\nx\n");
        var after = new SourceFile("a.md", "new\nx\nx\n");

        List<String> names =
                Fingerprints.of(List.of(mistake(before, 0), mistake(before, 2))).names();

        assertThat(names).doesNotHaveDuplicates();
        assertThat(Fingerprints.of(List.of(mistake(after, 4), mistake(after, 6)))
                        .names())
                .isEqualTo(names);
    }

    @Test
    void beyondGithubsLimitEachFileComesBeforeAnyComesTwiceAndTheTenthCountsTheRest() throws IOException {
        Path summary = temp.resolve("summary.md");
        List<Diagnostic> many = new ArrayList<>();
        for (String name : List.of("b", "a")) { // the order is that of the findings
            for (int i = 0; i < 8; i++) {
                many.add(mistake(new SourceFile(name + ".md", "| x\n".repeat(8)), 4 * i));
            }
        }
        many.add(mistake(new SourceFile("c.md", "x"), 0));

        List<String> lines = printed(
                        DiagnosticPrinter.Format.GITHUB, many, new Surroundings("", "", Optional.of(summary)))
                .lines()
                .toList();

        assertThat(lines).hasSize(10);
        assertThat(lines.subList(0, 4))
                .extracting(l -> l.replaceAll(",col.*", ""))
                .containsExactly(
                        "::error file=b.md,line=1",
                        "::error file=a.md,line=1",
                        "::error file=c.md,line=1",
                        "::error file=b.md,line=2");
        assertThat(lines.get(0)).endsWith("%0Aand 1 more in this file");
        assertThat(lines.get(1)).endsWith("%0Aand 7 more in this file");
        assertThat(lines.get(9)).isEqualTo("::error title=approdo::8 more; the summary of this step lists them all");
        assertThat(Files.readString(summary)).contains("| error | a.md | 8 | '&#124;' is no number |");
        assertThat(Files.readString(summary).lines()).hasSize(2 + 17 + 1);
    }

    @Test
    void aSummaryThatGetsTooLongIsCutAndTheRestPrinted() throws IOException {
        Path summary = temp.resolve("summary.md");
        var file = new SourceFile("a.md", "x");
        var log = new Diagnostics();
        for (int i = 0; i < 12_000; i++) {
            log.report(Rule.BAD_NUMBER, file.start(), "number " + i);
        }

        String printed =
                printed(DiagnosticPrinter.Format.GITHUB, log.sorted(), new Surroundings("", "", Optional.of(summary)));

        assertThat(Files.size(summary)).isBetween(500_000L, 1_048_576L);
        assertThat(Files.readString(summary)).containsPattern("\\d+ more do not fit here");
        assertThat(printed.lines().filter(l -> l.startsWith("- a.md:1: error: ")))
                .hasSize(12_000);
    }

    private static Diagnostic mistake(SourceFile file, int start) {
        var log = new Diagnostics();
        log.report(Rule.BAD_NUMBER, file.span(start, start + 1), "|");
        return log.sorted().get(0);
    }

    private TestSite mistaken() {
        return TestSite.in(temp)
                .write("content/pages/about/index.it.md", "---\ntitle: Chi siamo\norder: primo\n---\n\nTesto.\n");
    }

    private static String printed(
            DiagnosticPrinter.Format format, List<Diagnostic> diagnostics, Surroundings surroundings) {
        var console = new TestSite.Console();
        new DiagnosticPrinter(console.writer(), format, new Colours(false), surroundings).print(diagnostics);
        return console.text();
    }

    private static Schema sarif() throws IOException {
        try (InputStream schema = ReportsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }
}
