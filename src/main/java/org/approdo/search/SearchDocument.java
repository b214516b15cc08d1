package org.approdo.search;

import java.util.List;

/**
 * A page as search sees it, in one language.
 *
 * @param path its address without language: {@code /guides/italia/casa/}
 * @param keywords words that fit it though they do not stand in it: labels of its terms, names of places, synonyms
 * @param area where it belongs, in the reader's words; may be empty
 * @param excerpt what a result shows of it when nothing fits better
 */
record SearchDocument(
        String path,
        String title,
        List<String> headings,
        List<String> keywords,
        List<String> body,
        String area,
        String excerpt) {
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
