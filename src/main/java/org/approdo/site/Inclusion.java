package org.approdo.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.approdo.content.Entry;
import org.approdo.content.EntryText;
import org.approdo.markdown.Part;
import org.approdo.markdown.Shortcode;

/**
 * A text that shows a section of another item, which stays where it is: {@code {{< include guides/sanita-medico#needs >}}}.
 *
 * @param text the file it is written in
 * @param target the item that the section belongs to
 */
public record Inclusion(Entry entry, EntryText text, Shortcode shortcode, Section section, Entry target) {
    /** Those of all texts, by item and language, each language's in the order they are written in. */
    public static List<Inclusion> all(Site site) {
        var all = new ArrayList<Inclusion>();
        for (Entry entry : site.content().entries()) {
            for (EntryText text : entry.texts().values()) {
                for (Part part : text.parts()) {
                    if (part instanceof Part.Call call && call.shortcode().name() == Shortcode.Name.INCLUDE) {
                        of(entry, text, call.shortcode(), site).ifPresent(all::add);
                    }
                }
            }
        }
        return all;
    }

    private static Optional<Inclusion> of(Entry entry, EntryText text, Shortcode shortcode, Site site) {
        return Section.parse(shortcode.target())
                .flatMap(s -> site.references()
                        .find(s.type(), s.item())
                        .map(target -> new Inclusion(entry, text, shortcode, s, target)));
    }
}
