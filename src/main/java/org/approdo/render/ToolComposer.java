package org.approdo.render;

import org.approdo.site.Tool;

/** Composes what the page of a tool starts from, for its template and its script. */
final class ToolComposer {
    /**
     * Runs in the head: what needs the tool's script stands there from the first paint on, so that nothing moves when it
     * comes. When it does not come the page is as without script. A letter's page keeps room for who it is to.
     */
    static final String START =
            "var page = document.documentElement; page.className = 'js' + (location.hash.indexOf('to=') > 0 ? ' to' : ''); "
                    + "addEventListener('error', function (e) { if (e.target.type === 'module') page.className = '' }, true)";

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
