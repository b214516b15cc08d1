package org.approdo.cli;

import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code approdo version}. */
@Command(name = "version", mixinStandardHelpOptions = true, description = "Prints the versions of approdo and Java.")
final class VersionCommand implements Runnable {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    static String version() {
        return Objects.requireNonNullElse(Main.class.getPackage().getImplementationVersion(), "development");
    }

    @Override
    public void run() {
        spec.commandLine()
                .getOut()
                .println("approdo %s on Java %s".formatted(version(), System.getProperty("java.version")));
    }
}
