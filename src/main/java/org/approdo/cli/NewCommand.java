package org.approdo.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code approdo new}. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        subcommands = {NewTranslationCommand.class, NewRegionCommand.class, NewLocaleCommand.class, NewTypeCommand.class
        },
        description = {
            "Starts a new item, translation, region, language or content type.",
            "On a terminal it asks for the fields that are required; without one they stay open."
        },
        footer = {
            "",
            "Examples:",
            "  approdo new guides italia casa            a guide for all of Italy",
            "  approdo new contact-points lombardia cgil-milano --set name='CGIL Milano'",
            "  approdo new pages glossary                types without areas need none",
            "  approdo new region molise                 an area with its page",
            "  approdo new translation guides/casa --locale ar",
            "  approdo new locale pl                     a language",
            "  approdo new type courses --area --one Corso --many Corsi"
        })
final class NewCommand implements Callable<Integer> {
    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Mixin
    private final ItemOptions options = new ItemOptions();

    @Parameters(
            paramLabel = "TYPE",
            arity = "0..*",
            hideParamSyntax = true,
            description = "a content type, its area if it has one, and an id")
    private List<String> words = new ArrayList<>();

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (words.isEmpty()) {
            throw new WrongUse("write new TYPE AREA ID, or new TYPE ID; ./approdo new --help says what else begins");
        }
        return NewSite.make(
                site,
                spec,
                s -> NewSite.filledIn(
                        new ItemMaker(s, options).make(words, spec.commandLine().getOut())));
    }
}
