package org.approdo.site;

import java.util.Locale;

/**
 * A page that does something for its reader, in the browser. Its id is in its address, {@code /it/find/}, and names its
 * template {@code tools/find.peb}, its script {@code app/find.js} and its title {@code find.title}.
 */
public enum Tool {
    /** Which office fits: a few questions. */
    FIND,
    /** A message in the reader's language and the office's. */
    WRITE,
    /** Pages and offices that a reader keeps on the phone. */
    MY_LIST,
    /** A page in two languages, paragraph by paragraph. */
    SIDE_BY_SIDE,
    /** What to keep for when there is no network; also shown in place of a page that is not kept. */
    OFFLINE,
    /** A sheet to print: up to four pages, each in a language of its own. */
    LEAFLET;

    /** {@code find}, {@code my-list}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
