package org.approdo.exchange.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.approdo.content.field.Field;
import org.approdo.content.field.FieldType;
import org.approdo.locale.LocaleTag;
import org.approdo.source.YamlNode;
import org.approdo.source.YamlStyle;

/** Makes cells of what stands in an item's file, so that {@link CellReader} makes the same of them again. */
final class CellWriter {
    private static final String WEEKLY = "weekly";

    private final Labels labels;
    private final Optional<LocaleTag> locale;

    /** @param locale in which terms are named; absent for their ids */
    CellWriter(Labels labels, Optional<LocaleTag> locale) {
        this.labels = labels;
        this.locale = locale;
    }

    String write(Column column, Optional<YamlNode> value) {
        if (value.isEmpty() || column.field().isEmpty()) {
            return "";
        }
        Field field = column.field().get();
        return column.part().map(p -> part(field, p, value.get())).orElseGet(() -> whole(field, value.get()));
    }

    private String part(Field field, String part, YamlNode value) {
        if (value instanceof YamlNode.Sequence list) {
            return Cells.joined(
                    list.items().stream().map(i -> member(field, part, i)).toList());
        }
        if (field.type() == FieldType.PERIOD && value instanceof YamlNode.Scalar day) {
            return part.equals("from") ? day.text() : "";
        }
        if (field.type() == FieldType.HOURS && value instanceof YamlNode.Mapping hours) {
            return hours.member(WEEKLY)
                    .flatMap(w -> w.value() instanceof YamlNode.Mapping m ? m.member(part) : Optional.empty())
                    .map(m -> String.join(" ", texts(m.value())))
                    .orElse("");
        }
        return member(field, part, value);
    }

    private String member(Field field, String part, YamlNode value) {
        Optional<Field> of =
                field.parts().stream().filter(p -> p.name().equals(part)).findFirst();
        return value instanceof YamlNode.Mapping mapping
                ? mapping.member(part)
                        .map(m -> m.value() instanceof YamlNode.Scalar s
                                ? of.map(f -> scalar(f, s)).orElse(s.text())
                                : YamlStyle.flow(m.value()))
                        .orElse("")
                : "";
    }

    private String whole(Field field, YamlNode value) {
        if (value instanceof YamlNode.Scalar scalar) {
            return scalar(field, scalar);
        }
        boolean languages = field.type() == FieldType.LANGUAGES;
        if (value instanceof YamlNode.Sequence list) {
            boolean plain = list.items().stream().allMatch(YamlNode.Scalar.class::isInstance);
            if (!plain && !languages) {
                return YamlStyle.flow(value);
            }
            Field item = field.item().orElse(field);
            return Cells.joined(list.items().stream()
                    .map(i -> languages ? language(i) : scalar(item, (YamlNode.Scalar) i))
                    .toList());
        }
        YamlNode.Mapping mapping = (YamlNode.Mapping) value;
        Optional<String> words = switch (field.type()) {
            case HOURS -> week(mapping);
            case ADDRESS -> AddressCell.write(mapping);
            default -> Optional.empty();
        };
        return words.orElseGet(() -> YamlStyle.flow(value));
    }

    private String scalar(Field field, YamlNode.Scalar scalar) {
        return field.type() == FieldType.CHOICE && locale.isPresent()
                ? labels.label(field.from().orElse(""), scalar.text(), locale.get())
                : scalar.text();
    }

    private String language(YamlNode node) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            return YamlStyle.flow(node);
        }
        String code = mapping.member("code")
                .map(m -> String.join("", texts(m.value())))
                .map(c -> locale.map(l -> labels.label("languages", c, l)).orElse(c))
                .orElse("");
        var more = new ArrayList<String>();
        mapping.member("days").ifPresent(m -> more.addAll(texts(m.value())));
        mapping.member("mode").ifPresent(m -> more.addAll(texts(m.value())));
        return more.isEmpty() ? code : code + " (" + String.join(", ", more) + ')';
    }

    /** Days with the same hours in a row as a stretch; empty when there is more to say than a week. */
    private static Optional<String> week(YamlNode.Mapping hours) {
        Optional<YamlNode> weekly = hours.member(WEEKLY).map(YamlNode.Member::value);
        if (hours.members().size() != 1
                || !(weekly.orElse(hours) instanceof YamlNode.Mapping week)
                || week.equals(hours)) {
            return Optional.empty();
        }
        var stretches = new ArrayList<String>();
        for (int i = 0; i < Column.DAYS.size(); i++) {
            String open = open(week, i);
            int last = i;
            while (last + 1 < Column.DAYS.size() && open(week, last + 1).equals(open)) {
                last++;
            }
            if (!open.isEmpty()) {
                String days = Column.DAYS.get(i) + (last > i ? "-" + Column.DAYS.get(last) : "");
                stretches.add(days + ' ' + open);
            }
            i = last;
        }
        return Optional.of(String.join("; ", stretches));
    }

    private static String open(YamlNode.Mapping week, int day) {
        return week.member(Column.DAYS.get(day))
                .map(m -> String.join(" ", texts(m.value())))
                .orElse("");
    }

    private static List<String> texts(YamlNode node) {
        return node instanceof YamlNode.Sequence list
                ? list.items().stream().flatMap(i -> texts(i).stream()).collect(Collectors.toList())
                : node instanceof YamlNode.Scalar scalar ? List.of(scalar.text()) : List.of();
    }
}
