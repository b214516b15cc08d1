package org.approdo.exchange.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.approdo.content.ContentType;
import org.approdo.content.field.Field;
import org.approdo.content.field.FieldType;

/**
 * Where the cells of a column go.
 *
 * <p>Grammar: {@code id | field | field.part}: {@code name}, {@code address.city}, {@code phones.number}, {@code hours.mon}.
 *
 * @param field absent for {@code id}
 * @param part absent for a whole field
 */
record Column(String target, Optional<Field> field, Optional<String> part) {
    static final String ID = "id";
    static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private static final List<FieldType> NESTED = List.of(
            FieldType.LIST,
            FieldType.GROUP,
            FieldType.IMAGE,
            FieldType.FILE,
            FieldType.GEO,
            FieldType.ADDRESS,
            FieldType.HOURS,
            FieldType.LANGUAGES,
            FieldType.RECURRENCE,
            FieldType.PERIOD);

    static Optional<Column> parse(ContentType type, String target) {
        return Stream.concat(all(type).stream(), whole(type).stream())
                .filter(c -> c.target.equals(target))
                .findFirst();
    }

    /** The names that a column may have. */
    static List<String> targets(ContentType type) {
        return Stream.concat(all(type).stream(), whole(type).stream())
                .map(Column::target)
                .distinct()
                .toList();
    }

    /** The columns of a type's table where nobody says otherwise. */
    static List<Column> usual(ContentType type) {
        return all(type).stream().filter(Column::usual).toList();
    }

    /** Hours and periods stand in one column, parts of others in their own. */
    private boolean usual() {
        return part.isEmpty()
                || field.filter(f -> f.type() == FieldType.HOURS || f.type() == FieldType.PERIOD)
                        .isEmpty();
    }

    /** Parts where a field has some, and the fields whose parts are no columns of their own. */
    private static List<Column> all(ContentType type) {
        var columns = new ArrayList<Column>();
        columns.add(new Column(ID, Optional.empty(), Optional.empty()));
        for (Field field : type.fields()) {
            List<String> parts = parts(field);
            if (parts.isEmpty() || field.type() == FieldType.HOURS || field.type() == FieldType.PERIOD) {
                columns.add(of(field));
            }
            parts.forEach(p -> columns.add(new Column(field.name() + '.' + p, Optional.of(field), Optional.of(p))));
        }
        return columns;
    }

    private static List<Column> whole(ContentType type) {
        return type.fields().stream().map(Column::of).toList();
    }

    private static Column of(Field field) {
        return new Column(field.name(), Optional.of(field), Optional.empty());
    }

    /** The parts that may stand in columns of their own; none when one of them has parts itself. */
    static List<String> parts(Field field) {
        return switch (field.type()) {
            case ADDRESS -> List.of("street", "number", "postcode", "city", "province");
            case GEO -> List.of("lat", "lon");
            case PERIOD -> List.of("from", "to");
            case HOURS -> DAYS;
            case GROUP, LIST ->
                field.parts().stream().anyMatch(p -> p.many() || NESTED.contains(p.type()))
                        ? List.of()
                        : field.parts().stream().map(Field::name).collect(Collectors.toList());
            default -> List.of();
        };
    }
}
