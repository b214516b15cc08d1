package org.approdo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.approdo.Generated;
import org.approdo.site.Inclusion;
import org.approdo.site.Site;
import org.approdo.source.SourceFile;
import org.approdo.source.Span;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code approdo pin}. */
@Command(
        name = "pin",
        mixinStandardHelpOptions = true,
        description =
                "Pins the texts of others that files show to what they are now, so that you are told when they change.",
        footer = {
            "",
            "Example:",
            "  approdo pin content/regions/lombardia    {{< include guides/casa#needs >}} becomes",
            "                                           {{< include guides/casa#needs pin=a9475042 >}}",
            "",
            "Readers get the text as it is now, pinned or not."
        })
final class PinCommand implements Callable<Integer> {
    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "files, or folders that hold them")
    private List<Path> paths = new ArrayList<>();

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter console = spec.commandLine().getOut();
        Generated generated = site.generate(spec.commandLine().getErr(), "reading");
        if (generated.site().isEmpty()) {
            new DiagnosticPrinter(console, site.format(), Colours.ofTerminal()).print(generated.errors());
            console.println("nothing was pinned: correct the errors first");
            return ExitCode.of(generated.diagnostics());
        }
        int pinned = 0;
        for (Map.Entry<SourceFile, List<Inclusion>> file :
                named(generated.site().get()).entrySet()) {
            Path path = site.root().resolve(file.getKey().path());
            Saved.write(path, pinned(file.getKey().text(), file.getValue()));
            pinned += file.getValue().size();
        }
        console.println(Counted.of(pinned, "text") + " pinned");
        return pinned == 0 ? Main.FINDINGS : Main.FINE;
    }

    /** The shown texts of the files that were asked for, from the end of each file to its beginning. */
    private Map<SourceFile, List<Inclusion>> named(Site linked) {
        var byFile = new LinkedHashMap<SourceFile, List<Inclusion>>();
        for (Inclusion inclusion : Inclusion.all(linked, linked.content().entries())) {
            SourceFile file = inclusion.text().file();
            if (isNamed(site.root().resolve(file.path()))) {
                byFile.computeIfAbsent(file, f -> new ArrayList<>()).add(inclusion);
            }
        }
        byFile.values()
                .forEach(l -> l.sort(Comparator.comparing(
                                (Inclusion i) -> i.shortcode().span().start())
                        .reversed()));
        return byFile;
    }

    private boolean isNamed(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return paths.stream()
                .anyMatch(p -> absolute.startsWith(p.toAbsolutePath().normalize()));
    }

    private static String pinned(String text, List<Inclusion> inclusions) {
        String changed = text;
        for (Inclusion inclusion : inclusions) {
            Span span = inclusion.shortcode().span();
            String call = "{{< include %s pin=%s >}}"
                    .formatted(
                            inclusion.shortcode().target(), inclusion.digest().orElseThrow());
            changed = changed.substring(0, span.start()) + call + changed.substring(span.end());
        }
        return changed;
    }
}
