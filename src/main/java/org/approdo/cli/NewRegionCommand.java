package org.approdo.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.approdo.content.Content;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code approdo new region}. */
@Command(
        name = "region",
        mixinStandardHelpOptions = true,
        description = "Starts an area with its page.",
        footer = {"", "Example:", "  approdo new region molise --set parent=italia"})
final class NewRegionCommand implements Callable<Integer> {
    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Mixin
    private final ItemOptions options = new ItemOptions();

    @Parameters(paramLabel = "ID", arity = "0..*", hideParamSyntax = true, description = "the area's id")
    private List<String> words = new ArrayList<>();

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        return NewSite.make(
                site,
                spec,
                s -> NewSite.filledIn(new ItemMaker(s, options)
                        .make(
                                List.of(Content.REGIONS, NewSite.only(words, "region ID")),
                                spec.commandLine().getOut())));
    }
}
