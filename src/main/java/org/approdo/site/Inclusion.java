package org.approdo.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.approdo.content.Entry;
import org.approdo.content.EntryText;
import org.approdo.content.Ledger;
import org.approdo.markdown.Block;
import org.approdo.markdown.Part;
import org.approdo.markdown.Shortcode;

/**
 * A text that shows a section of another item, which stays where it is: {@code {{< include guides/sanita-medico#needs
 * pin=a9475042 >}}}. Readers get the section as it is now, pinned or not, since its facts must be right; the pin says which
 * state of it somebody has seen fit here.
 *
 * @param text the file it is written in
 * @param target the item that the section belongs to
 */
public record Inclusion(Entry entry, EntryText text, Shortcode shortcode, Section section, Entry target) {
    /** Those of some items, by item and language, each language's in the order they are written in. */
    public static List<Inclusion> all(Site site, List<Entry> entries) {
        var all = new ArrayList<Inclusion>();
        for (Entry entry : entries) {
            for (EntryText text : entry.texts().values()) {
                for (Part part : text.mentions()) {
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

    /** Of the section as it is first written, whatever its translations say; empty when it has no such section. */
    public Optional<String> digest() {
        EntryText source = target.source();
        return source.body()
                .section(section.anchor(), source.body().anchors())
                .map(s -> Ledger.digest(
                        String.join("\n\n", s.stream().map(Block::text).toList())));
    }

    /** Whether the section was pinned, and changed since. */
    public boolean movedOn() {
        return shortcode.pin().isPresent() && !shortcode.pin().equals(digest());
    }
}
