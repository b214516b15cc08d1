package org.approdo.exchange.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.approdo.content.field.Field;
import org.approdo.content.field.FieldType;
import org.approdo.exchange.table.Cells.Cell;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;
import org.approdo.source.YamlNode;
import org.approdo.source.YamlReader;

/**
 * Makes of cells what would be written in an item's file, for the readers of the field types to judge. Every value stands
 * where its cell stands.
 *
 * <pre>
 * languages   it | arabo (thu) | Ukrainian (interpreter)
 * hours       mon-fri 09:00-12:30 14:00-17:00; sat 9.00-12.00
 * address     Via di esempio 10, 20100 Milano (MI)
 * </pre>
 *
 * <p>Words for terms, items, days, yes and no are those of any language; a cell that begins with a bracket or a brace is
 * YAML. Reports {@link Rule#BROKEN_REFERENCE} and {@link Rule#WRONG_SHAPE}.
 */
final class CellReader {
    private static final Pattern COMMA = Pattern.compile("[,;]");
    private static final Pattern WEB_COMMA = Pattern.compile("[,;]?\\s+(?=https?:)");
    private static final Pattern NEVER = Pattern.compile("(?!)");
    private static final Pattern DAY = Pattern.compile("([0-3]?[0-9])[./]([01]?[0-9])[./]([0-9]{4})");

    private final Labels labels;
    private final HoursCell hours;
    private final LanguageCell languages;
    private final Diagnostics log;

    CellReader(Labels labels, Diagnostics log) {
        this.labels = labels;
        this.hours = new HoursCell(labels);
        this.languages = new LanguageCell(labels);
        this.log = log;
    }

    /** The value of a field from the cell of its whole; empty when nothing is written, or after an error. */
    Optional<YamlNode> whole(Field field, Cell cell) {
        if (cell.text().isEmpty()) {
            return Optional.empty();
        }
        boolean yaml = cell.isYaml() && field.type() != FieldType.TEXT && field.type() != FieldType.MARKDOWN;
        if (yaml) {
            return yaml(cell);
        }
        if (field.many()) {
            return Optional.of(new YamlNode.Sequence(cell.place(), values(field, cell)));
        }
        return switch (field.type()) {
            case LIST -> Optional.of(list(field, cell));
            case LANGUAGES ->
                Optional.of(new YamlNode.Sequence(
                        cell.place(),
                        Cells.apart(cell, COMMA).stream().map(languages::read).toList()));
            case HOURS -> Optional.of(hours.week(cell));
            case ADDRESS -> address(cell);
            case GEO -> Optional.of(geo(cell));
            case GROUP, IMAGE, FILE, RECURRENCE -> {
                log.reportWithHint(
                        Rule.WRONG_SHAPE,
                        cell.place(),
                        "write it as it stands in the item's file, between braces",
                        "{key: value}",
                        "text");
                yield Optional.empty();
            }
            default -> Optional.of(scalar(field, cell));
        };
    }

    /** The value of a field of which the parts have columns, over what it was. */
    Optional<YamlNode> parts(Field field, Map<String, Cell> cells, Optional<YamlNode> old) {
        return switch (field.type()) {
            case LIST -> groups(field, cells, old);
            case HOURS -> hours.days(cells, old);
            case PERIOD -> period(field, cells, old);
            default -> mapping(field, cells, old);
        };
    }

    private Optional<YamlNode> mapping(Field field, Map<String, Cell> cells, Optional<YamlNode> old) {
        var members = new LinkedHashMap<String, YamlNode.Member>();
        Column.parts(field).forEach(part -> {
            Cell cell = cells.get(part);
            if (cell == null) {
                old.flatMap(o -> o instanceof YamlNode.Mapping m ? m.member(part) : Optional.empty())
                        .ifPresent(m -> members.put(part, m));
            } else if (!cell.text().isEmpty()) {
                members.put(part, YamlNode.Member.of(part, part(field, part, cell)));
            }
        });
        Cell first = cells.values().iterator().next();
        return members.isEmpty()
                ? Optional.empty()
                : Optional.of(new YamlNode.Mapping(first.place(), List.copyOf(members.values())));
    }

