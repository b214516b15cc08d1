package org.approdo.exchange.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.approdo.content.ContentType;
import org.approdo.content.SiteConfig;
import org.approdo.content.field.Field;
import org.approdo.content.field.FieldType;
import org.approdo.locale.LocaleTag;
import org.approdo.locale.Messages;
import org.approdo.source.Json;
import org.approdo.source.Suggestion;

/**
 * What the columns of a table probably are, by the words that the site has for its fields in any of its languages: the text
 * of a file of columns, to be read before it is used.
 */
public final class ColumnProposal {
    /** The words for parts of fields, as forms show them. */
    private static final Map<String, String> PARTS = Map.of(
            "street", "editor.street",
            "number", "editor.house-number",
            "postcode", "editor.postcode",
            "city", "editor.city",
            "province", "editor.province",
            "lat", "editor.latitude",
            "lon", "editor.longitude",
            "from", "editor.from",
            "to", "editor.to");

    private final ContentType type;
    private final SiteConfig config;
    private final Messages messages;
    /** Targets by the words for them; the first that claims a word has it. */
    private final Map<String, String> targets = new TreeMap<>();

    private ColumnProposal(ContentType type, SiteConfig config, Messages messages) {
        this.type = type;
        this.config = config;
        this.messages = messages;
    }

    /** Writes a proposal for the first row of a table. */
    public static String write(CsvTable table, ContentType type, SiteConfig config, Messages messages) {
        return new ColumnProposal(type, config, messages).write(table.head().cells());
    }

    private String write(List<String> header) {
        collectWords();
        var taken = new TreeSet<String>();
        var columns = new ArrayList<String>();
        var ignored = new ArrayList<String>();
        for (String cell : header) {
            String name = cell.strip();
            if (name.isEmpty()) {
                continue;
            }
            Optional<String> exact = Optional.ofNullable(targets.get(Labels.plain(name)));
            Optional<String> target = exact.or(() -> Suggestion.nearest(Labels.plain(name), targets.keySet())
                            .map(targets::get))
                    .filter(t -> !overlaps(t, taken));
            if (target.isEmpty()) {
                ignored.add(Json.write(name));
                continue;
            }
            taken.add(target.get());
            columns.add(
                    "  %s: %s%s\n".formatted(Json.write(name), target.get(), exact.isPresent() ? "" : "   # a guess"));
        }
        var text = new StringBuilder();
        text.append(columns.isEmpty() ? "columns: {}\n" : "columns:\n" + String.join("", columns));
        text.append("ignored: [").append(String.join(", ", ignored)).append("]\n");
        String missing = type.fields().stream()
                .filter(Field::required)
                .map(Field::name)
                .filter(n -> taken.stream().noneMatch(t -> t.equals(n) || t.startsWith(n + '.')))
                .map(n -> n + ": …")
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            text.append("# every item needs these; write here what they are for all new ones:\n# defaults: {")
                    .append(missing)
                    .append("}\n");
        }
        text.append("# columns may be: ")
                .append(String.join(", ", Column.targets(type)))
                .append('\n');
        return text.toString();
    }

    private static boolean overlaps(String target, Set<String> taken) {
        String field = target.replaceFirst("\\..*", "");
        boolean whole = target.equals(field);
        return taken.contains(target)
                || taken.contains(field)
                || (whole && taken.stream().anyMatch(t -> t.startsWith(field + '.')));
    }

    private void collectWords() {
        Column.targets(type).forEach(t -> targets.put(t, t));
        for (Field field : type.fields()) {
            String target = field.type() == FieldType.LIST && !field.parts().isEmpty()
                    ? field.name() + '.' + field.parts().get(0).name()
                    : field.name();
            add("field." + type.name() + '.' + field.name(), target);
            add("field." + field.name(), target);
            targets.put(Labels.plain(field.name()), target);
        }
        for (Field field : type.fields()) {
            for (String part : Column.parts(field)) {
                boolean listed = field.type() == FieldType.LIST || field.type() == FieldType.GROUP;
                add(listed ? "field." + part : PARTS.getOrDefault(part, ""), field.name() + '.' + part);
            }
            if (field.type() == FieldType.HOURS) {
                addDays(field.name());
            }
        }
    }

    private void add(String key, String target) {
        if (messages.has(key)) {
            for (LocaleTag locale : config.locales().tags()) {
                messages.text(locale, key).value().ifPresent(w -> targets.putIfAbsent(Labels.plain(w), target));
            }
        }
    }

    private void addDays(String field) {
        var names = new LinkedHashMap<String, String>();
        for (LocaleTag locale : config.locales().tags()) {
            config.locales()
                    .formats(locale)
                    .week()
                    .forEach(d -> names.putIfAbsent(
                            Labels.plain(config.locales().formats(locale).weekday(d)),
                            field + '.' + Column.DAYS.get(d.getValue() - 1)));
        }
        names.forEach(targets::putIfAbsent);
    }
}
