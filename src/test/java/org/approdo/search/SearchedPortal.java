package org.approdo.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.approdo.cache.StepCache;
import org.approdo.content.Content;
import org.approdo.content.SiteConfig;
import org.approdo.locale.Glossary;
import org.approdo.locale.LocaleTag;
import org.approdo.locale.Messages;
import org.approdo.output.OutputFile;
import org.approdo.site.Site;
import org.approdo.source.Diagnostics;

/** The portal of this repository, linked but not rendered. */
final class SearchedPortal {
    static final Site SITE = link();

    /** What the engine takes for the base of the portal's index. */
    static final String INDEX = write(SearchIndex.build(SITE, StepCache.ofNothing()), Path.of("target/search-index"));

    private SearchedPortal() {}

    private static Site link() {
        Path root = Path.of(".");
        var log = new Diagnostics();
        LocalDate day = LocalDate.of(2026, 11, 21);
        SiteConfig config = SiteConfig.read(root, Optional.empty(), log).orElseThrow();
        Messages messages = Messages.read(root, config.locales(), config.sourceLocale(), log);
        Glossary glossary = Glossary.read(root, config.locales(), log);
        return Site.link(Content.read(root, config, day, log), messages, glossary, config, day, log);
    }

    static List<LocaleTag> locales() {
        return SITE.config().locales().tags();
    }

    private static String write(SearchIndex index, Path folder) {
        index.files().forEach(f -> write(f, folder));
        return folder.resolve(index.base()).toAbsolutePath() + "/";
    }

    static void write(OutputFile file, Path folder) {
        try {
            Path path = folder.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.write(path, file.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
