package org.approdo.exchange.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.approdo.content.Content;
import org.approdo.content.ContentType;
import org.approdo.content.Entry;
import org.approdo.site.References;
import org.approdo.site.Site;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;
import org.approdo.source.SourceTree;

/**
 * The rules of {@code content/_tables/<area>/<type>.yml}, so that a mistake in one is found before the table comes.
 *
 * <p>Reports {@link Rule#UNEXPECTED_FILE}, {@link Rule#UNKNOWN_AREA}, {@link Rule#UNKNOWN_TYPE}, {@link
 * Rule#BROKEN_REFERENCE}, what {@link TableColumns#read} reports, and what is wrong in the values of new items.
 */
public final class TableRules {
    private static final String FOLDER = "content/_tables";
    private static final String ENDING = ".yml";

    private final Path root;
    private final Site site;
    private final Diagnostics log;

    private TableRules(Path root, Site site, Diagnostics log) {
        this.root = root;
        this.site = site;
        this.log = log;
    }

    public static void check(Path root, Site site, Diagnostics log) {
        var rules = new TableRules(root, site, log);
        SourceTree.list(root, FOLDER, log).forEach(rules::check);
    }

    private void check(String path) {
        String[] names = path.split("/", -1);
        String file = names[names.length - 1];
        if (names.length != 4 || !file.endsWith(ENDING)) {
            String hint = "what the columns of a table are stands in " + FOLDER + "/<area>/<type>.yml";
            log.reportWithHint(Rule.UNEXPECTED_FILE, SourceFile.named(path).start(), hint, file);
            return;
        }
        checkArea(path, names[2]);
        type(path, file.substring(0, file.length() - ENDING.length()))
                .ifPresent(type -> SourceFile.read(root, path, log).ifPresent(f -> check(f, type)));
    }

    private void check(SourceFile file, ContentType type) {
        TableColumns columns = TableColumns.read(file, type, site.config().locales(), log);
        columns.readDefaults(type, site.content(), site.config().sourceLocale(), log).stream()
                .flatMap(v -> References.references(List.of(v)).stream())
                .forEach(r -> site.references().resolve(r.type(), r.target(), r.span()));
    }

    private void checkArea(String path, String area) {
        Set<String> areas = new TreeSet<>();
        site.content().ofType(Content.REGIONS).stream().map(Entry::id).forEach(areas::add);
        if (!areas.contains(area) && !site.content().isExcused(Content.REGIONS, area)) {
            log.reportUnknown(Rule.UNKNOWN_AREA, SourceFile.named(path).start(), area, areas);
        }
    }

    /** A type that could not be read was reported where it is. */
    private Optional<ContentType> type(String path, String name) {
        Optional<ContentType> type = Optional.ofNullable(site.content().types().get(name));
        boolean unread = type.isEmpty()
                && Files.exists(root.resolve("content").resolve(name).resolve("_type.yml"));
        List<String> tables = site.content().types().values().stream()
                .filter(TableRules::isTable)
                .map(ContentType::name)
                .toList();
        if (type.isEmpty() && !unread) {
            log.reportUnknown(Rule.UNKNOWN_TYPE, SourceFile.named(path).start(), name, tables);
        } else if (type.isPresent() && !isTable(type.get())) {
            String hint = "only records that live in an area have tables: " + String.join(", ", tables);
            log.reportWithHint(Rule.UNEXPECTED_FILE, SourceFile.named(path).start(), hint, name + ENDING);
        }
        return type.filter(TableRules::isTable);
    }

    /** Whether a table can hold items of a type: records that live in an area. */
    public static boolean isTable(ContentType type) {
        return !type.prose() && type.area();
    }
}