    /** A period of one day is written as a day. */
    private Optional<YamlNode> period(Field field, Map<String, Cell> cells, Optional<YamlNode> old) {
        Optional<YamlNode> known = old.map(o -> o instanceof YamlNode.Scalar s
                ? new YamlNode.Mapping(s.span(), List.of(new YamlNode.Member("from", s.span(), s)))
                : o);
        return mapping(field, cells, known).map(n -> {
            List<YamlNode.Member> members = ((YamlNode.Mapping) n).members();
            boolean day = members.size() == 1 && members.get(0).key().equals("from");
            return day ? members.get(0).value() : n;
        });
    }

    /** One entry for each place of the cells; what has no column is kept, by place or by what the entries share. */
    private Optional<YamlNode> groups(Field field, Map<String, Cell> cells, Optional<YamlNode> old) {
        var columns = new LinkedHashMap<String, List<Cell>>();
        cells.forEach(
                (part, cell) -> columns.put(part, cell.text().isEmpty() ? List.of() : entries(field, part, cell)));
        int length = columns.values().stream().mapToInt(List::size).max().orElse(0);
        List<YamlNode> before = old.map(o -> o instanceof YamlNode.Sequence s ? s.items() : List.<YamlNode>of())
                .orElse(List.of());
        Cell first = cells.values().iterator().next();
        var entries = new ArrayList<YamlNode>();
        for (int i = 0; i < length; i++) {
            var own = new LinkedHashMap<String, Cell>();
            for (Map.Entry<String, List<Cell>> column : columns.entrySet()) {
                int place = i;
                own.put(
                        column.getKey(),
                        place < column.getValue().size()
                                ? column.getValue().get(place)
                                : new Cell(
                                        cells.getOrDefault(column.getKey(), first)
                                                .place(),
                                        ""));
            }
            Optional<YamlNode> kept = before.size() == length ? Optional.of(before.get(i)) : like(before, own);
            mapping(field, own, kept).ifPresent(entries::add);
        }
        return entries.isEmpty() ? Optional.empty() : Optional.of(new YamlNode.Sequence(first.place(), entries));
    }

    private static List<Cell> entries(Field field, String part, Cell cell) {
        boolean words = field.parts().stream().anyMatch(p -> p.name().equals(part) && p.type() == FieldType.TEXT);
        return words || Cells.byBars(cell).size() > 1 ? Cells.byBars(cell) : Cells.apart(cell, COMMA);
    }

    /** The entry that said the same in all that now has columns. */
    private static Optional<YamlNode> like(List<YamlNode> before, Map<String, Cell> own) {
        return before.stream()
                .filter(o -> o instanceof YamlNode.Mapping m
                        && own.entrySet().stream()
                                .allMatch(e -> m.member(e.getKey())
                                        .map(v -> v.value() instanceof YamlNode.Scalar s ? s.text() : "")
                                        .orElse("")
                                        .equals(e.getValue().text())))
                .findFirst();
    }

    private YamlNode part(Field field, String part, Cell cell) {
        return field.parts().stream()
                .filter(p -> p.name().equals(part))
                .findFirst()
                .<YamlNode>map(p -> scalar(p, cell))
                .orElseGet(() -> new YamlNode.Scalar(
                        cell.place(),
                        field.type() == FieldType.GEO
                                ? cell.text().replace(',', '.')
                                : field.type() == FieldType.PERIOD ? day(cell.text()) : line(cell.text())));
    }

    private YamlNode list(Field field, Cell cell) {
        if (field.item().isPresent()) {
            return new YamlNode.Sequence(cell.place(), values(field.item().get(), cell));
        }
        String part = field.parts().get(0).name();
        return new YamlNode.Sequence(
                cell.place(),
                entries(field, part, cell).stream()
                        .<YamlNode>map(c -> new YamlNode.Mapping(
                                c.place(), List.of(YamlNode.Member.of(part, part(field, part, c)))))
                        .toList());
    }

