package org.approdo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.approdo.Generated;
import org.approdo.serve.PreviewServer;
import org.approdo.source.Severity;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code approdo serve}. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Builds the site and shows it at http://127.0.0.1:8080/ until Ctrl-C.")
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Option(names = "--port", paramLabel = "PORT", description = "where to listen; else 8080, or the next free one")
    private int port = 8080;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter console = spec.commandLine().getOut();
        Generated generated = site.generate(spec.commandLine().getErr(), "building");
        new DiagnosticPrinter(console, site.format(), Colours.ofTerminal())
                .print(generated.diagnostics().stream()
                        .filter(d -> d.severity() == Severity.ERROR)
                        .toList());
        if (generated.tree().isEmpty()) {
            return ExitCode.of(generated);
        }
        String basePath = generated.site().orElseThrow().config().basePath();
        try (var server = PreviewServer.start(generated.tree().get(), basePath, port)) {
            console.println(server.address() + "  (Ctrl-C to stop)");
            new CountDownLatch(1).await();
        }
        return Main.FINE;
    }
}
