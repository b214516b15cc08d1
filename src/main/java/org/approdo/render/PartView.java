package org.approdo.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;

/**
 * A part of a detail page: a section of the prose, a field, or a table of short fields.
 *
 * @param kind {@code section}, {@code field} or {@code rows}
 * @param anchor the id of its heading
 * @param level of its heading, 2 or 3
 * @param label its heading
 * @param attributes language marks of the whole part
 * @param html of a section
 * @param values of a field one, of a table each row's
 * @param stale whether its source changed since it was translated
 */
public record PartView(
        String kind,
        String anchor,
        int level,
        String label,
        SafeString attributes,
        SafeString html,
        List<Labelled> values,
        boolean stale) {
    public PartView {
        values = List.copyOf(values);
    }

    /** A value with its label. */
    public record Labelled(String name, String label, ValueView value) {}
}