    private List<YamlNode> values(Field field, Cell cell) {
        boolean single = field.from().isPresent()
                && labels.term(field.from().get(), cell.text()).isPresent();
        Pattern between = field.type() == FieldType.URL
                ? WEB_COMMA
                : field.type() == FieldType.TEXT || field.type() == FieldType.MARKDOWN ? NEVER : COMMA;
        List<Cell> cells = single ? List.of(cell) : Cells.apart(cell, between);
        return cells.stream().<YamlNode>map(c -> scalar(field, c)).toList();
    }

    private YamlNode.Scalar scalar(Field field, Cell cell) {
        String text = cell.text();
        String read = switch (field.type()) {
            case CHOICE -> labels.term(field.from().orElse(""), text).orElse(text);
            case REFERENCE -> reference(field, cell);
            case BOOLEAN -> labels.flag(text).orElse(text);
            case NUMBER, MONEY -> text.replaceFirst("^(-?[0-9]+),([0-9]+)", "$1.$2");
            case DATE, PERIOD -> day(text);
            case MARKDOWN -> text;
            default -> line(text);
        };
        return new YamlNode.Scalar(cell.place(), read);
    }

    private String reference(Field field, Cell cell) {
        String type = field.to().orElse("");
        Optional<String> id = labels.item(type, cell.text());
        if (id.isEmpty()) {
            log.reportWithHint(
                    Rule.BROKEN_REFERENCE,
                    cell.place(),
                    "write the id of an item there, or its name; add the item first if there is none",
                    cell.text(),
                    type);
        }
        return id.orElse(cell.text());
    }

    private Optional<YamlNode> address(Cell cell) {
        Optional<YamlNode> address = AddressCell.read(cell);
        if (address.isEmpty()) {
            String hint =
                    "write 'Via di esempio 10, 20100 Milano (MI)', or give street, number, postcode, city and province"
                            + " columns of their own";
            log.reportWithHint(Rule.WRONG_SHAPE, cell.place(), hint, "an address", "'" + cell.text() + "'");
        }
        return address;
    }

    private static YamlNode geo(Cell cell) {
        String[] degrees = cell.text().split("[,;]?\\s+", 2);
        String longitude = degrees.length > 1 ? degrees[1] : "";
        return new YamlNode.Mapping(
                cell.place(),
                List.of(
                        YamlNode.Member.of("lat", new YamlNode.Scalar(cell.place(), degrees[0].replace(',', '.'))),
                        YamlNode.Member.of("lon", new YamlNode.Scalar(cell.place(), longitude.replace(',', '.')))));
    }

    private Optional<YamlNode> yaml(Cell cell) {
        var faults = new Diagnostics();
        var file = new SourceFile(cell.place().file().path(), "k: " + cell.text());
        Optional<YamlNode> node =
                YamlReader.readMapping(file, faults).flatMap(m -> m.member("k")).map(m -> at(cell, m.value()));
        if (node.isEmpty() || faults.hasErrors()) {
            log.report(Rule.YAML_SYNTAX, cell.place(), "this is not closed, or no list or mapping of YAML");
            return Optional.empty();
        }
        return node;
    }

    private static YamlNode at(Cell cell, YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return new YamlNode.Scalar(cell.place().find(scalar.text()), scalar.text());
        }
        return node instanceof YamlNode.Sequence sequence
                ? new YamlNode.Sequence(
                        cell.place(),
                        sequence.items().stream().map(n -> at(cell, n)).toList())
                : new YamlNode.Mapping(
                        cell.place(),
                        ((YamlNode.Mapping) node)
                                .members().stream()
                                        .map(m -> new YamlNode.Member(m.key(), cell.place(), at(cell, m.value())))
                                        .toList());
    }

    /** Texts of one line: a spreadsheet breaks them where it likes. */
    private static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** {@code 2.11.2026} and {@code 02/11/2026} are the second of November. */
    private static String day(String text) {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            return text;
        }
        String padded = "0" + day.group(2);
        String first = "0" + day.group(1);
        return day.group(3) + '-' + padded.substring(padded.length() - 2) + '-' + first.substring(first.length() - 2);
    }
}
