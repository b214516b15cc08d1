package org.approdo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.approdo.content.Content;
import org.approdo.exchange.Catalog;
import org.approdo.exchange.Catalogs;
import org.approdo.exchange.EarlierTexts;
import org.approdo.exchange.ExchangeFormat;
import org.approdo.exchange.PortalWords;
import org.approdo.exchange.Selection;
import org.approdo.history.History;
import org.approdo.locale.LocaleTag;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code approdo i18n export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes what is to be translated, for translators' tools or a spreadsheet.",
        footer = {
            "",
            "Examples:",
            "  approdo i18n export --locale ar --state stale        what changed since it was translated",
            "  approdo i18n export --locale ur --type guides --format csv",
            "  approdo i18n export --area lombardia --out hand-over",
            "  approdo i18n export --words --locale pl --state missing   the words of the portal itself"
        })
final class ExportTranslationsCommand implements Callable<Integer> {
    @Mixin
    private final PlaceOptions site = new PlaceOptions();

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}; else XLIFF 2")
    private ExchangeFormat format = ExchangeFormat.XLIFF;

    @Option(names = "--locale", paramLabel = "TAG", split = ",", description = "one language or more; else all")
    private List<String> locales = List.of();

    @Option(names = "--area", paramLabel = "ID", description = "only what lives in this area")
    private @Nullable String area;

    @Option(names = "--type", paramLabel = "TYPE", description = "only this content type")
    private @Nullable String type;

    @Option(names = "--state", paramLabel = "STATE", description = "${COMPLETION-CANDIDATES}; else all")
    private Selection.Work work = Selection.Work.ALL;

    @Option(names = "--out", paramLabel = "DIR", description = "where files go; else the folder exchange")
    private Path out = Path.of("exchange");

    @Option(
            names = "--words",
            description = "only the portal's own words; they are also there when nothing narrows it down")
    private boolean words;

    @Option(names = "--force", description = "write over files that are there")
    private boolean force;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter console = spec.commandLine().getOut();
        Optional<ReadSite> read = ReadSite.read(site, console, "nothing was exported");
        if (read.isEmpty()) {
            return Main.FINDINGS;
        }
        Content content = read.get().content();
        var selection = new Selection(
                locales(read.get()),
                Optional.ofNullable(area).map(read.get()::area),
                Optional.ofNullable(type).map(read.get()::type),
                work);
        Map<Path, String> files = new LinkedHashMap<>();
        int units = 0;
        try (var history = History.open(read.get().root()).orElse(null)) {
            var earlier = new EarlierTexts(Optional.ofNullable(history));
            var catalogs = new ArrayList<Catalog>();
            if (!words) {
                catalogs.addAll(Catalogs.of(content.entries(), selection, earlier));
            }
            if (words || (area == null && type == null)) {
                catalogs.addAll(PortalWords.read(read.get().root(), read.get().config())
                        .catalogs(selection.locales(), selection.work()));
            }
            for (Catalog catalog : catalogs) {
                files.put(file(catalog, read.get()), format.write(catalog));
                units += catalog.units().size();
            }
        }
        for (Path file : files.keySet()) {
            if (Files.exists(file) && !force) {
                throw new WrongUse(
                        file + " exists already; import it first, or name another folder with --out, or add --force");
            }
        }
        for (Map.Entry<Path, String> file : files.entrySet()) {
            Saved.write(file.getKey(), file.getValue());
        }
        console.println("%s in %s%s"
                .formatted(
                        Counted.of(units, "part"),
                        Counted.of(files.size(), "file"),
                        files.isEmpty() ? "" : " below " + out));
        return Main.FINE;
    }

    private List<LocaleTag> locales(ReadSite read) {
        return locales.isEmpty()
                ? read.config().locales().tags()
                : locales.stream().map(read::locale).toList();
    }

    /** {@code exchange/ar/guides.xlf}; what was not written in the site's language first says so. */
    private Path file(Catalog catalog, ReadSite read) {
        String from = catalog.source().equals(read.config().sourceLocale()) ? "" : "-from-" + catalog.source();
        return out.resolve(catalog.target().tag()).resolve(catalog.type() + from + '.' + format.extension());
    }
}
