package org.approdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.approdo.Golden;
import org.approdo.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tables of regions: {@code approdo import} and {@code approdo export}. */
class TableCommandTest {
    private static final Path TABLES = Path.of("src/test/resources/tables");
    private static final String COLUMNS = "content/_tables/lombardia/contact-points.yml";
    private static final String OFFICE = "content/contact-points/lombardia/sportello/index.it.yml";
    private static final String SHORT = """
            columns:
              Nome: name
              Ente: organisation
              Telefono: phones.number
            """;

    @TempDir
    private Path temp;

    private TestSite site;

    @BeforeEach
    void laysOutASite() {
        site = TestSite.in(temp.resolve("site"));
    }

    @Test
    void aTableBecomesItems() {
        site.write(COLUMNS, Golden.read(TABLES.resolve("columns.yml")));
        Map<String, String> before = files();

        CommandLineRun run = imported(Golden.read(TABLES.resolve("offices.csv")));

        var written = new StringBuilder(run.out()).append(run.err());
        files().forEach((path, text) -> {
            if (!text.equals(before.get(path))) {
                written.append("-- ").append(path).append(" --\n").append(text);
            }
        });
        Golden.check(TABLES.resolve("expected.txt"), written.toString().replace(temp.toString(), "TEMP"));
        assertThat(run.code()).isZero();
        assertThat(site.errors()).isEmpty();
    }

