package org.approdo.render;

import org.approdo.site.Tool;

/** Composes what the page of a tool starts from, for its template and its script. */
final class ToolComposer {
    private final Reader reader;

    private final ContactCards cards;

    ToolComposer(Reader reader, ContactCards cards) {
        this.reader = reader;
        this.cards = cards;
    }

    Object compose(Tool tool) {
        return switch (tool) {
            case FIND -> new FinderComposer(reader).compose();
            case WRITE -> new LetterComposer(reader).compose();
            case MY_LIST, SIDE_BY_SIDE -> new PageToolsComposer(reader).compose();
            case OFFLINE -> new OfflineComposer(reader, cards).compose();
            case LEAFLET -> ""; // its template has all it needs
        };
    }
}
