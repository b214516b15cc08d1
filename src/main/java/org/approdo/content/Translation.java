package org.approdo.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.approdo.locale.LocaleTag;
import org.approdo.source.Span;

/**
 * What a translation says of itself.
 *
 * <pre>
 * translation: {source: it, digests: "a9475042 c76b654c", date: 2026-11-03, method: machine}
 * </pre>
 *
 * @param source the language it was made from: the item's own, or one of its translations
 * @param digests of the source's blocks it was made from, eight hexadecimal digits each; empty when never pinned
 * @param reviewedBy the role that reviewed a machine translation
 * @param inProgress whether somebody still works on it: {@code status: in-progress}
 * @param digestsSpan where they stand, so that they can be rewritten in place
 */
public record Translation(
        LocaleTag source,
        List<String> digests,
        Optional<LocalDate> date,
        Method method,
        Optional<String> reviewedBy,
        boolean inProgress,
        Span digestsSpan) {
    public Translation {
        digests = new Digests(digests);
    }

    /** Who made it. */
    public enum Method {
        HUMAN,
        MACHINE,
        MACHINE_REVIEWED;

        /** As front matter writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
