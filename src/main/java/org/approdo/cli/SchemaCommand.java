package org.approdo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.approdo.output.OutputFile;
import org.approdo.schema.Definitions;
import org.approdo.schema.SchemaFiles;
import org.approdo.source.Diagnostics;
import org.approdo.source.Severity;
import org.approdo.source.SourceTree;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code approdo schema …}. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Tells other programs what the content types are.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = SchemaCommand.Emit.class)
final class SchemaCommand implements Runnable {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** {@code approdo schema emit}. */
    @Command(
            name = "emit",
            mixinStandardHelpOptions = true,
            description =
                    "Writes JSON Schemas with the settings of editors, the configuration of Decap and Sveltia CMS, and"
                            + " forms for proposals, as the content types have it.")
    static final class Emit implements Callable<Integer> {
        @Mixin
        private final SiteOptions site = new SiteOptions();

        @Option(
                names = "--check",
                description = "write nothing; name the files that are stale, and fail when there are any")
        private boolean check;

        @CommandLine.Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private CommandLine.Model.CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            Path root = site.root();
            var log = new Diagnostics();
            Optional<Definitions> definitions = Definitions.read(root, log);
            if (definitions.isEmpty() || log.hasErrors()) {
                new DiagnosticPrinter(spec.commandLine().getOut(), site.format(), Colours.ofTerminal())
                        .print(log.sorted().stream()
                                .filter(d -> d.severity() == Severity.ERROR)
                                .toList());
                return definitions.isEmpty() ? Main.WRONG_USE : Main.FINDINGS;
            }
            Path shared = root.resolve(SchemaFiles.SHARED);
            Optional<String> settings = Files.exists(shared) ? Optional.of(Files.readString(shared)) : Optional.empty();
            List<OutputFile> files = SchemaFiles.of(definitions.get(), settings);
            if (files.stream().noneMatch(f -> f.path().equals(SchemaFiles.SHARED))) {
                throw new WrongUse(
                        SchemaFiles.SHARED + " is no JSON object; correct it, or remove it to have a new one");
            }
            var stale = new ArrayList<OutputFile>();
            for (OutputFile file : files) {
                Path place = root.resolve(file.path());
                if (!Files.exists(place) || !Arrays.equals(Files.readAllBytes(place), file.bytes())) {
                    stale.add(file);
                }
            }
            return report(root, files, stale, leftovers(root, files));
        }

        private int report(Path root, List<OutputFile> files, List<OutputFile> stale, List<String> leftovers)
                throws IOException {
            PrintWriter console = spec.commandLine().getOut();
            if (check) {
                stale.forEach(f -> console.println(f.path() + ": is stale"));
                leftovers.forEach(p -> console.println(p + ": belongs to no content type"));
                if (!stale.isEmpty() || !leftovers.isEmpty()) {
                    console.println("run ./approdo schema emit, and commit what it writes");
                    return Main.FINDINGS;
                }
            } else {
                for (OutputFile file : stale) {
                    Saved.write(root.resolve(file.path()), new String(file.bytes(), StandardCharsets.UTF_8));
                    console.println("wrote " + file.path());
                }
                for (String path : leftovers) {
                    Files.delete(root.resolve(path));
                    console.println("removed " + path);
                }
            }
            console.println(Counted.of(files.size(), "file") + " up to date");
            return Main.FINE;
        }

        /** What we made for types that are gone. */
        private static List<String> leftovers(Path root, List<OutputFile> files) {
            List<String> made = files.stream().map(OutputFile::path).toList();
            return SchemaFiles.folders().stream()
                    .flatMap(f -> SourceTree.list(root, f, new Diagnostics()).stream())
                    .filter(p -> SchemaFiles.isOurs(p) && !made.contains(p))
                    .toList();
        }
    }
}
