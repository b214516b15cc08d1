package org.approdo.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.approdo.content.Content;
import org.approdo.content.ContentRules;
import org.approdo.content.ContentType;
import org.approdo.content.Entry;
import org.approdo.content.SiteConfig;
import org.approdo.exchange.table.TableRules;
import org.approdo.locale.LocaleTag;
import org.approdo.source.Diagnostics;
import org.approdo.source.Severity;
import org.approdo.source.Suggestion;

/** A site's content without its pages, for commands that work on files. */
record ReadSite(Path root, SiteConfig config, Content content) {
    /** Empty after errors, which were printed, with what was not done because of them. */
    static Optional<ReadSite> read(PlaceOptions site, PrintWriter console, String undone) {
        var log = new Diagnostics();
        Optional<SiteConfig> config =
                SiteConfig.read(site.root(), site.options().baseUrl(), log);
        Optional<ReadSite> read = config.map(c -> {
            Content content = Content.read(site.root(), c, site.options().day(), log);
            ContentRules.check(content, log);
            return new ReadSite(site.root(), c, content);
        });
        if (!log.hasErrors()) {
            return read;
        }
        new DiagnosticPrinter(console, site)
                .print(log.sorted().stream()
                        .filter(d -> d.severity() == Severity.ERROR)
                        .toList());
        if (config.isEmpty()) {
            throw new WrongUse(undone + ": correct site-config.yml first");
        }
        if (!site.quiet()) {
            console.println(undone + ": correct the errors first");
        }
        return Optional.empty();
    }

    /** One of the site's languages. */
    LocaleTag locale(String tag) {
        return LocaleTag.parse(tag)
                .filter(t -> config.locales().find(t).isPresent())
                .orElseThrow(() -> new WrongUse("the site has no locale '%s'; %s"
                        .formatted(tag, Suggestion.hint(tag, config.locales().names()))));
    }

    /** The name of one of the site's content types. */
    String type(String name) {
        if (!content.types().containsKey(name)) {
            throw new WrongUse("there is no content type '%s'; %s"
                    .formatted(name, Suggestion.hint(name, content.types().keySet())));
        }
        return name;
    }

    /** One of the types whose items a table can hold: records that live in an area. */
    ContentType tableType(String name) {
        ContentType found = Optional.ofNullable(content.types().get(type(name))).orElseThrow();
        if (!TableRules.isTable(found)) {
            List<String> tables = content.types().values().stream()
                    .filter(TableRules::isTable)
                    .map(ContentType::name)
                    .toList();
            throw new WrongUse("a table holds no %s; it may hold: %s".formatted(name, String.join(", ", tables)));
        }
        return found;
    }

    /** The id of one of the site's areas. */
    String area(String id) {
        List<String> areas =
                content.ofType(Content.REGIONS).stream().map(Entry::id).toList();
        if (!areas.contains(id)) {
            throw new WrongUse("there is no area '%s'; %s".formatted(id, Suggestion.hint(id, areas)));
        }
        return id;
    }
}
