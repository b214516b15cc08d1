package org.approdo.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;

/**
 * The value of a field, ready to be shown. What is not there is empty.
 *
 * @param kind which branch of {@code templates/value.peb} shows it
 * @param text its words
 * @param attributes language marks
 * @param html prose
 * @param href where it leads
 * @param items what a list holds
 * @param rows what a table holds
 */
public record ValueView(
        String kind,
        String text,
        SafeString attributes,
        SafeString html,
        String href,
        List<ValueView> items,
        List<RowView> rows) {
    public ValueView {
        items = List.copyOf(items);
        rows = List.copyOf(rows);
    }

    /**
     * A line of a table.
     *
     * @param marked whether it stands out
     */
    public record RowView(String label, String text, boolean marked) {}

    static ValueView text(String kind, String text) {
        return new ValueView(kind, text, Markup.NONE, Markup.NONE, "", List.of(), List.of());
    }

    static ValueView text(String kind, String text, SafeString attributes) {
        return new ValueView(kind, text, attributes, Markup.NONE, "", List.of(), List.of());
    }

    static ValueView link(String kind, String text, String href, SafeString attributes) {
        return new ValueView(kind, text, attributes, Markup.NONE, href, List.of(), List.of());
    }

    static ValueView html(String kind, SafeString html, SafeString attributes) {
        return new ValueView(kind, "", attributes, html, "", List.of(), List.of());
    }

    static ValueView list(String kind, List<ValueView> items) {
        return new ValueView(kind, "", Markup.NONE, Markup.NONE, "", items, List.of());
    }

    /** Fits beside its label; else it gets a heading of its own. */
    public boolean isShort() {
        return switch (kind) {
            case "prose", "hours", "group", "picture", "contacts", "entries", "table", "groups" -> false;
            default -> true;
        };
    }
}
