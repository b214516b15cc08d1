package org.approdo.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.TreeSet;
import org.approdo.content.Content;
import org.approdo.content.ContentType;
import org.approdo.content.SiteConfig;
import org.approdo.locale.LocaleTag;
import org.approdo.source.Diagnostics;
import org.approdo.source.SourceFile;
import org.approdo.source.YamlMerge;
import org.approdo.source.YamlNode;
import org.junit.jupiter.api.Test;

/** The tables of the whole portal come back without a change. */
class TableRoundTripTest {
    private static final Path PORTAL = Path.of("");

    private final Diagnostics log = new Diagnostics();
    private final SiteConfig config =
            SiteConfig.read(PORTAL, Optional.empty(), log).orElseThrow();
    private final Content content = Content.read(PORTAL, config, LocalDate.of(2026, 11, 28), log);

    @Test
    void everyTableOfThePortalChangesNoByte() {
        var tables = new ArrayList<String>();
        for (ContentType type : content.types().values()) {
            var areas = new TreeSet<String>();
            content.ofType(type.name()).forEach(e -> e.area().ifPresent(areas::add));
            if (!type.prose()) {
                areas.forEach(area -> tables.add(comesBack(type, area)));
            }
        }

        assertThat(tables).hasSizeGreaterThan(20).contains("contact-points/italia", "services/trento");
    }

    private String comesBack(ContentType type, String area) {
        String name = type.name() + '/' + area;
        TableItems items = TableItems.read(PORTAL, type, area);
        TableColumns usual = TableColumns.usual(type);
        comesBack(name, items, usual);
        var named = new TableColumns(
                usual.file(),
                usual.columns(),
                usual.ignored(),
                Optional.of(new LocaleTag("ar")),
                usual.defaults(),
                usual.rows());
        comesBack(name + " in Arabic", items, named);
        return name;
    }

    private void comesBack(String name, TableItems items, TableColumns columns) {
        String text = TableExporter.write(content, config, items, columns);
        var found = new Diagnostics();
        CsvTable table =
                CsvTable.read(new SourceFile("t.csv", text.substring(1)), found).orElseThrow();

        assertThat(TableColumns.own(items.type(), table).map(c -> c.columns().keySet()))
                .as(name)
                .contains(columns.columns().keySet());
        TableImport imported = TableImporter.read(content, config, items, table, columns, found);

        assertThat(found.sorted()).as(name).isEmpty();
        assertThat(imported.changes()).as(name).isEmpty();
        assertThat(imported.rows()).as(name).isEqualTo(items.byId().size());
    }

    /** Without the shortcut for cells that say what the item says: the values themselves come back. */
    @Test
    void everyValueOfThePortalIsReadAsItWasWritten() {
        var labels = new Labels(content, config);
        for (ContentType type : content.types().values()) {
            for (String area : type.prose()
                    ? new TreeSet<String>()
                    : new TreeSet<>(content.outlines().keySet())) {
                TableItems.read(PORTAL, type, area).byId().values().forEach(item -> sameValues(type, item, labels));
            }
        }
        assertThat(log.hasErrors()).isFalse();
    }

    private void sameValues(ContentType type, TableItems.Item item, Labels labels) {
        var writer = new CellWriter(labels, Optional.empty());
        for (Column column : Column.usual(type)) {
            Optional<YamlNode> value = column.field()
                    .flatMap(f -> item.value(f.name()))
                    .filter(v -> column.part().isEmpty());
            if (value.isPresent()) {
                String words = writer.write(column, value);
                var file = new SourceFile(item.source().path(), words);
                var cell = new Cells.Cell(file.span(0, words.length()), words);
                assertThat(new CellReader(labels, log).whole(column.field().orElseThrow(), cell))
                        .as(item.source().path() + ' ' + column.target())
                        .hasValueSatisfying(read -> assertThat(YamlMerge.same(value.get(), read))
                                .as(words)
                                .isTrue());
            }
        }
    }
}
