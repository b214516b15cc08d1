package org.approdo.exchange.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.approdo.content.Content;
import org.approdo.content.ContentType;
import org.approdo.content.SiteConfig;
import org.approdo.content.field.Field;
import org.approdo.content.field.FieldType;
import org.approdo.content.field.ValueReader;
import org.approdo.exchange.table.Cells.Cell;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;
import org.approdo.source.Span;
import org.approdo.source.YamlMerge;
import org.approdo.source.YamlNode;
import org.approdo.source.YamlStyle;

/**
 * Writes one row into its item: only fields whose cells say something else than the item does, and every other byte as it
 * was.
 *
 * <p>Reports {@link Rule#FIELD_MISSING}, {@link Rule#FIELD_MISSING_IF} and what readers of values do.
 */
final class RowWriter {
    /** What a file quotes that others might take for a number. */
    private static final Span QUOTED = new SourceFile("", "\"").span(0, 1);

    private final ContentType type;
    private final SiteConfig config;
    private final Content content;
    private final TableItems items;
    private final TableColumns columns;
    private final Diagnostics log;
    private final CellReader reader;
    private final CellWriter writer;
    private final CellWriter named;

    RowWriter(Content content, SiteConfig config, TableItems items, TableColumns columns, Diagnostics log) {
        this.type = items.type();
        this.config = config;
        this.content = content;
        this.items = items;
        this.columns = columns;
        this.log = log;
        var labels = new Labels(content, config);
        this.reader = new CellReader(labels, log);
        this.writer = new CellWriter(labels, Optional.empty());
        this.named = new CellWriter(labels, columns.labels());
    }

    /** One row while it is read. */
    private static final class Row {
        private final Map<String, YamlNode> wanted = new LinkedHashMap<>();
        private final Set<String> removed = new TreeSet<>();
        private final Set<String> faulty = new TreeSet<>();
        private final List<String> differences = new ArrayList<>();
    }

    /**
     * The files that change; none when nothing does, or after an error.
     *
     * @param cells by the name of the column
     */
    List<TableImport.Change> write(String id, Map<String, Cell> cells, Span place) {
        Optional<TableItems.Item> item = Optional.ofNullable(items.byId().get(id));
        long before = log.errors();
        var row = new Row();
        for (Field field : type.fields()) {
            Map<Column, Cell> own = cells(field, cells);
            if (!own.isEmpty()) {
                read(field, own, item, row);
            }
        }
        if (item.isEmpty()) {
            addDefaults(row);
        }
        checkRequired(item, row, cells, place);
        if (log.errors() > before) {
            return List.of();
        }
        if (item.isEmpty()) {
            return List.of(made(id, row));
        }
        if (row.wanted.isEmpty() && row.removed.isEmpty()) {
            return List.of();
        }
        return changed(item.get(), row);
    }

    private Map<Column, Cell> cells(Field field, Map<String, Cell> cells) {
        var own = new LinkedHashMap<Column, Cell>();
        columns.columns().forEach((name, column) -> {
            Cell cell = cells.get(name);
            if (cell != null && column.field().filter(field::equals).isPresent()) {
                own.put(column, cell);
            }
        });
        return own;
    }

    private void read(Field field, Map<Column, Cell> cells, Optional<TableItems.Item> item, Row row) {
        Optional<YamlNode> old = item.flatMap(i -> i.value(field.name())).filter(n -> !YamlMerge.isEmpty(n));
        boolean says = item.isPresent()
                && (cells.entrySet().stream().allMatch(c -> says(writer, c.getKey(), old, c.getValue()))
                        || cells.entrySet().stream().allMatch(c -> says(named, c.getKey(), old, c.getValue())));
        if (says) {
            return;
        }
        long before = log.errors();
        Optional<YamlNode> value = value(field, cells, old);
        if (value.isPresent() && old.isPresent() && YamlMerge.same(old.get(), value.get())) {
            return;
        }
        value.ifPresent(v -> values(item).read(field, new YamlNode.Member(field.name(), v.span(), v)));
        if (log.errors() > before) {
            row.faulty.add(field.name());
            return;
        }
        Optional<YamlNode> written = value.map(v -> written(field, v));
        cells.keySet().forEach(c -> difference(c, old, written).ifPresent(row.differences::add));
        written.ifPresentOrElse(v -> row.wanted.put(field.name(), v), () -> row.removed.add(field.name()));
    }

    private static boolean says(CellWriter writer, Column column, Optional<YamlNode> old, Cell cell) {
        return new Cell(cell.place(), writer.write(column, old)).text().equals(cell.text());
    }

    private Optional<YamlNode> value(Field field, Map<Column, Cell> cells, Optional<YamlNode> old) {
        Map<String, Cell> parts = new LinkedHashMap<>();
        cells.forEach((column, cell) -> column.part().ifPresent(p -> parts.put(p, cell)));
        return parts.isEmpty()
                ? reader.whole(field, cells.values().iterator().next())
                : reader.parts(field, parts, old);
    }

    private Optional<String> difference(Column column, Optional<YamlNode> old, Optional<YamlNode> now) {
        String before = writer.write(column, old);
        String after = writer.write(column, now);
        return before.equals(after)
                ? Optional.empty()
                : Optional.of("%s: '%s' becomes '%s'".formatted(column.target(), before, after));
    }

