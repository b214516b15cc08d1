package org.approdo.render;

import java.time.LocalDate;
import org.approdo.content.Entry;

/** Whether the facts of an item were checked recently enough. */
final class Freshness {
    private Freshness() {}

    /** Whether its review is due on the build's day. */
    static boolean isOverdue(Entry entry, LocalDate day) {
        return entry.facts().isOverdue(day);
    }
}
