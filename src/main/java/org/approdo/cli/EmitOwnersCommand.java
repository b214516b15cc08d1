package org.approdo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.approdo.Generated;
import org.approdo.editorial.CodeOwners;
import org.approdo.history.History;
import org.approdo.output.Replacement;
import org.approdo.source.Diagnostic;
import org.approdo.source.Rule;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code approdo owners emit}. */
@Command(
        name = "emit",
        mixinStandardHelpOptions = true,
        description =
                "Writes who looks after which folder into CODEOWNERS, between two marks; the rest stays as it is.",
        footer = {"", "Owners are named in the field 'owners' of regional areas and under 'owners' in site-config.yml."
        })
final class EmitOwnersCommand implements Callable<Integer> {
    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Option(names = "--host", paramLabel = "HOST", description = "${COMPLETION-CANDIDATES}: where the file lies")
    private Host host = Host.GITHUB;

    @Option(names = "--check", description = "write nothing; say whether the file is as it should be")
    private boolean check;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    /** Hosts that ask owners; the file is written alike. */
    enum Host {
        GITHUB(".github/CODEOWNERS"),
        GITLAB(".gitlab/CODEOWNERS");

        private final String path;

        Host(String path) {
            this.path = path;
        }
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter console = spec.commandLine().getOut();
        Generated generated = site.generate(spec.commandLine().getErr(), "reading");
        var printer = new DiagnosticPrinter(console, site.format(), Colours.ofTerminal());
        if (generated.site().isEmpty()) {
            printer.print(generated.errors());
            return ExitCode.of(generated.diagnostics());
        }
        List<Diagnostic> unknown = generated.diagnostics().stream()
                .filter(d -> d.rule() == Rule.UNKNOWN_OWNER)
                .toList();
        printer.print(unknown);
        Top top = top();
        Path file = top.folder().resolve(host.path);
        byte[] before = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        CodeOwners owners = CodeOwners.of(generated.site().get(), top.prefix());
        Optional<byte[]> after = owners.in(before);
        if (after.isEmpty()) {
            throw new WrongUse("in %s the part of approdo begins and does not end; put its last line back, or remove it"
                    .formatted(host.path));
        }
        return finish(file, before, after.get(), owners, console);
    }

    /** Where the repository begins, from which hosts count paths, and where the site lies in it. */
    private record Top(Path folder, String prefix) {}

    private Top top() throws IOException {
        Optional<History> found = History.open(site.root());
        if (found.isEmpty()) {
            return new Top(site.root(), "");
        }
        try (History history = found.get()) {
            return new Top(history.top(), history.prefix());
        }
    }

    private int finish(Path file, byte[] before, byte[] after, CodeOwners owners, PrintWriter console)
            throws IOException {
        String patterns = Counted.of(owners.lines().size(), "pattern");
        if (Arrays.equals(before, after)) {
            say(console, "%s is as it should be: %s".formatted(host.path, patterns));
            return Main.FINE;
        }
        if (check) {
            console.println("%s does not say who looks after what; run ./approdo owners emit".formatted(host.path));
            return Main.FINDINGS;
        }
        Replacement.write(file, after);
        say(console, "%s written: %s".formatted(host.path, patterns));
        return Main.FINE;
    }

    private void say(PrintWriter console, String words) {
        if (!site.quiet()) {
            console.println(words);
        }
    }
}