    private ValueReader values(Optional<TableItems.Item> item) {
        return new ValueReader(
                content.vocabularies(),
                config.sourceLocale(),
                item.map(TableItems.Item::files).orElse(Set.of()),
                Optional.empty(),
                log);
    }

    /** Values of words that look like numbers stand in quotes, as those who write by hand put them. */
    private static YamlNode written(Field field, YamlNode node) {
        boolean number =
                List.of(FieldType.NUMBER, FieldType.BOOLEAN, FieldType.GEO).contains(field.type());
        if (node instanceof YamlNode.Scalar scalar) {
            return number ? scalar : new YamlNode.Scalar(QUOTED, scalar.text());
        }
        if (node instanceof YamlNode.Sequence list) {
            return new YamlNode.Sequence(
                    list.span(),
                    list.items().stream().map(i -> written(field, i)).toList());
        }
        return new YamlNode.Mapping(
                node.span(),
                ((YamlNode.Mapping) node)
                        .members().stream()
                                .map(m -> YamlNode.Member.of(m.key(), written(field, m.value())))
                                .toList());
    }

    private void addDefaults(Row row) {
        for (YamlNode.Member member : columns.defaults()) {
            if (!row.wanted.containsKey(member.key()) && !row.faulty.contains(member.key())) {
                row.wanted.put(member.key(), member.value());
            }
        }
    }

    private void checkRequired(Optional<TableItems.Item> item, Row row, Map<String, Cell> cells, Span place) {
        for (Field field : type.fields()) {
            boolean kept = item.flatMap(i -> i.value(field.name()))
                    .filter(n -> !YamlMerge.isEmpty(n))
                    .isPresent();
            boolean there = row.wanted.containsKey(field.name())
                    || (kept && !row.removed.contains(field.name()))
                    || row.faulty.contains(field.name());
            if (there) {
                continue;
            }
            Map<Column, Cell> own = cells(field, cells);
            Span at = own.isEmpty() ? place : own.values().iterator().next().place();
            if (field.required()) {
                String hint = own.isEmpty()
                        ? "give it a column, or a value for all new items under 'defaults' in the file of columns"
                        : "fill the cell; _type.yml requires it";
                log.reportWithHint(Rule.FIELD_MISSING, at, hint, field.name());
            }
            field.condition().filter(c -> holds(c, item, row)).ifPresent(c -> {
                String hint = "add it; an item with %s '%s' has it".formatted(c.field(), c.value());
                log.reportWithHint(Rule.FIELD_MISSING_IF, at, hint, field.name());
            });
        }
    }

    private static boolean holds(Field.Condition condition, Optional<TableItems.Item> item, Row row) {
        Optional<YamlNode> value = Optional.ofNullable(row.wanted.get(condition.field()))
                .or(() -> row.removed.contains(condition.field())
                        ? Optional.empty()
                        : item.flatMap(i -> i.value(condition.field())));
        return value.map(v -> v instanceof YamlNode.Sequence s ? s.items() : List.of(v)).orElse(List.of()).stream()
                .anyMatch(n -> n instanceof YamlNode.Scalar s && s.text().equals(condition.value()));
    }

    private TableImport.Change made(String id, Row row) {
        String path = "content/%s/%s/%s/index.%s.%s"
                .formatted(type.name(), items.area(), id, config.sourceLocale(), type.extension());
        var text = new StringBuilder();
        type.fieldNames().stream()
                .filter(row.wanted::containsKey)
                .forEach(n -> text.append(YamlStyle.member(n, node(row, n))));
        row.wanted.forEach((key, value) -> {
            if (!type.fieldNames().contains(key)) {
                text.append(YamlStyle.member(key, value));
            }
        });
        return new TableImport.Change(path, text.toString(), true, List.of());
    }

    private static YamlNode node(Row row, String field) {
        return Optional.ofNullable(row.wanted.get(field)).orElseThrow();
    }

    private List<TableImport.Change> changed(TableItems.Item item, Row row) {
        SourceFile file = item.source();
        var members = row.wanted.entrySet().stream()
                .map(e -> YamlNode.Member.of(e.getKey(), e.getValue()))
                .toList();
        String merged = YamlMerge.merge(
                file,
                item.mapping(),
                new YamlNode.Mapping(file.start(), members),
                row.removed,
                file.text().length());
        var changes = new ArrayList<TableImport.Change>();
        changes.add(new TableImport.Change(file.path(), lines(file, merged), false, row.differences));
        Set<Field> lists = type.fields().stream()
                .filter(f -> f.type() == FieldType.LIST && f.hasTranslatableText())
                .filter(f -> row.wanted.containsKey(f.name()) || row.removed.contains(f.name()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        changes.addAll(new ListTranslations(item).follow(lists, row.wanted));
        return changes;
    }

    /** A file keeps the line breaks it has. */
    static String lines(SourceFile file, String text) {
        return file.text().contains("\r\n") ? text.replace("\r\n", "\n").replace("\n", "\r\n") : text;
    }
}
