package org.approdo.exchange.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.approdo.content.Content;
import org.approdo.content.SiteConfig;
import org.approdo.exchange.table.Cells.Cell;
import org.approdo.locale.Slug;
import org.approdo.source.CharacterRule;
import org.approdo.source.Diagnostic;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.Span;

/**
 * Brings a region's table into its items. Each row is judged alone: one with a mistake is reported and changes nothing,
 * the others go in. Nothing is ever removed with a row that is gone.
 *
 * <p>Reports {@link Rule#UNMAPPED_COLUMN}, {@link Rule#ABSENT_COLUMN}, {@link Rule#REPEATED_ROW}, {@link Rule#ROW_LENGTH},
 * {@link Rule#ROW_GONE}, {@link Rule#DUPLICATE_ID}, {@link Rule#BAD_ID}, {@link Rule#INVISIBLE_CHARACTER}, and through {@link
 * RowWriter} what is wrong in a value.
 */
public final class TableImporter {
    private final Content content;
    private final SiteConfig config;
    private final TableItems items;
    private final CsvTable table;
    private final TableColumns columns;
    private final Diagnostics log;
    private final RowWriter writer;
    /** The places of the columns that are mapped and there. */
    private final Map<String, Integer> places = new LinkedHashMap<>();

    private TableImporter(
            Content content,
            SiteConfig config,
            TableItems items,
            CsvTable table,
            TableColumns columns,
            Diagnostics log) {
        this.content = content;
        this.config = config;
        this.items = items;
        this.table = table;
        this.columns = columns;
        this.log = log;
        this.writer = new RowWriter(content, config, items, columns, log);
    }

    /**
     * Writes nothing: it says what is to be written.
     *
     * @param content read without errors
     */
    public static TableImport read(
            Content content,
            SiteConfig config,
            TableItems items,
            CsvTable table,
            TableColumns columns,
            Diagnostics log) {
        return new TableImporter(content, config, items, table, columns, log).read();
    }

    private TableImport read() {
        readHeader();
        columns.readDefaults(items.type(), content, config.sourceLocale(), log); // wrong here is wrong in every row
        Integer key = places.get(columns.key(items.type()));
        if (log.hasErrors() || key == null) {
            return new TableImport(
                    List.of(),
                    columns.file().text(),
                    table.rows().size(),
                    table.rows().size());
        }
        Map<String, List<CsvTable.Row>> byKey = new LinkedHashMap<>();
        List<CsvTable.Row> rows =
                table.rows().stream().filter(r -> !r.isBlank()).toList();
        rows.forEach(
                r -> byKey.computeIfAbsent(key(r, key), k -> new ArrayList<>()).add(r));
        Map<Integer, Diagnostic> invisible = invisible();
        var changes = new ArrayList<TableImport.Change>();
        var remembered = new LinkedHashMap<String, String>();
        Map<String, CsvTable.Row> taken = new TreeMap<>();
        int refused = 0;
        for (CsvTable.Row row : rows) {
            long before = log.errors();
            String name = key(row, key);
            checkRow(row, byKey.getOrDefault(name, List.of()), key, invisible);
            Optional<String> id = log.errors() > before ? Optional.empty() : id(row, name, key, taken);
            if (id.isPresent()) {
                changes.addAll(writer.write(id.get(), cells(row), row.place()));
            }
            boolean good = log.errors() == before;
            refused += good ? 0 : 1;
            id.filter(i -> good).ifPresent(i -> remembered.put(name, i));
        }
        columns.rows().forEach((row, id) -> {
            if (byKey.containsKey(row)) {
                remembered.putIfAbsent(row, id);
            }
        });
        reportGone(byKey.keySet(), remembered);
        String text = columns.remembers() ? columns.withRows(remembered) : "";
        return new TableImport(changes, text, rows.size(), refused);
    }

    private void readHeader() {
        Map<String, String> byPlainName = new TreeMap<>();
        columns.columns().keySet().forEach(n -> byPlainName.put(Labels.plain(n), n));
        for (int i = 0; i < table.head().cells().size(); i++) {
            String typed = table.head().cell(i).strip();
            String name = byPlainName.get(Labels.plain(typed));
            Span place = table.place(table.head(), i);
            if (name == null) {
                boolean known = typed.isEmpty() || columns.ignored().contains(Labels.plain(typed));
                if (!known) {
                    String hint = "give it a place in %s, or put it there among those 'ignored'".formatted(file());
                    log.reportWithHint(Rule.UNMAPPED_COLUMN, place, hint, typed);
                }
            } else if (places.put(name, i) != null) {
                log.report(Rule.REPEATED_VALUE, place, typed);
            }
        }
        Set<String> absent = new TreeSet<>(columns.columns().keySet());
        absent.removeAll(places.keySet());
        String key = columns.key(items.type());
        for (String name : absent) {
            boolean needed = name.equals(key);
            String hint = needed
                    ? "rows are known by it: nothing was taken"
                    : "what it holds stays as it is in all items; if it has another name now, change it in " + file();
            log.reportWithHint(Rule.ABSENT_COLUMN, table.head().place(), hint, name);
        }
    }

