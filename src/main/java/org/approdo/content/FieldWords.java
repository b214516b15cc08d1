package org.approdo.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.approdo.content.field.Field;
import org.approdo.content.field.Value;

/**
 * Words in the fields of an item that every language has its own of.
 *
 * @param key as in the ledger: {@code name}, {@code phones[0].label}, {@code who}
 * @param value a {@link Value.Text}, a {@link Value.Prose} or a {@link Value.Image}
 */
public record FieldWords(String key, Value value) {
    /** In the order of the type, however deep. */
    public static List<FieldWords> of(ContentType type, EntryText text) {
        return of(type, text.values());
    }

    static List<FieldWords> of(ContentType type, Map<String, Value> values) {
        var found = new ArrayList<FieldWords>();
        collect(type.fields(), "", values, found);
        return found;
    }

    private static void collect(List<Field> fields, String prefix, Map<String, Value> values, List<FieldWords> found) {
        for (Field field : fields) {
            Value value = values.get(field.name());
            if (value != null) {
                collect(field, prefix + field.name(), value, found);
            }
        }
    }

    private static void collect(Field field, String key, Value value, List<FieldWords> found) {
        boolean words = value instanceof Value.Text || value instanceof Value.Prose;
        if ((words && field.translatable()) || value instanceof Value.Image) {
            found.add(new FieldWords(key, value));
        } else if (value instanceof Value.Items items) {
            for (int i = 0; i < items.values().size(); i++) {
                collect(
                        field.item().orElse(field),
                        key + '[' + i + ']',
                        items.values().get(i),
                        found);
            }
        } else if (value instanceof Value.Group group) {
            collect(field.parts(), key + '.', group.parts(), found);
        }
    }
}