    @Test
    void theSameTableAgainChangesNothing() {
        site.write(COLUMNS, Golden.read(TABLES.resolve("columns.yml")));
        imported(Golden.read(TABLES.resolve("offices.csv")));
        Map<String, String> before = files();

        CommandLineRun again = imported(Golden.read(TABLES.resolve("offices.csv")));

        assertThat(again.out()).isEqualTo("3 rows: 0 new, 0 changed, 0 refused\n");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void whatWasExportedIsTheTableAgain() throws IOException {
        String table = """
                Nome;Ente;Telefono;Indirizzo;Lingue;Orari
                Sportello Nord;ente;+39 02 1111111 | 118;Via Po 10/A, 20100 Milano (MI);italiano | arabo (thu);mon-wed 09:00-12:00
                =cmd;ente;;Milano;;
                "Sportello ""Sud""; aperto";ente;800 290 290;;;
                """;
        site.write(COLUMNS, SHORT + "  Indirizzo: address\n  Lingue: languages\n  Orari: hours\nlabels: it\n");
        imported(table);

        CommandLineRun run = run("export", "--out", temp.resolve("out.csv").toString());

        assertThat(run.out()).isEqualTo("4 rows in " + temp.resolve("out.csv") + "\n");
        String exported = Files.readString(temp.resolve("out.csv"));
        assertThat(exported.lines().limit(4))
                .containsExactlyElementsOf(
                        ("\uFEFF" + table).replace("=cmd", "'=cmd").lines().toList());
        assertThat(imported(exported).out()).isEqualTo("4 rows: 0 new, 0 changed, 0 refused\n");
    }

    @Test
    void onlyWhatTheTableSaysOtherwiseChanges() {
        site.write(OFFICE, "# a note\n" + site.read(OFFICE).replace("name: Sportello", "name:   Sportello"));
        site.write(COLUMNS, SHORT + "rows:\n  - {row: Sportello di prova, id: sportello}\n");
        String before = site.read(OFFICE);

        CommandLineRun run = imported("Nome,Ente,Telefono\r\nSportello di prova,ente,+39 02 9999999\r\n");

        assertThat(run.out()).isEqualTo("""
                changed  content/contact-points/lombardia/sportello/index.it.yml
                         phones.number: '+39 02 0000000' becomes '+39 02 9999999'
                1 row: 0 new, 1 changed, 0 refused
                """);
        assertThat(site.read(OFFICE)).isEqualTo(before.replace("+39 02 0000000", "+39 02 9999999"));
    }

    @Test
    void translationsFollowAListThatGrows() {
        site.write(COLUMNS, SHORT);
        String arabic = "content/contact-points/lombardia/sportello/index.ar.yml";
        site.write(arabic, "phones: [{label: المقسم}]\n" + site.read(arabic));

        CommandLineRun run =
                imported("Nome\tEnte\tTelefono\nSportello di prova\tente\t+39 02 7777777 | +39 02 0000000\n");

        assertThat(run.code()).as(run.out() + run.err()).isZero();
        assertThat(site.read(OFFICE))
                .contains("{number: +39 02 7777777}", "{number: +39 02 0000000, label: centralino}");
        assertThat(site.read(arabic)).contains("phones: [{}, {label: المقسم}]\n");
        assertThat(site.errors()).isEmpty();
    }

    @Test
    void aDryRunSaysTheSameAndWritesNothing() {
        site.write(COLUMNS, SHORT);
        Map<String, String> before = files();

        CommandLineRun run = imported("Nome;Ente;Telefono\nSportello Nord;ente;118\n", "--dry-run");

        assertThat(run.out()).isEqualTo("""
                new      content/contact-points/lombardia/sportello-nord/index.it.yml
                1 row: 1 new, 0 changed, 0 refused; nothing was written
                """);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void rowsWithMistakesChangeNothingAndTheOthersGoIn() {
        site.write(COLUMNS, SHORT);

        CommandLineRun run = imported("""
                Nome;Ente;Telefono;Fax
                Buono;ente;118;
                Cattivo;ente;02 1111111;
                Senza ente;;118;
                Ente ignoto;nessuno;118;
                Corto;ente
                Doppio;ente;118;
                Doppio;ente;112;
                Nascosto\u200B;ente;118;
                "Due
                righe";ente;1;
                ;ente;118;
                ***;ente;118;
                """);

        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.lines())
                .filteredOn(l -> l.startsWith("table.csv:"))
                .extracting(l -> l.replaceAll(": (error|warning): .*\\[", " "))
                .containsExactly(
                        "table.csv:1:20 unmapped-column]",
                        "table.csv:3:14 bad-phone]",
                        "table.csv:4:12 field-missing]",
                        "table.csv:5:13 broken-reference]",
                        "table.csv:6:1 row-length]",
                        "table.csv:7:1 repeated-row]",
                        "table.csv:8:1 repeated-row]",
                        "table.csv:9:9 invisible-character]",
                        "table.csv:11:13 bad-phone]",
                        "table.csv:12:1 field-missing]",
                        "table.csv:13:1 bad-id]");
        assertThat(run.lines()).last().isEqualTo("11 rows: 1 new, 0 changed, 10 refused");
        assertThat(site.read("content/contact-points/lombardia/buono/index.it.yml"))
                .isEqualTo("""
                name: Buono
                organisation: ente
                phones:
                  - {number: "118"}
                """);
        assertThat(Files.exists(site.root().resolve("content/contact-points/lombardia/corto")))
                .isFalse();
    }

    @Test
    void aRowThatIsGoneIsToldAndNothingRemoved() {
        site.write(COLUMNS, SHORT);
        imported("Nome;Ente;Telefono\nNord;ente;118\nSud;ente;112\n");

        CommandLineRun run = imported("Nome;Ente;Telefono\nNord;ente;118\n");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("sud/index.it.yml:1:1: warning: the table has no row for 'Sud' any more [row-gone]");
        assertThat(site.read("content/contact-points/lombardia/sud/index.it.yml"))
                .contains("name: Sud");
        assertThat(site.read(COLUMNS)).contains("{row: Sud, id: sud}");
    }

    @Test
    void anIdStaysWhenTheNameOfItsRowChanges() {
        site.write(COLUMNS, "columns: {N.: id, Nome: name, Ente: organisation}\n");
        imported("N.;Nome;Ente\nREG/1;Nord;ente\n");

        CommandLineRun run = imported("N.;Nome;Ente\nREG/1;Nord e Sud;ente\n");

        assertThat(run.out())
                .contains("changed  content/contact-points/lombardia/reg-1/", "name: 'Nord' becomes 'Nord e Sud'");
    }

    @Test
    void whatIsNotInUtf8IsReadAsWindowsWroteIt() throws IOException {
        site.write(COLUMNS, SHORT);
        Path table = temp.resolve("table.csv");
        Files.write(table, "Nome;Ente;Telefono\nCittà – è qui;ente;118\n".getBytes(Charset.forName("windows-1252")));

        CommandLineRun run = run("import", table.toString());

        assertThat(run.err()).isEqualTo("read as windows-1252\n");
        assertThat(site.read("content/contact-points/lombardia/citta-e-qui/index.it.yml"))
                .startsWith("name: Città – è qui\n");
        Files.write(table, "Nome;Ente;Telefono\nCittà;ente;118\n".getBytes(StandardCharsets.UTF_16LE));
        assertThat(run("import", table.toString()).out()).contains("[bad-encoding]", "nothing was imported");
    }

    @Test
    void proposesWhatTheColumnsAreInAnyLanguage() {
        CommandLineRun run = imported("N. interno;Nome;الهاتف;Languages;Orari;Telefonoo\n1;A;118;it;;\n");

        assertThat(run.code()).isEqualTo(Main.WRONG_USE);
        assertThat(run.out()).startsWith("""
                columns:
                  "Nome": name
                """);
        assertThat(run.out()).contains("ignored: [\"N. interno\"").contains("# defaults: {organisation: …}");
        assertThat(run.err()).contains("there is no " + COLUMNS, "above is a proposal");
        site.write(COLUMNS, run.out());
        assertThat(imported("Nome\nSportello di prova\n").out()).doesNotContain("unknown-field", "yaml-syntax");
    }

    @Test
    @Timeout(120)
    void aThousandRowsGoInAtOnce() {
        site.write(COLUMNS, SHORT);
        String rows = IntStream.rangeClosed(1, 1000)
                .mapToObj(i -> "Ufficio %s;ente;+39 02 %07d\n".formatted(i, i))
                .collect(Collectors.joining());

        CommandLineRun run = imported("Nome;Ente;Telefono\n" + rows);

        assertThat(run.lines()).last().isEqualTo("1000 rows: 1000 new, 0 changed, 0 refused");
        assertThat(imported("Nome;Ente;Telefono\n" + rows).out()).isEqualTo("1000 rows: 0 new, 0 changed, 0 refused\n");
    }

    @Test
    void saysWhatIsWrongOnTheCommandLine() {
        site.write("table.csv", "Nome\nA\n");
        String table = site.root().resolve("table.csv").toString();

        assertThat(run("import", "nowhere.csv").err()).isEqualTo("approdo: there is no file nowhere.csv\n");
        assertThat(CommandLineRun.on(site.root(), "import guides", table, "--area", "lombardia")
                        .err())
                .isEqualTo("approdo: a table holds no guides; it may hold: contact-points, organisations\n");
        assertThat(CommandLineRun.on(site.root(), "import contact-points", table, "--area", "lombardai")
                        .err())
                .isEqualTo("approdo: there is no area 'lombardai'; did you mean 'lombardia'?\n");
        assertThat(CommandLineRun.on(site.root(), "export contactpoints", "--area", "lombardia")
                        .err())
                .isEqualTo("approdo: there is no content type 'contactpoints'; did you mean 'contact-points'?\n");
        assertThat(run("export", "--out", table).err()).contains("exists already");
        assertThat(run("export", "--columns", "nowhere.yml").err())
                .isEqualTo("approdo: there is no file nowhere.yml\n");
        assertThat(CommandLineRun.on(site.root(), "import contact-points", table)
                        .code())
                .isEqualTo(Main.WRONG_USE);
    }

    @Test
    void mistakesInTheFileOfColumnsAreToldAndNothingIsTaken() {
        site.write(COLUMNS, """
                columns: {Nome: nome, Tel: phones, Telefono: phones.number}
                labels: xx
                defaults: {organization: ente}
                rows: [{row: A, id: ../../../etc}]
                """);

        CommandLineRun run = imported("Nome;Tel\nA;118\n");

        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.out())
                .contains(
                        COLUMNS + ":1:17: error: there is no field 'nome' [unknown-field]",
                        "[repeated-value]",
                        "[unknown-locale]",
                        "[unknown-key]",
                        "[bad-id]")
                .endsWith("nothing was imported: correct the errors first\n");
    }

