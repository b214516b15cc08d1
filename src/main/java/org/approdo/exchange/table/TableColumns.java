package org.approdo.exchange.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.approdo.content.Content;
import org.approdo.content.ContentType;
import org.approdo.content.field.Value;
import org.approdo.content.field.ValueReader;
import org.approdo.locale.LocaleTag;
import org.approdo.locale.Locales;
import org.approdo.source.Diagnostics;
import org.approdo.source.MappingReader;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;
import org.approdo.source.Span;
import org.approdo.source.YamlMerge;
import org.approdo.source.YamlNode;
import org.approdo.source.YamlReader;

/**
 * What the columns of a region's table are, and which rows became which items.
 *
 * <pre>
 * # content/_tables/lombardia/services.yml
 * columns:
 *   "Denominazione": name
 *   "Telefono": phones.number
 * ignored: [Note interne]
 * labels: it
 * defaults: {provider: regione-lombardia, life-areas: [documents]}
 * rows:
 *   - {row: Sportello di Milano, id: sportello-di-milano}
 * </pre>
 *
 * @param columns by the name of the column, in order
 * @param ignored columns that are left out
 * @param labels the language in which an export names terms; absent for ids
 * @param defaults what a new item gets where its row says nothing
 * @param rows the ids of items by what their rows begin with or are called
 */
