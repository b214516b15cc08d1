package org.approdo.render;

import java.util.List;

/** Composes the questions of the finder. */
final class FinderComposer {
    private final Reader reader;
    private final ListComposer lists;

    FinderComposer(Reader reader, ListComposer lists) {
        this.reader = reader;
        this.lists = lists;
    }

    /** What the finder asks. */
    public record FinderView(List<ListComposer.TermView> topics) {}

    FinderView compose() {
        return new FinderView(reader.site().content().vocabularies().values().stream()
                .filter(v -> v.name().equals("topics"))
                .flatMap(v -> lists.terms(v, reader.site().terms().used(v)).stream())
                .toList());
    }
}
