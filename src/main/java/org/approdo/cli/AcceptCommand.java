package org.approdo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.approdo.content.Content;
import org.approdo.content.ContentRules;
import org.approdo.content.Entry;
import org.approdo.content.EntryText;
import org.approdo.content.Ledger;
import org.approdo.content.SiteConfig;
import org.approdo.content.Translation;
import org.approdo.source.Diagnostics;
import org.approdo.source.Severity;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code approdo i18n accept}. */
@Command(
        name = "accept",
        mixinStandardHelpOptions = true,
        description = "Pins translations to the source they were made from, once they are right.")
final class AcceptCommand implements Callable<Integer> {
    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "files of translations, or folders that hold them")
    private List<Path> paths = new ArrayList<>();

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter console = spec.commandLine().getOut();
        Path root = site.root();
        var log = new Diagnostics();
        SiteConfig config = SiteConfig.read(root, site.options().baseUrl(), log).orElse(null);
        if (config != null) {
            Content content = Content.read(root, config, site.options().day(), log);
            ContentRules.check(content, site.options().day(), log);
            if (!log.hasErrors()) {
                int accepted = accept(root, content);
                console.println(Counted.of(accepted, "translation") + " accepted");
                return accepted == 0 ? Main.FINDINGS : Main.FINE;
            }
        }
        new DiagnosticPrinter(console, site)
                .print(log.sorted().stream()
                        .filter(d -> d.severity() == Severity.ERROR)
                        .toList());
        console.println("nothing was accepted: correct the errors first");
        return config == null ? Main.WRONG_USE : Main.FINDINGS;
    }

    private int accept(Path root, Content content) throws IOException {
        int accepted = 0;
        for (Entry entry : content.entries()) {
            for (EntryText text : entry.texts().values()) {
                if (text.translation().isPresent()
                        && isNamed(root.resolve(text.file().path()))) {
                    pin(root, entry.sourceOf(text), text, text.translation().get());
                    accepted++;
                }
            }
        }
        return accepted;
    }

    private boolean isNamed(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return paths.stream()
                .anyMatch(p -> absolute.startsWith(p.toAbsolutePath().normalize()));
    }

    /** Changes the digests and nothing else of the file, byte for byte. */
    private static void pin(Path root, EntryText source, EntryText text, Translation translation) throws IOException {
        String content = text.file().text();
        String before = content.substring(0, translation.digestsSpan().start());
        String after = content.substring(translation.digestsSpan().end());
        Saved.write(root.resolve(text.file().path()), before + '"' + Ledger.digests(source) + '"' + after);
    }
}