public record TableColumns(
        SourceFile file,
        Map<String, Column> columns,
        Set<String> ignored,
        Optional<LocaleTag> labels,
        List<YamlNode.Member> defaults,
        Map<String, String> rows) {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    /** What any item may say of itself, and a new one may begin with. */
    private static final List<String> FACTS =
            List.of("reviewed", "review", "sources", "draft", "publish", "expires", "owner", "locales");

    private static final String ROWS = "rows";
    private static final String ROW = "row";

    public TableColumns {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        defaults = List.copyOf(defaults);
    }

    /** The columns of a table that we wrote, or whose columns are called as ours; empty when one is not. */
    public static Optional<TableColumns> own(ContentType type, CsvTable table) {
        var columns = new LinkedHashMap<String, Column>();
        for (String name : table.head().cells()) {
            Optional<Column> column = Column.parse(type, name.strip());
            if (column.isEmpty()) {
                return Optional.empty();
            }
            columns.put(name.strip(), column.get());
        }
        return columns.containsKey(Column.ID) ? Optional.of(own(columns)) : Optional.empty();
    }

    /** All that a type's items can say. */
    public static TableColumns usual(ContentType type) {
        var columns = new LinkedHashMap<String, Column>();
        Column.usual(type).forEach(c -> columns.put(c.target(), c));
        return own(columns);
    }

    private static TableColumns own(Map<String, Column> columns) {
        return new TableColumns(SourceFile.named(""), columns, Set.of(), Optional.empty(), List.of(), Map.of());
    }

    /**
     * Reports {@link Rule#UNKNOWN_FIELD}, {@link Rule#REPEATED_VALUE}, {@link Rule#UNKNOWN_LOCALE}, {@link Rule#BAD_ID},
     * {@link Rule#MISSING_KEY} and what no such file has.
     */
    public static TableColumns read(SourceFile file, ContentType type, Locales locales, Diagnostics log) {
        long before = log.errors();
        YamlNode.Mapping mapping =
                YamlReader.readMapping(file, log).orElseGet(() -> YamlNode.Mapping.empty(file.start()));
        var reader = new MappingReader(mapping, log);
        var columns = new LinkedHashMap<String, Column>();
        var targets = new TreeSet<String>();
        for (YamlNode.Member member : reader.members("columns")) {
            Optional<YamlNode.Scalar> target = MappingReader.scalar(member.value(), log);
            target.ifPresent(t -> Column.parse(type, t.text())
                    .ifPresentOrElse(
                            c -> {
                                columns.put(member.key().strip(), c);
                                checkAlone(c, t.span(), targets, log);
                            },
                            () -> log.reportUnknown(Rule.UNKNOWN_FIELD, t.span(), t.text(), Column.targets(type))));
        }
        boolean named = targets.contains(Column.ID) || targets.contains(type.title());
        if (!named && log.errors() == before) {
            String hint = "map a column to 'id', or to '%s', so that a row is known again".formatted(type.title());
            log.reportWithHint(Rule.MISSING_KEY, mapping.span(), hint, "id");
        }
        var ignored = new TreeSet<String>();
        reader.scalars("ignored").forEach(s -> ignored.add(Labels.plain(s.text())));
        Optional<LocaleTag> labels = reader.scalar("labels").flatMap(s -> locale(s, locales, log));
        List<YamlNode.Member> defaults = reader.members("defaults");
        List<String> keys =
                Stream.concat(type.fieldNames().stream(), FACTS.stream()).toList();
        defaults.stream()
                .filter(d -> !keys.contains(d.key()))
                .forEach(d -> log.reportUnknown(Rule.UNKNOWN_KEY, d.keySpan(), d.key(), keys));
        Map<String, String> rows = rows(reader.items(ROWS), log);
        reader.finish();
        return new TableColumns(file, columns, ignored, labels, defaults, rows);
    }

    /** A field may not get two values: neither from two columns, nor from its whole and a part of it. */
    private static void checkAlone(Column column, Span place, Set<String> targets, Diagnostics log) {
        String whole = column.field().map(f -> f.name()).orElse(Column.ID);
        boolean taken = column.part().isPresent()
                ? targets.contains(whole)
                : targets.stream().anyMatch(t -> t.startsWith(whole + '.'));
        if (!targets.add(column.target()) || taken) {
            log.report(Rule.REPEATED_VALUE, place, column.target());
        }
    }

    private static Optional<LocaleTag> locale(YamlNode.Scalar scalar, Locales locales, Diagnostics log) {
        Optional<LocaleTag> tag =
                LocaleTag.parse(scalar.text()).filter(t -> locales.find(t).isPresent());
        if (tag.isEmpty()) {
            log.reportUnknown(Rule.UNKNOWN_LOCALE, scalar.span(), scalar.text(), locales.names());
        }
        return tag;
    }

    private static Map<String, String> rows(List<YamlNode> items, Diagnostics log) {
        var rows = new LinkedHashMap<String, String>();
        for (YamlNode item : items) {
            MappingReader.mapping(item, log).ifPresent(m -> {
                var reader = new MappingReader(m, log);
                Optional<String> row = reader.requiredText(ROW);
                reader.requiredText(Column.ID);
                Optional<YamlNode.Scalar> id = reader.scalar(Column.ID);
                reader.finish();
                if (id.isPresent() && !isId(id.get().text())) {
                    log.report(Rule.BAD_ID, id.get().span(), id.get().text());
                } else if (row.isPresent()
                        && id.isPresent()
                        && rows.put(row.get(), id.get().text()) != null) {
                    log.report(Rule.REPEATED_VALUE, m.span(), row.get());
                }
            });
        }
        return rows;
    }

    /** The values that new items begin with, of which every one with a fault is reported. */
    List<Value> readDefaults(ContentType type, Content content, LocaleTag language, Diagnostics log) {
        var reader = new ValueReader(content.vocabularies(), language, Set.of(), Optional.empty(), log);
        return defaults.stream()
                .flatMap(d -> type.field(d.key()).flatMap(f -> reader.read(f, d)).stream())
                .toList();
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Whether rows are remembered. */
    boolean remembers() {
        return !file.path().isEmpty();
    }

    /** The column by which rows are known again. */
    String key(ContentType type) {
        List<String> names = new ArrayList<>();
        for (String target : List.of(Column.ID, type.title())) {
            columns.forEach((name, column) -> {
                if (column.target().equals(target)) {
                    names.add(name);
                }
            });
        }
        return names.get(0);
    }

    /** The text of the file with other rows, every other byte as it was. */
    String withRows(Map<String, String> now) {
        YamlNode.Mapping old =
                YamlReader.readMapping(file, new Diagnostics()).orElseGet(() -> YamlNode.Mapping.empty(file.start()));
        Span nowhere = SourceFile.named("").start();
        List<YamlNode> items = new ArrayList<>();
        now.forEach((row, id) -> items.add(new YamlNode.Mapping(
                nowhere,
                List.of(
                        YamlNode.Member.of(ROW, new YamlNode.Scalar(nowhere, row)),
                        YamlNode.Member.of(Column.ID, new YamlNode.Scalar(nowhere, id))))));
        var wanted =
                new YamlNode.Mapping(nowhere, List.of(YamlNode.Member.of(ROWS, new YamlNode.Sequence(nowhere, items))));
        return items.isEmpty()
                ? file.text()
                : YamlMerge.merge(file, old, wanted, Set.of(), file.text().length());
    }
}
