package org.approdo.search;

import java.util.List;

/**
 * A page as search sees it, in one language.
 *
 * @param path its address without language: {@code /guides/italia/casa/}
 * @param keywords words that fit it though they do not stand in it: labels of its terms, names of places, synonyms
 * @param area where it belongs, in the reader's words; may be empty
 * @param excerpt how its text begins, ending in … where it goes on: what a result shows when nothing fits better
 * @param text what follows, headings too, in the order of the page; empty where the excerpt is all
 */
record SearchDocument(
        String path,
        String title,
        List<String> headings,
        List<String> keywords,
        List<String> body,
        String area,
        String excerpt,
        String text) {
    SearchDocument {
        headings = List.copyOf(headings);
        keywords = List.copyOf(keywords);
        body = List.copyOf(body);
    }

    /** The texts of a field. */
    List<String> texts(IndexField field) {
        return switch (field) {
            case TITLE -> List.of(title);
            case HEADINGS -> headings;
            case KEYWORDS -> keywords;
            case BODY -> body;
        };
    }
}
