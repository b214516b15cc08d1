package org.approdo.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.approdo.content.field.Field;
import org.approdo.content.field.FieldType;
import org.approdo.content.field.Value;

/**
 * Writes the words of a field as a translation's file has them.
 *
 * <pre>
 * title: Finding a home
 * who: |
 *   Families.
 * costs:
 *   - {what: stamp}
 *   - {}
 * </pre>
 */
final class FieldText {
    /** By the keys of passages, in their order. */
    private final Map<String, String> words;

    FieldText(Map<String, String> words) {
        this.words = words;
    }

    /**
     * Key and value with the line break behind them; empty when there are no words for it, or too few for a list of texts.
     *
     * @param source the source's value, which says how many entries a list has
     */
    Optional<String> member(Field field, Value source) {
        String name = field.name();
        if (source instanceof Value.Prose) {
            List<String> blocks = blocks(name);
            return blocks.isEmpty()
                    ? Optional.empty()
                    : Optional.of(name + ": " + YamlText.literal(String.join("\n\n", blocks), "  ") + '\n');
        }
        if (source instanceof Value.Items items) {
            boolean prose = field.parts().stream().anyMatch(f -> f.type() == FieldType.MARKDOWN);
            return prose
                    ? sections(field, items)
                    : items(field, name, items)
                            .map(all -> all.size() == 1
                                    ? name + ": [" + all.get(0) + "]\n"
                                    : name + ":\n  - " + String.join("\n  - ", all) + '\n');
        }
        return value(field, name, source).map(v -> name + ": " + v + '\n');
    }

    /** The words of a text of several blocks, by their places in it. */
    private List<String> blocks(String key) {
        return words.entrySet().stream()
                .filter(e -> e.getKey().startsWith(key + ':'))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Entries with paragraphs of their own, part by part in lines. */
    private Optional<String> sections(Field field, Value.Items items) {
        var written = new StringBuilder();
        boolean any = false;
        for (int i = 0; i < items.values().size(); i++) {
            String key = field.name() + '[' + i + "].";
            var parts = new ArrayList<String>();
            for (Field part : field.parts()) {
                List<String> blocks = blocks(key + part.name());
                Optional.ofNullable(words.get(key + part.name()))
                        .ifPresent(w -> parts.add(part.name() + ": " + YamlText.scalar(w) + '\n'));
                if (!blocks.isEmpty()) {
                    String text = YamlText.literal(String.join("\n\n", blocks), "      ");
                    parts.add(part.name() + ": " + text + '\n');
                }
            }
            any = any || !parts.isEmpty();
            written.append("  - ").append(parts.isEmpty() ? "{}\n" : String.join("    ", parts));
        }
        return any ? Optional.of(field.name() + ":\n" + written) : Optional.empty();
    }

    private Optional<List<String>> items(Field field, String key, Value.Items items) {
        var written = new ArrayList<String>();
        boolean any = false;
        for (int i = 0; i < items.values().size(); i++) {
            Optional<String> value = value(
                    field.item().orElse(field),
                    key + '[' + i + ']',
                    items.values().get(i));
            if (value.isEmpty() && !(items.values().get(i) instanceof Value.Group)) {
                return Optional.empty();
            }
            any = any || value.isPresent();
            written.add(value.orElse("{}"));
        }
        return any ? Optional.of(written) : Optional.empty();
    }

    /** In one line. */
    private Optional<String> value(Field field, String key, Value source) {
        if (source instanceof Value.Group group) {
            var parts = new ArrayList<String>();
            for (Field part : field.parts()) {
                Value inner = group.parts().get(part.name());
                if (inner != null) {
                    value(part, key + '.' + part.name(), inner).ifPresent(v -> parts.add(part.name() + ": " + v));
                }
            }
            return parts.isEmpty() ? Optional.empty() : Optional.of('{' + String.join(", ", parts) + '}');
        }
        if (source instanceof Value.Items items) {
            return items(field, key, items).map(all -> '[' + String.join(", ", all) + ']');
        }
        if (field.type() == FieldType.IMAGE) {
            return Optional.ofNullable(words.get(key + ".alt")).map(w -> "{alt: " + YamlText.scalar(w) + '}');
        }
        if (source instanceof Value.Prose) {
            List<String> blocks = blocks(key);
            return blocks.isEmpty() ? Optional.empty() : Optional.of(YamlText.quoted(String.join("\n\n", blocks)));
        }
        return Optional.ofNullable(words.get(key)).map(YamlText::scalar);
    }
}
