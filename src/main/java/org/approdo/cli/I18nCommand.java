package org.approdo.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code approdo i18n …}. */
@Command(
        name = "i18n",
        mixinStandardHelpOptions = true,
        description = "Works on translations.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            StatusCommand.class,
            DiffCommand.class,
            AcceptCommand.class,
            ExportTranslationsCommand.class,
            ImportTranslationsCommand.class
        })
final class I18nCommand implements Runnable {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