    private String file() {
        return columns.remembers() ? columns.file().path() : "a file of columns";
    }

    private static String key(CsvTable.Row row, int column) {
        return CsvText.words(row.cell(column)).strip().replaceAll("\\s+", " ");
    }

    private void checkRow(CsvTable.Row row, List<CsvTable.Row> same, int key, Map<Integer, Diagnostic> invisible) {
        int width = table.head().cells().size();
        if (row.cells().size() != width) {
            log.report(Rule.ROW_LENGTH, row.place(), row.cells().size(), width);
        }
        Span place = table.place(row, key);
        String name = key(row, key);
        if (name.isEmpty()) {
            log.reportWithHint(
                    Rule.FIELD_MISSING,
                    place,
                    "fill the cell, so that the row is known again",
                    columns.key(items.type()));
        } else if (same.size() > 1) {
            CsvTable.Row other = same.get(0).equals(row) ? same.get(1) : same.get(0);
            log.report(Rule.REPEATED_ROW, place, name, other.place().line());
        }
        int next = table.rows().indexOf(row) + 1;
        int end = next < table.rows().size()
                ? table.rows().get(next).place().start()
                : table.file().text().length();
        invisible.forEach((at, found) -> {
            if (at >= row.place().start() && at < end) {
                String character = String.format(
                        Locale.ROOT, "U+%04X", (int) table.file().text().charAt(at));
                log.report(Rule.INVISIBLE_CHARACTER, found.span(), character);
            }
        });
    }

    private Map<Integer, Diagnostic> invisible() {
        var found = new Diagnostics();
        new CharacterRule(found).check(table.file());
        Map<Integer, Diagnostic> places = new TreeMap<>();
        found.sorted().forEach(d -> places.put(d.span().start(), d));
        return places;
    }

    /** The id of a row's item; no two rows get the same. Empty after an error. */
    private Optional<String> id(CsvTable.Row row, String name, int key, Map<String, CsvTable.Row> taken) {
        Span place = table.place(row, key);
        String slug = TableColumns.isId(name) ? name : Slug.of(name);
        if (slug.isEmpty()) {
            log.reportWithHint(Rule.BAD_ID, place, "give the table a column of ids, with letters a-z and digits", name);
            return Optional.empty();
        }
        boolean named =
                columns.columns().values().stream().anyMatch(c -> c.target().equals(Column.ID));
        String id = Optional.ofNullable(columns.rows().get(name))
                .or(() -> named || items.byId().containsKey(slug) ? Optional.of(slug) : byTitle(name))
                .orElseGet(() -> free(slug, taken.keySet()));
        CsvTable.Row other = taken.put(id, row);
        if (other != null) {
            String hint = "give each row an id of its own: both would be '%s'".formatted(id);
            log.reportWithHint(
                    Rule.REPEATED_ROW, place, hint, name, other.place().line());
            return Optional.empty();
        }
        if (!items.byId().containsKey(id) && isElsewhere(id)) {
            String where =
                    content.entry(items.type().name(), id).map(e -> e.folder()).orElse("an item of another area");
            log.reportWithHint(Rule.DUPLICATE_ID, place, "give the row another id", id, where);
            return Optional.empty();
        }
        return Optional.of(id);
    }

    private Optional<String> byTitle(String name) {
        List<String> found = items.byId().entrySet().stream()
                .filter(e -> Labels.plain(items.title(e.getValue())).equals(Labels.plain(name)))
                .map(Map.Entry::getKey)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** A slug that no item of the type has, in this area or another. */
    private String free(String slug, Set<String> taken) {
        String wanted = isElsewhere(slug) && !slug.endsWith(items.area()) ? slug + '-' + items.area() : slug;
        String free = wanted;
        for (int i = 2; taken.contains(free) || items.byId().containsKey(free) || isElsewhere(free); i++) {
            free = wanted + '-' + i;
        }
        return free;
    }

    private boolean isElsewhere(String id) {
        String type = items.type().name();
        return content.entry(type, id).isPresent() || content.isExcused(type, id);
    }

    private Map<String, Cell> cells(CsvTable.Row row) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        places.forEach((name, i) -> cells.put(name, new Cell(table.place(row, i), CsvText.words(row.cell(i)))));
        return cells;
    }

    /** Items whose rows are gone; they are kept in mind, until somebody removes the item too. */
    private void reportGone(Set<String> keys, Map<String, String> remembered) {
        Map<String, String> gone = new LinkedHashMap<>();
        if (columns.remembers()) {
            columns.rows().forEach((row, id) -> {
                if (!keys.contains(row) && !remembered.containsValue(id)) {
                    gone.put(row, id);
                }
            });
        } else {
            items.byId().keySet().stream().filter(id -> !keys.contains(id)).forEach(id -> gone.put(id, id));
        }
        gone.forEach((row, id) -> {
            TableItems.Item item = items.byId().get(id);
            if (item != null) {
                remembered.put(row, id);
                log.report(Rule.ROW_GONE, item.source().start(), row);
            }
        });
    }
}
