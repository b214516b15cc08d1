package org.approdo.site;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A section of an item, as {@code include} names it: {@code guides/sanita-medico#needs}.
 *
 * @param item an id, or {@code area/id}
 */
public record Section(String type, String item, String anchor) {
    private static final Pattern FORM =
            Pattern.compile("([a-z0-9-]+)/([a-z0-9-]+(?:/[a-z0-9-]+)?)#([A-Za-z][A-Za-z0-9.-]*)");

    public static Optional<Section> parse(String target) {
        Matcher matcher = FORM.matcher(target);
        return matcher.matches()
                ? Optional.of(new Section(matcher.group(1), matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }
}
