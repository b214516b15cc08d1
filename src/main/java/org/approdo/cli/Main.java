package org.approdo.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The way in: {@code approdo build}, {@code approdo check}, …
 *
 * <p>Exit codes: 0 fine, 1 findings, 2 wrong use or configuration, 3 our own fault.
 */
@Command(
        name = "approdo",
        mixinStandardHelpOptions = true,
        description = "Builds a multilingual information portal from Markdown and YAML.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            BuildCommand.class,
            MergeCommand.class,
            CheckCommand.class,
            LinksCommand.class,
            ServeCommand.class,
            NewCommand.class,
            SearchCommand.class,
            I18nCommand.class,
            PinCommand.class,
            OwnersCommand.class,
            ImportTableCommand.class,
            ExportTableCommand.class,
            ChangedCommand.class,
            ScopeCommand.class,
            SchemaCommand.class,
            VersionCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "First steps:",
            "  approdo build                   the site, in the folder public",
            "  approdo serve                   the site in the browser",
            "  approdo check                   every mistake, with file, line and remedy",
            "  approdo new guides italia casa  a new item to fill in",
            "  approdo search permesso         what readers find",
            "",
            "approdo COMMAND --help says more. Exit codes: 0 fine, 1 findings, 2 wrong use, 3 our own fault."
        })
public final class Main implements Runnable {
    static final int FINE = 0;
    static final int FINDINGS = 1;
    static final int WRONG_USE = 2;
    static final int OUR_FAULT = 3;

    /** Kept, or its setting would go with it. Users read findings, not what libraries log. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    public static void main(String[] arguments) {
        LUCENE.setLevel(Level.OFF);
        // as many as there are processors, not one fewer: who waits for the work of another does none of its own
        System.setProperty(
                "java.util.concurrent.ForkJoinPool.common.parallelism",
                String.valueOf(Runtime.getRuntime().availableProcessors()));
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Runs a command; returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setUsageHelpLongOptionsMaxWidth(24)
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, command, parsed) -> report(e, command))
                .execute(arguments);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Never a stack trace on the screen: where it is, is kept in a file that can be sent to us. */
    private static int report(Exception e, CommandLine command) {
        if (e instanceof WrongUse) {
            command.getErr().println("approdo: " + e.getMessage());
            return WRONG_USE;
        }
        command.getErr().println("approdo: an error of approdo itself, not of your content: " + e);
        FaultReport.write(e, Path.of(System.getProperty("java.io.tmpdir")))
                .ifPresent(file -> command.getErr().println("approdo: please report it with the file " + file));
        return OUR_FAULT;
    }
}
