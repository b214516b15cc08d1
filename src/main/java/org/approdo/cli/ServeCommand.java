package org.approdo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.approdo.Generated;
import org.approdo.SiteGenerator;
import org.approdo.schema.Definitions;
import org.approdo.serve.Cms;
import org.approdo.serve.PreviewServer;
import org.approdo.source.Diagnostics;
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

    @Option(
            names = "--cms",
            description = "also a CMS at /cms/, which changes the files below content/; fetches Decap CMS once, 16 MB")
    private boolean cms;

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
            return ExitCode.of(generated.diagnostics());
        }
        String basePath = generated.site().orElseThrow().config().basePath();
        var rebuilds = new Rebuilds();
        Optional<Cms> editor = cms ? Optional.of(cms(console, rebuilds)) : Optional.empty();
        try (rebuilds;
                var server = PreviewServer.start(generated.tree().get(), basePath, port, editor)) {
            rebuilds.serve(server);
            console.println(server.address() + "  (Ctrl-C to stop)");
            editor.ifPresent(c -> console.println(server.address().resolve(Cms.PATH) + "  the CMS"));
            new CountDownLatch(1).await();
        }
        return Main.FINE;
    }

    private Cms cms(PrintWriter console, Rebuilds rebuilds) throws IOException, InterruptedException {
        CmsBundle bundle = CmsBundle.ofThisUser();
        if (!bundle.isKept()) {
            console.println("fetching Decap CMS, once…");
            console.flush();
        }
        Definitions definitions =
                Definitions.read(site.root(), new Diagnostics()).orElseThrow();
        return new Cms(definitions, site.root(), bundle.script(), rebuilds::want);
    }

    /** Builds again after saves, one build at a time; what was saved meanwhile is in the next. */
    private final class Rebuilds implements AutoCloseable {
        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private final AtomicBoolean wanted = new AtomicBoolean();
        private volatile Optional<PreviewServer> server = Optional.empty();

        void serve(PreviewServer shown) {
            server = Optional.of(shown);
        }

        void want() {
            if (!wanted.getAndSet(true)) {
                thread.execute(() -> {
                    wanted.set(false);
                    show(SiteGenerator.generate(site.root(), site.options()));
                });
            }
        }

        private void show(Generated generated) {
            PrintWriter console = spec.commandLine().getOut();
            new DiagnosticPrinter(console, site.format(), Colours.ofTerminal())
                    .print(generated.diagnostics().stream()
                            .filter(d -> d.severity() == Severity.ERROR)
                            .toList());
            console.flush();
            generated.tree().ifPresent(tree -> server.ifPresent(s -> s.show(tree)));
        }

        @Override
        public void close() {
            thread.shutdownNow();
        }
    }
}
