package org.approdo.content.vocabulary;

import java.util.Map;
import java.util.Optional;
import org.approdo.locale.LocaleTag;

/**
 * A controlled word.
 *
 * @param icon the name of a drawing in {@code templates/icons}, or none
 * @param uri what names the concept elsewhere
 */
public record Term(String id, Map<LocaleTag, String> labels, Optional<String> icon, Optional<String> uri) {
    public Term {
        labels = Map.copyOf(labels);
    }
}
