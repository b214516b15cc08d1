package org.approdo.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code approdo new type}. */
@Command(
        name = "type",
        mixinStandardHelpOptions = true,
        description = "Starts a content type: its _type.yml, and what its items are called.",
        footer = {"", "Example:", "  approdo new type courses --area --one Corso --many Corsi"})
final class NewTypeCommand implements Callable<Integer> {
    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Parameters(
            paramLabel = "ID",
            arity = "0..*",
            hideParamSyntax = true,
            description = "the type's name, such as courses")
    private List<String> words = new ArrayList<>();

    @Option(names = "--one", paramLabel = "WORD", description = "what an item is called")
    private @Nullable String one;

    @Option(names = "--many", paramLabel = "WORD", description = "what several items are called")
    private @Nullable String many;

    @Option(names = "--area", description = "items live in areas")
    private boolean area;

    @Option(names = "--record", description = "items are fields alone, without text")
    private boolean record;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        return NewSite.make(
                site,
                spec,
                s -> new TypeMaker(s.root(), s.config(), s.content())
                        .make(
                                NewSite.only(words, "type ID"),
                                record,
                                area,
                                Optional.ofNullable(one),
                                Optional.ofNullable(many)));
    }
}
