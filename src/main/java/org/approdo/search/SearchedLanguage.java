package org.approdo.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.approdo.locale.LocaleTag;
import org.approdo.site.Site;

/** The pages of one language, open for searching with Lucene. */
final class SearchedLanguage implements AutoCloseable {
    private final LuceneIndex index;
    private final Lexicon lexicon;
    private final WordLookup lookup;
    private final IndexSearcher searcher;
    private final List<Integer> pages = new ArrayList<>();

    /**
     * @param written for each page of the site, in order, whether it has text in this language
     */
    SearchedLanguage(LuceneIndex index, List<Boolean> written) {
        this.index = index;
        this.lexicon = Lexicon.of(index);
        this.lookup = new WordLookup(lexicon, index.language().bigrams());
        this.searcher = new IndexSearcher(index.reader());
        for (int page = 0; page < written.size(); page++) {
            if (written.get(page)) {
                pages.add(page);
            }
        }
    }

    static SearchedLanguage open(Site site, SiteTexts texts, LocaleTag locale) {
        return new SearchedLanguage(
                LuceneIndex.build(Synonyms.of(site, locale), texts.of(locale).iterator()), texts.written(locale));
    }

    Language language() {
        return index.language();
    }

    boolean isStopWord(String form) {
        return lexicon.stopWords().contains(form);
    }

    WordLookup lookup() {
        return lookup;
    }

    String term(WordLookup.Lead lead) {
        return lexicon.group(lead.place()).term();
    }

    /** What a word asks of Lucene: the best of the terms it leads to, each in all fields. */
    Query query(List<WordLookup.Lead> leads) {
        var terms = new ArrayList<Query>();
        for (WordLookup.Lead lead : leads) {
            var fields = new BooleanQuery.Builder();
            for (IndexField field : IndexField.values()) {
                fields.add(field(lead, field), BooleanClause.Occur.SHOULD);
            }
            terms.add(new BoostQuery(fields.build(), lead.weight()));
        }
        return new DisjunctionMaxQuery(terms, 0);
    }

    private Query field(WordLookup.Lead lead, IndexField field) {
        return new BoostQuery(new TermQuery(new Term(field.id(), term(lead))), field.weight());
    }

    /** The score of every page of the site that a word leads to, by the page's number. */
    Map<Integer, Float> scores(List<WordLookup.Lead> leads) {
        var scores = new TreeMap<Integer, Float>();
        try {
            for (ScoreDoc hit : searcher.search(query(leads), Math.max(1, index.size())).scoreDocs) {
                scores.put(pages.get(hit.doc), hit.score);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // in memory
        }
        return scores;
    }

    /** What each field adds to a page's score for one term; fields without the term are left out. */
    Map<IndexField, Float> parts(WordLookup.Lead lead, int page) {
        var parts = new TreeMap<IndexField, Float>();
        int document = pages.indexOf(page);
        try {
            for (IndexField field : IndexField.values()) {
                var explained = document < 0
                        ? null
                        : searcher.explain(new BoostQuery(field(lead, field), lead.weight()), document);
                if (explained != null && explained.isMatch()) {
                    parts.put(field, explained.getValue().floatValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // in memory
        }
        return parts;
    }

    /** In how many pages a term stands. */
    int pagesWith(WordLookup.Lead lead) {
        return scores(List.of(lead)).size();
    }

    IndexSearcher searcher() {
        return searcher;
    }

    /** The site's number of a page of this language. */
    int page(int document) {
        return pages.get(document);
    }

    /** Whether a page of the site has text in this language. */
    boolean has(int page) {
        return pages.contains(page);
    }

    @Override
    public void close() {
        index.close();
    }
}
