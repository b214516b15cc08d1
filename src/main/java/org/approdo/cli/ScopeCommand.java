package org.approdo.cli;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.approdo.content.Content;
import org.approdo.content.SiteConfig;
import org.approdo.editorial.ChangeScope;
import org.approdo.history.History;
import org.approdo.history.UnknownRevision;
import org.approdo.source.Diagnostics;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code approdo pr-scope}. */
@Command(
        name = "pr-scope",
        mixinStandardHelpOptions = true,
        description = "Says whose part a branch stays within: area:lombardia, locale:ar, mixed, or none.",
        footer = {
            "",
            "area:ID     it changes files of one area alone, content/*/ID/ and content/regions/ID/",
            "locale:TAG  it changes translations into one language alone, index.TAG.* and locales/TAG.yml",
            "mixed       neither; none: nothing changed",
            "",
            "One word in one line, for workflows. It says what is changed, not who may change it."
        })
final class ScopeCommand implements Callable<Integer> {
    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Option(
            names = "--base",
            paramLabel = "REF",
            required = true,
            description = "the branch that the changes go to: origin/main")
    private String base = "";

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (History history = GitHistory.of(site.root())) {
            Set<String> before = history.files(history.baseOf(base), List.of("content/" + Content.REGIONS))
                    .keySet();
            // what is wrong with files is for check to say: the scope goes by where they lie
            var log = new Diagnostics();
            var config = SiteConfig.read(site.root(), site.options().baseUrl(), log);
            if (config.isEmpty()) {
                new DiagnosticPrinter(spec.commandLine().getOut(), site.format(), Colours.ofTerminal())
                        .print(log.sorted());
                return Main.WRONG_USE;
            }
            Content content =
                    Content.read(site.root(), config.get(), site.options().day(), log);
            ChangeScope scope =
                    ChangeScope.of(history.changesSince(base), content, config.get(), ChangeScope.areas(before));
            spec.commandLine().getOut().println(scope.word());
            return Main.FINE;
        } catch (UnknownRevision e) {
            throw GitHistory.wrongUse(e);
        }
    }
}
