package org.approdo.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code approdo owners …}. */
@Command(
        name = "owners",
        mixinStandardHelpOptions = true,
        description = "Says who looks after what.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = EmitOwnersCommand.class)
final class OwnersCommand implements Runnable {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
