package org.approdo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.approdo.content.Translation;
import org.approdo.exchange.ChangedFile;
import org.approdo.exchange.ExchangeFormat;
import org.approdo.exchange.Imported;
import org.approdo.exchange.Importer;
import org.approdo.exchange.PortalWords;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code approdo i18n import}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Takes translations that came back into their files; what cannot be taken is listed and left as it was.",
        footer = {
            "",
            "Examples:",
            "  approdo i18n import exchange/ar/guides.xlf",
            "  approdo i18n import exchange --method machine-reviewed --reviewed-by \"translator, Arabic\""
        })
final class ImportTranslationsCommand implements Callable<Integer> {
    @Mixin
    private final PlaceOptions site = new PlaceOptions();

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "files that came back, or folders that hold them")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}; else by their endings")
    private @Nullable ExchangeFormat format;

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            description =
                    "human, machine or machine-reviewed; else as the files say. A text counts as made better only when"
                            + " all of its parts came back")
    private @Nullable String method;

    @Option(names = "--reviewed-by", paramLabel = "ROLE", description = "who reviewed what a machine made")
    private @Nullable String reviewedBy;

    @Option(names = "--dry-run", description = "say what would be written, and write nothing")
    private boolean dryRun;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter console = spec.commandLine().getOut();
        var settings = new Importer.Settings(site.options().day(), method(), Optional.ofNullable(reviewedBy));
        var log = new Diagnostics();
        Map<SourceFile, ExchangeFormat> delivered = delivered(log);
        Optional<ReadSite> read = ReadSite.read(site, console, "nothing was imported");
        if (read.isEmpty()) {
            return Main.FINDINGS;
        }
        Imported imported = Importer.read(
                read.get().content(),
                PortalWords.read(read.get().root(), read.get().config()),
                delivered,
                settings,
                log);
        for (ChangedFile file : imported.files()) {
            if (!dryRun) {
                Saved.write(read.get().root().resolve(file.path()), file.text());
            }
            if (!site.quiet()) {
                console.println((file.made() ? "new      " : "changed  ") + file.path());
            }
        }
        new DiagnosticPrinter(console, site.format(), Colours.ofTerminal()).print(log.sorted());
        if (!site.quiet()) {
            console.println("%s taken into %s, %s refused%s"
                    .formatted(
                            Counted.of(imported.units(), "part"),
                            Counted.of(imported.files().size(), "file"),
                            log.errors(),
                            dryRun ? "; nothing was written" : ""));
        }
        return log.hasErrors() ? Main.FINDINGS : Main.FINE;
    }

    private Optional<Translation.Method> method() {
        String wanted = method;
        if (wanted == null) {
            return Optional.empty();
        }
        Translation.Method found = Stream.of(Translation.Method.values())
                .filter(m -> m.word().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new WrongUse(
                        "'%s' is no way of translating; write human, machine or machine-reviewed".formatted(wanted)));
        if (found == Translation.Method.MACHINE_REVIEWED && reviewedBy == null) {
            throw new WrongUse("say with --reviewed-by in which role somebody reviewed it");
        }
        return Optional.of(found);
    }

    /** The files that were named, and those in folders that were. */
    private Map<SourceFile, ExchangeFormat> delivered(Diagnostics log) throws IOException {
        var delivered = new LinkedHashMap<SourceFile, ExchangeFormat>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new WrongUse("there is no file or folder " + path);
            }
            if (Files.isDirectory(path)) {
                try (Stream<Path> files = Files.walk(path)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        read(file, ExchangeFormat.ofFile(file.toString()), delivered, log);
                    }
                }
            } else {
                Optional<ExchangeFormat> known =
                        Optional.ofNullable(format).or(() -> ExchangeFormat.ofFile(path.toString()));
                if (known.isEmpty()) {
                    throw new WrongUse(path + " is in no format we read; they are " + ExchangeFormat.endings());
                }
                read(path, known, delivered, log);
            }
        }
        return delivered;
    }

    private static void read(
            Path file, Optional<ExchangeFormat> format, Map<SourceFile, ExchangeFormat> delivered, Diagnostics log)
            throws IOException {
        if (format.isEmpty()) {
            return;
        }
        String name = file.toString().replace('\\', '/');
        if (Files.size(file) > Importer.MAX_BYTES) {
            log.report(
                    Rule.FILE_TOO_LARGE,
                    SourceFile.named(name).start(),
                    Files.size(file) / 1024,
                    Importer.MAX_BYTES / 1024);
            return;
        }
        SourceFile.decode(name, Files.readAllBytes(file), log).ifPresent(f -> delivered.put(f, format.get()));
    }
}
