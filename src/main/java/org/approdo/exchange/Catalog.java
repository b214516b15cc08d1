package org.approdo.exchange;

import java.util.List;
import org.approdo.locale.LocaleTag;

/**
 * The units of one content type for one language: one file to hand over.
 *
 * @param units in the order of the items' folders, then of their texts
 */
public record Catalog(String type, LocaleTag source, LocaleTag target, List<Unit> units) {
    public Catalog {
        units = List.copyOf(units);
    }
}
