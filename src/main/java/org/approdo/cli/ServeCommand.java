package org.approdo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.Inet4Address;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.approdo.Audience;
import org.approdo.Generated;
import org.approdo.Options;
import org.approdo.SiteGenerator;
import org.approdo.export.QrCodes;
import org.approdo.output.OutputTree;
import org.approdo.schema.Definitions;
import org.approdo.serve.Cms;
import org.approdo.serve.FolderWatch;
import org.approdo.serve.Preview;
import org.approdo.serve.PreviewServer;
import org.approdo.serve.Rebuilds;
import org.approdo.site.Site;
import org.approdo.source.Diagnostic;
import org.approdo.source.Diagnostics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code approdo serve}. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Shows the site at http://127.0.0.1:8080/ until Ctrl-C, and again whenever a file has changed.")
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Option(names = "--port", paramLabel = "PORT", description = "where to listen; else 8080, or the next free one")
    private int port = PreviewServer.DEFAULT_PORT;

    @Option(
            names = "--cms",
            description = "also a CMS at /cms/, which changes the files below content/; fetches Decap CMS once, 16 MB")
    private boolean cms;

    @Option(names = "--at", paramLabel = "DAY", description = "the site as it will be on a day: 2026-12-24")
    private @Nullable String at;

    @Option(names = "--drafts", description = "drafts too, once they have every field that is required")
    private boolean drafts;

    @Option(
            names = "--lan",
            description = "to others on this network too, a phone for example, with an address that is printed with its"
                    + " QR code; the CMS stays on this machine")
    private boolean lan;

    @Option(
            names = "--plain",
            description = "pages to the byte as they are published: without a bar, and loaded again by hand")
    private boolean plain;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    private boolean wasBroken;

    @Override
    public Integer call() throws IOException, InterruptedException {
        site.stay();
        Optional<LocalDate> day = day();
        Optional<Inet4Address> network = network();
        if (!Files.exists(site.root().resolve("site-config.yml"))) {
            List<Diagnostic> errors = generate(Audience.none()).errors(); // that there is no site here
            print(errors);
            return ExitCode.of(errors);
        }
        Preview preview = plain ? Preview.asPublished() : new Preview(day, cms);
        var rebuilds = new Rebuilds(outdated -> rebuild(preview, outdated));
        try (rebuilds;
                var watch = FolderWatch.start(site.root(), rebuilds::want)) {
            watch.complaint()
                    .ifPresent(c -> spec.commandLine()
                            .getErr()
                            .println("approdo: changes are not noticed, start again to see them: " + c));
            rebuild(preview, () -> false);
            try (var server = PreviewServer.start(preview, port, cms(rebuilds), network)) {
                rebuilds.start();
                tell(server);
                new CountDownLatch(1).await();
            }
        }
        return Main.FINE;
    }

    /** The one place where the preview gets what it shows: pages first, whatever the checks will say. */
    private void rebuild(Preview preview, BooleanSupplier outdated) {
        try {
            Generated generated = generate(new Audience() {
                @Override
                public void linked(Site linked, Supplier<OutputTree> pages) {
                    preview.showPages(linked, pages.get());
                }

                @Override
                public boolean isWaiting() {
                    return !outdated.getAsBoolean();
                }
            });
            generated.tree().ifPresent(t -> preview.show(generated.site().orElseThrow(), t));
            preview.report(generated.errors());
            print(generated.errors());
        } catch (CancellationException e) {
            // something was saved meanwhile: the next build reports
        } catch (WrongUse e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            FaultReport.write(e, Path.of(System.getProperty("java.io.tmpdir")))
                    .ifPresent(
                            f -> spec.commandLine().getErr().println("approdo: please report it with the file " + f));
            preview.reportFault("an error of approdo itself, not of your content: " + e);
        }
    }

    private Generated generate(Audience audience) {
        Options options = site.options();
        Instant moment =
                day().map(d -> d.atStartOfDay().toInstant(ZoneOffset.UTC)).orElse(options.clock());
        var shown = new Options(options.baseUrl(), moment, options.cache(), options.items(), drafts).withoutAdvice();
        return site.run(
                () -> SiteGenerator.generate(site.root(), shown, audience),
                "building",
                spec.commandLine().getErr());
    }

    private void print(List<Diagnostic> errors) {
        PrintWriter console = spec.commandLine().getOut();
        new DiagnosticPrinter(console, site).print(errors);
        if (wasBroken && errors.isEmpty() && !site.quiet()) {
            console.println("no errors any more");
        }
        wasBroken = !errors.isEmpty();
        console.flush();
    }

    private void tell(PreviewServer server) {
        PrintWriter console = spec.commandLine().getOut();
        console.println(server.address() + "  (Ctrl-C to stop)");
        if (cms) {
            console.println(server.address().resolve(Cms.PATH) + "  the CMS");
        }
        Optional<URI> visitors = server.visitors();
        visitors.ifPresent(address -> {
            console.println(address + "  for others on this network");
            console.print(QrCodes.blocks(address.toString()));
        });
        console.flush();
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.ofNullable(at).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw new WrongUse("--at '%s' is no day; write 2026-12-24".formatted(at));
        }
    }

    private Optional<Inet4Address> network() {
        Optional<Inet4Address> network = lan ? NetworkAddress.find() : Optional.empty();
        if (lan && network.isEmpty()) {
            throw new WrongUse("--lan needs a network, and this machine is in none");
        }
        return network;
    }

    /** None while the configuration cannot be read. */
    private Optional<Cms> cms(Rebuilds rebuilds) throws IOException, InterruptedException {
        if (!cms) {
            return Optional.empty();
        }
        PrintWriter console = spec.commandLine().getOut();
        CmsBundle bundle = CmsBundle.ofThisUser();
        if (!bundle.isKept()) {
            console.println("fetching Decap CMS, once…");
            console.flush();
        }
        Optional<Definitions> definitions = Definitions.read(site.root(), new Diagnostics());
        if (definitions.isEmpty()) {
            console.println("no CMS: it needs a site-config.yml without errors; mend it and start again");
        }
        byte[] script = bundle.script();
        return definitions.map(d -> new Cms(d, site.root(), script, rebuilds::want));
    }
}
