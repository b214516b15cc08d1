package org.approdo.render;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.approdo.content.Entry;
import org.approdo.site.Area;

/** An area and the areas in it. */
public record Branch(LinkView link, List<Branch> branches) {
    public Branch {
        branches = List.copyOf(branches);
    }

    /** The areas of a site from the outermost in, each sorted by name among those beside it. */
    static List<Branch> all(Reader reader, Function<Entry, LinkView> link) {
        return in(Optional.empty(), reader, link);
    }

    private static List<Branch> in(Optional<Entry> parent, Reader reader, Function<Entry, LinkView> link) {
        List<Entry> entries = reader.site().areas().all().stream()
                .filter(a ->
                        a.ancestors().stream().reduce((outer, inner) -> inner).equals(parent))
                .map(Area::entry)
                .toList();
        return entries.isEmpty()
                ? List.of()
                : reader.site().sorted(entries.get(0).type(), entries, reader.locale()).stream()
                        .map(e -> new Branch(link.apply(e), in(Optional.of(e), reader, link)))
                        .toList();
    }
}
