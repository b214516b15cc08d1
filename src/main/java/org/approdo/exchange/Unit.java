package org.approdo.exchange;

import java.util.Locale;
import java.util.Optional;
import org.approdo.content.Translation;

/**
 * A passage to translate, as it travels.
 *
 * @param id the item and the passage's key: {@code guides/casa#body:3}
 * @param origin where its source stands: {@code content/guides/italia/casa/index.it.md:12}
 * @param source its words, Markdown where the field is
 * @param previous the source's words that the translation was made from, when they are others and git still has them
 * @param target the translation there is
 * @param method how the translation there is was made
 */
public record Unit(
        String id,
        String origin,
        String source,
        Optional<String> previous,
        Optional<String> target,
        State state,
        Optional<Translation.Method> method) {
    /** How a translation stands to its source. */
    public enum State {
        /** There is none. */
        MISSING,
        /** Its source changed since, or it is not recorded what it was made from. */
        STALE,
        CURRENT;

        /** As files write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@code guides/casa}. */
    public String item() {
        return id.substring(0, id.indexOf('#'));
    }

    /** {@code body:3}. */
    public String key() {
        return id.substring(id.indexOf('#') + 1);
    }
}
