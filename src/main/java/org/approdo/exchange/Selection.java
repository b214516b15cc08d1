package org.approdo.exchange;

import java.util.List;
import java.util.Optional;
import org.approdo.content.Content;
import org.approdo.content.Entry;
import org.approdo.locale.LocaleTag;

/**
 * What is to be handed over.
 *
 * @param area the items that live in it, and the area's own
 */
public record Selection(List<LocaleTag> locales, Optional<String> area, Optional<String> type, Work work) {
    public Selection {
        locales = List.copyOf(locales);
    }

    /** Which units. */
    public enum Work {
        STALE,
        MISSING,
        ALL;

        boolean wants(Unit.State state) {
            return switch (this) {
                case STALE -> state == Unit.State.STALE;
                case MISSING -> state == Unit.State.MISSING;
                case ALL -> true;
            };
        }
    }

    boolean wants(Entry entry) {
        boolean region = entry.type().name().equals(Content.REGIONS);
        return type.map(entry.type().name()::equals).orElse(true)
                && area.map(a -> entry.area().map(a::equals).orElse(region && a.equals(entry.id())))
                        .orElse(true);
    }
}
