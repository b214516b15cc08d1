package org.approdo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.approdo.content.ContentType;
import org.approdo.exchange.table.TableColumns;
import org.approdo.exchange.table.TableExporter;
import org.approdo.exchange.table.TableItems;
import org.approdo.source.Diagnostics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code approdo export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a region's services, offices or associations as a table (CSV) for a spreadsheet.",
            "The columns are those of content/_tables/AREA/TYPE.yml; where there is none, all that the items can say."
        },
        footer = {
            "",
            "Examples:",
            "  approdo export services --area lombardia --out servizi.csv",
            "  approdo export contact-points --area toscana"
        })
final class ExportTableCommand implements Callable<Integer> {
    @Mixin
    private final PlaceOptions site = new PlaceOptions();

    @Parameters(index = "0", paramLabel = "TYPE", description = "the content type of the items, such as services")
    private String type = "";

    @Option(names = "--area", paramLabel = "ID", required = true, description = "the area that the items live in")
    private String area = "";

    @Option(names = "--columns", paramLabel = "FILE", description = "another file that says what the columns are")
    private @Nullable Path columns;

    @Option(names = "--out", paramLabel = "FILE", description = "where the table goes; else to the screen")
    private @Nullable Path out;

    @Option(names = "--force", description = "write over a file that is there")
    private boolean force;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter console = spec.commandLine().getOut();
        Path target = out;
        if (target != null && Files.exists(target) && !force) {
            throw new WrongUse(target + " exists already; import it first, or name another with --out, or add --force");
        }
        Optional<ReadSite> read = ReadSite.read(site, console, "nothing was exported");
        if (read.isEmpty()) {
            return Main.FINDINGS;
        }
        ContentType items = read.get().tableType(type);
        read.get().area(area);
        var log = new Diagnostics();
        TableFile file = TableFile.of(read.get().root(), items, area, columns);
        if (columns != null && !file.exists()) {
            throw new WrongUse("there is no file " + file.name());
        }
        Optional<TableColumns> known =
                file.exists() ? file.read(read.get(), items, log) : Optional.of(TableColumns.usual(items));
        if (log.hasErrors()) {
            new DiagnosticPrinter(console, site).print(log.sorted());
            console.println("nothing was exported: correct the errors first");
            return Main.FINDINGS;
        }
        TableItems rows = TableItems.read(read.get().root(), items, area);
        String text = TableExporter.write(read.get().content(), read.get().config(), rows, known.orElseThrow());
        if (target == null) {
            console.print(text);
            return Main.FINE;
        }
        Saved.write(target, text);
        if (!site.quiet()) {
            console.println("%s in %s".formatted(Counted.of(rows.byId().size(), "row"), target));
        }
        return Main.FINE;
    }
}
