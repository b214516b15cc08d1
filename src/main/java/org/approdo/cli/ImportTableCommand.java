package org.approdo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.approdo.content.ContentType;
import org.approdo.exchange.Importer;
import org.approdo.exchange.table.ColumnProposal;
import org.approdo.exchange.table.CsvTable;
import org.approdo.exchange.table.TableColumns;
import org.approdo.exchange.table.TableImport;
import org.approdo.exchange.table.TableImporter;
import org.approdo.exchange.table.TableItems;
import org.approdo.exchange.table.TableText;
import org.approdo.locale.Messages;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code approdo import}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Brings a region's table (CSV) of services, offices or associations into its items.",
            "Rows with a mistake are listed with line and column and change nothing; the others go in. What the columns are"
                    + " stands in content/_tables/AREA/TYPE.yml; where there is none, a proposal is printed."
        },
        footer = {
            "",
            "Examples:",
            "  approdo import services servizi.csv --area lombardia --dry-run",
            "  approdo import services servizi.csv --area lombardia"
        })
final class ImportTableCommand implements Callable<Integer> {
    @Mixin
    private final PlaceOptions site = new PlaceOptions();

    @Parameters(index = "0", paramLabel = "TYPE", description = "the content type of the items, such as services")
    private String type = "";

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = "the table: CSV with ; or , or tabs, first row the names")
    private Path file = Path.of("");

    @Option(names = "--area", paramLabel = "ID", required = true, description = "the area that the items live in")
    private String area = "";

    @Option(names = "--columns", paramLabel = "FILE", description = "another file that says what the columns are")
    private @Nullable Path columns;

    @Option(names = "--dry-run", description = "say what would be written, and write nothing")
    private boolean dryRun;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter console = spec.commandLine().getOut();
        if (!Files.isRegularFile(file)) {
            throw new WrongUse("there is no file " + file);
        }
        Optional<ReadSite> read = ReadSite.read(site, console, "nothing was imported");
        if (read.isEmpty()) {
            return Main.FINDINGS;
        }
        ContentType items = read.get().tableType(type);
        read.get().area(area);
        var log = new Diagnostics();
        Optional<CsvTable> table = table(log);
        TableFile columnFile = TableFile.of(read.get().root(), items, area, columns);
        Optional<TableColumns> known =
                log.hasErrors() ? Optional.empty() : columns(read.get(), items, table.orElseThrow(), columnFile, log);
        if (log.hasErrors()) {
            print(log, console);
            console.println("nothing was imported: correct the errors first");
            return Main.FINDINGS;
        }
        TableImport imported = TableImporter.read(
                read.get().content(),
                read.get().config(),
                TableItems.read(read.get().root(), items, area),
                table.orElseThrow(),
                known.orElseThrow(),
                log);
        for (TableImport.Change change : imported.changes()) {
            if (!dryRun) {
                Saved.write(read.get().root().resolve(change.path()), change.text());
            }
            if (!site.quiet()) {
                console.println((change.made() ? "new      " : "changed  ") + change.path());
                change.differences().forEach(d -> console.println("         " + d.replace("\n", "↵")));
            }
        }
        if (!dryRun && columnFile.exists()) {
            remember(columnFile, imported.columns(), known.orElseThrow());
        }
        print(log, console);
        if (!site.quiet()) {
            console.println("%s: %s new, %s changed, %s refused%s"
                    .formatted(
                            Counted.of(imported.rows(), "row"),
                            imported.changes().stream()
                                    .filter(TableImport.Change::made)
                                    .count(),
                            imported.changes().stream().filter(c -> !c.made()).count(),
                            imported.refused(),
                            dryRun ? "; nothing was written" : ""));
        }
        return log.hasErrors() ? Main.FINDINGS : Main.FINE;
    }

    private void print(Diagnostics log, PrintWriter console) {
        new DiagnosticPrinter(console, site).print(log.sorted());
    }

    private Optional<CsvTable> table(Diagnostics log) throws IOException {
        String name = file.toString().replace('\\', '/');
        long size = Files.size(file);
        if (size > Importer.MAX_BYTES) {
            log.report(Rule.FILE_TOO_LARGE, SourceFile.named(name).start(), size / 1024, Importer.MAX_BYTES / 1024);
            return Optional.empty();
        }
        Optional<TableText> text = TableText.decode(name, Files.readAllBytes(file), log);
        text.filter(t -> !t.charset().equals(StandardCharsets.UTF_8) && !site.quiet())
                .ifPresent(t -> spec.commandLine().getErr().println("read as " + t.charset()));
        return text.flatMap(t -> CsvTable.read(t.file(), log));
    }

    private Optional<TableColumns> columns(
            ReadSite read, ContentType items, CsvTable table, TableFile columnFile, Diagnostics log)
            throws IOException {
        if (columnFile.exists()) {
            return columnFile.read(read, items, log);
        }
        Optional<TableColumns> own = TableColumns.own(items, table);
        if (own.isPresent() && columns == null) {
            return own;
        }
        Messages messages = Messages.read(
                read.root(), read.config().locales(), read.config().sourceLocale(), new Diagnostics());
        spec.commandLine().getOut().print(ColumnProposal.write(table, items, read.config(), messages));
        throw new WrongUse(
                ("nothing was imported: there is no %s, which says what the columns are; above is a proposal:"
                                + " write it there, correct it, and run this again")
                        .formatted(columnFile.name()));
    }

    private static void remember(TableFile file, String text, TableColumns before) throws IOException {
        if (!text.equals(before.file().text())) {
            Saved.write(file.path(), text);
        }
    }
}
