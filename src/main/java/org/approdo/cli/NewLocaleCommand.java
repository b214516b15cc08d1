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

/** {@code approdo new locale}. */
@Command(
        name = "locale",
        mixinStandardHelpOptions = true,
        description = "Starts a language: its place in site-config.yml, and the portal's words to translate.",
        footer = {"", "Example:", "  approdo new locale pl --fallback en,it"})
final class NewLocaleCommand implements Callable<Integer> {
    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Parameters(paramLabel = "TAG", arity = "0..*", hideParamSyntax = true, description = "the language, such as pl")
    private List<String> words = new ArrayList<>();

    @Option(names = "--endonym", paramLabel = "NAME", description = "what it calls itself; else as CLDR says")
    private @Nullable String endonym;

    @Option(
            names = "--fallback",
            paramLabel = "TAG",
            split = ",",
            description = "whose words stand in for its own; else English, then the source language")
    private List<String> fallback = List.of();

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        return NewSite.make(
                site,
                spec,
                s -> new LocaleMaker(s.root(), s.config(), s.day())
                        .make(NewSite.only(words, "locale TAG"), Optional.ofNullable(endonym), fallback));
    }
}
