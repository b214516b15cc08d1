/**
 * Search: the site's texts, analysed by Lucene, as files that a phone can search without a server.
 *
 * <pre>
 * site → SearchDocument* → LuceneIndex → Lexicon → files of IndexFormat
 * </pre>
 *
 * <p>Uses {@code site} and what lies below it; Lucene stays in here. First type to read: {@link
 * org.approdo.search.SearchIndex}, then {@link org.approdo.search.IndexFormat}.
 */
@NullMarked
package org.approdo.search;

import org.jspecify.annotations.NullMarked;
