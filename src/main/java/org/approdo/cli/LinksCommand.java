package org.approdo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.approdo.content.Entry;
import org.approdo.links.Answer;
import org.approdo.links.LinkMemory;
import org.approdo.links.LinkProbe;
import org.approdo.links.LinkRules;
import org.approdo.links.WebLink;
import org.approdo.source.Diagnostic;
import org.approdo.source.Diagnostics;
import org.approdo.source.Severity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code approdo links}. */
@Command(
        name = "links",
        mixinStandardHelpOptions = true,
        description = {
            "Asks the web whether links to other sites still lead somewhere, one question at a time for each host.",
            "What is well is remembered in .cache/links.tsv; what failed is asked for again in every run, and counts as"
                    + " silent from the second on."
        },
        footer = {
            "",
            "Examples:",
            "  approdo links                             all of them",
            "  approdo links --area lombardia --notes    those of an area, with those that could not be checked"
        })
final class LinksCommand implements Callable<Integer> {
    private static final String MEMORY = ".cache/links.tsv";
    /** How many answers a run that is broken off may lose. */
    private static final int SAVED_EVERY = 20;

    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Option(names = "--area", paramLabel = "ID", description = "only what lives in this area")
    private @Nullable String area;

    @Option(names = "--type", paramLabel = "TYPE", description = "only this content type")
    private @Nullable String type;

    @Option(names = "--notes", description = "print notes too: what could not be checked")
    private boolean notes;

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            description = "from which findings on the exit code is 1: error, warning, note or never; else error")
    private FailLevel failOn = FailLevel.ERROR;

    @Option(names = "--max-age", paramLabel = "DAYS", description = "ask again after so many days; else 7")
    private int maxAge = 7;

    @Option(
            names = "--pause",
            paramLabel = "MILLISECONDS",
            description = "between two questions to one host; else 1000")
    private int pause = 1000;

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "how long to wait for a server; else 15")
    private int timeout = 15;

    @Option(
            names = "--private",
            description = "ask hosts of private networks too, for a portal of an intranet; else they are findings")
    private boolean inside;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter console = spec.commandLine().getOut();
        checkNumbers();
        Optional<ReadSite> read = ReadSite.read(site, console, "no link was asked for");
        if (read.isEmpty()) {
            return Main.FINDINGS;
        }
        List<WebLink> links = links(read.get());
        LinkMemory memory = ask(links.stream().map(WebLink::address).toList());
        var log = new Diagnostics();
        LinkRules.check(links, memory, log);
        boolean withNotes = notes || failOn == FailLevel.NOTE;
        List<Diagnostic> found = log.sorted();
        new DiagnosticPrinter(console, site)
                .print(found.stream()
                        .filter(d -> withNotes || d.severity() != Severity.NOTE)
                        .toList());
        if (!site.quiet()) {
            boolean hidden = !withNotes && found.stream().anyMatch(d -> d.severity() == Severity.NOTE);
            console.println("%s, %s, %s in %s%s"
                    .formatted(
                            count(found, Severity.ERROR),
                            count(found, Severity.WARNING),
                            count(found, Severity.NOTE),
                            Counted.of(links.size(), "link"),
                            hidden ? " (--notes prints them)" : ""));
        }
        return failOn.exitCode(found);
    }

    private void checkNumbers() {
        if (maxAge < 0) {
            throw new WrongUse("--max-age %s is no number of days; 0 asks for all".formatted(maxAge));
        }
        if (pause < 0) {
            throw new WrongUse("--pause %s is no number of milliseconds; write 1000 for a second".formatted(pause));
        }
        if (timeout < 1) {
            throw new WrongUse("--timeout %s is too short; write 1 second or more".formatted(timeout));
        }
    }

    private List<WebLink> links(ReadSite read) {
        Optional<String> wantedArea = Optional.ofNullable(area).map(read::area);
        Optional<String> wantedType = Optional.ofNullable(type).map(read::type);
        List<Entry> entries = read.content().entries().stream()
                .filter(e -> wantedArea.isEmpty() || wantedArea.equals(e.area()))
                .filter(e ->
                        wantedType.isEmpty() || wantedType.get().equals(e.type().name()))
                .toList();
        boolean all = wantedArea.isEmpty() && wantedType.isEmpty();
        return WebLink.of(entries, all ? WebLink.settings(read.config()) : List.of());
    }

    /** Asks for what is not known lately; answers are saved while they come. */
    private LinkMemory ask(List<URI> addresses) throws IOException {
        Path file = site.root().resolve(MEMORY);
        LinkMemory memory =
                LinkMemory.read(Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "");
        LocalDate today = site.options().day();
        List<URI> open = addresses.stream()
                .filter(a -> memory.asks(a, today.minusDays(maxAge)))
                .toList();
        if (open.isEmpty()) {
            return memory;
        }
        PrintWriter err = spec.commandLine().getErr();
        if (!site.quiet()) {
            err.println("asking for %s of %s".formatted(open.size(), Counted.of(addresses.size(), "link")));
        }
        var settings = new LinkProbe.Settings(Duration.ofSeconds(timeout), Duration.ofMillis(pause), inside);
        var heard = new Heard(memory, file, today);
        Progress.during(
                () -> {
                    new LinkProbe(settings).ask(open, heard::add);
                    return memory;
                },
                "asking",
                err,
                site.quiet());
        heard.save();
        return memory;
    }

    /** Answers as they come. */
    private static final class Heard {
        private final LinkMemory memory;
        private final Path file;
        private final LocalDate day;
        private int count;

        Heard(LinkMemory memory, Path file, LocalDate day) {
            this.memory = memory;
            this.file = file;
            this.day = day;
        }

        void add(URI address, Answer answer) {
            memory.add(address, answer, day);
            count++;
            if (count % SAVED_EVERY == 0) {
                save();
            }
        }

        void save() {
            try {
                Saved.write(file, memory.text());
            } catch (IOException e) {
                throw new WrongUse("what was heard cannot be kept in %s: %s".formatted(file, e.getMessage()));
            }
        }
    }

    private static String count(List<Diagnostic> found, Severity severity) {
        return Counted.of(
                found.stream().filter(d -> d.severity() == severity).count(),
                severity.name().toLowerCase(Locale.ROOT));
    }
}