    @Test
    void aQuoteThatIsNotClosedSwallowsNoRows() {
        site.write(COLUMNS, SHORT);

        CommandLineRun run = imported("Nome;Ente;Telefono\n\"A;ente;118\nB;ente;118\n");

        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.out()).contains("[bad-exchange-file]").doesNotContain("new ");
    }

    private CommandLineRun imported(String table, String... arguments) {
        try {
            Files.writeString(temp.resolve("table.csv"), table);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        CommandLineRun run = run(
                "import",
                Stream.concat(Stream.of(temp.resolve("table.csv").toString()), Stream.of(arguments))
                        .toArray(String[]::new));
        return new CommandLineRun(
                run.code(), run.out().replace(temp + "/", ""), run.err().replace(temp + "/", ""));
    }

    private CommandLineRun run(String command, String... arguments) {
        List<String> all = Stream.concat(Stream.of(arguments), Stream.of("--area", "lombardia"))
                .toList();
        return CommandLineRun.on(site.root(), command + " contact-points", all.toArray(String[]::new));
    }

    private Map<String, String> files() {
        var files = new TreeMap<String, String>();
        try (Stream<Path> paths = Files.walk(site.root().resolve("content"))) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(site.root().relativize(path).toString(), Files.readString(path));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return files;
    }
}
