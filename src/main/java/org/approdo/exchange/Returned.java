package org.approdo.exchange;

import org.approdo.content.Translation;
import org.approdo.locale.LocaleTag;
import org.approdo.source.Span;

/**
 * A unit as it came back.
 *
 * @param place where it stands in the file that came back
 * @param id {@code guides/casa#body:3}
 * @param source the words it was made from
 * @param target the translation; empty when there is none
 * @param verdict whether whoever made it holds it to be right
 * @param method how it was made, as far as the file says
 */
record Returned(
        Span place,
        LocaleTag locale,
        String id,
        String source,
        String target,
        Verdict verdict,
        Translation.Method method) {
    /** What the file says of a unit. */
    enum Verdict {
        DONE,
        OPEN,
        /** Nothing: a text that was changed is meant. */
        UNSAID
    }

    boolean isDone(boolean changed) {
        return verdict == Verdict.DONE || (verdict == Verdict.UNSAID && changed);
    }

    String item() {
        return id.substring(0, Math.max(0, id.indexOf('#')));
    }

    String key() {
        return id.substring(id.indexOf('#') + 1);
    }
}
