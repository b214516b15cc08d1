package org.approdo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.approdo.content.Content;
import org.approdo.content.ContentType;
import org.approdo.content.SiteConfig;
import org.approdo.locale.LocaleTag;
import org.approdo.source.Diagnostics;
import org.approdo.source.Severity;
import org.approdo.source.Suggestion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** A site in which something new begins; it may have errors, which the new may mend. */
record NewSite(Path root, SiteConfig config, Content content, LocalDate day) {
    /** Makes something new and says what, in lines. */
    interface Maker {
        List<String> make(NewSite site) throws IOException;
    }

    /** Reads a site, has something made in it, and prints what was. Returns the exit code. */
    static int make(SiteOptions options, CommandSpec spec, Maker maker) throws IOException {
        var log = new Diagnostics();
        Optional<SiteConfig> config = SiteConfig.read(options.root(), Optional.empty(), log);
        if (config.isEmpty()) {
            new DiagnosticPrinter(spec.commandLine().getErr(), options.format(), Colours.ofTerminal())
                    .print(log.sorted());
            return Main.WRONG_USE;
        }
        LocalDate day = options.options().day();
        Content content = Content.read(options.root(), config.get(), day, log);
        maker.make(new NewSite(options.root(), config.get(), content, day))
                .forEach(spec.commandLine().getOut()::println);
        return log.sorted().stream().anyMatch(d -> d.severity() == Severity.ERROR) ? Main.FINDINGS : Main.FINE;
    }

    static List<String> filledIn(Path file) {
        return List.of("made " + file + "; fill it in, then run ./approdo check");
    }

    /** The one word of a command that takes no more. */
    static String only(List<String> words, String form) {
        if (words.size() != 1) {
            throw new WrongUse("write new " + form);
        }
        return words.get(0);
    }

    static void checkId(String id) {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new WrongUse("'%s' is no id; use lower-case letters a-z, digits and single hyphens".formatted(id));
        }
    }

    /** One of the site's languages; none when none is wanted. */
    Optional<LocaleTag> tag(@Nullable String wanted) {
        if (wanted == null) {
            return Optional.empty();
        }
        Optional<LocaleTag> tag =
                LocaleTag.parse(wanted).filter(t -> config.locales().find(t).isPresent());
        if (tag.isEmpty()) {
            String hint = Suggestion.hint(wanted, config.locales().names());
            throw new WrongUse("the site has no locale '%s'; %s".formatted(wanted, hint));
        }
        return tag;
    }

    /** A file's place, never one that is taken. */
    Path free(String folder, LocaleTag tag, ContentType type) {
        Path file = root.resolve(folder).resolve("index." + tag + '.' + type.extension());
        if (Files.exists(file)) {
            throw new WrongUse(file + " exists already");
        }
        return file;
    }
}
