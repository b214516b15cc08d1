package org.approdo.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;

/**
 * An item in a list.
 *
 * @param attributes language marks of the title, where it is borrowed
 * @param summary the fields its type shows in lists
 * @param note that it is borrowed from another language; may be empty
 */
public record ItemView(String href, String title, SafeString attributes, List<ValueView> summary, String note) {
    public ItemView {
        summary = List.copyOf(summary);
    }
}
