package org.approdo.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * What IndexSearcher finds when it analyses the query itself: one BooleanQuery of all words, times the share of the words
 * that a page matches. Knows nothing of forms and shards.
 */
final class LuceneJudge {
    private final SearchedLanguage language;

    LuceneJudge(SearchedLanguage language) {
        this.language = language;
    }

    /** Why the engine may see other terms than Lucene's analyzer gives. */
    enum Sight {
        SAME_TERMS,
        /** A form of several terms: the engine looks for all, since it cannot know which is meant. */
        FORM_OF_SEVERAL_TERMS,
        /** A form that no page has: Lucene stems it to a term of other forms, the engine takes it for a slip. */
        FORM_NOT_SEEN,
        /** A stop word for one of the two only. */
        STOP_WORD,
        /** More words than the engine looks up. */
        LONG,
        /** So few pages that the engine looks among those of another language too. */
        FEW_PAGES
    }

    /** The terms of each word, as Lucene's analyzer gives them; several for a word with several lemmas. */
    private List<Set<String>> words(String text) {
        var words = new LinkedHashSet<Set<String>>();
        Set<String> word = new TreeSet<>();
        for (Token token : language.language().analyse(text)) {
            if (!token.further() && !word.isEmpty()) {
                words.add(word);
                word = new TreeSet<>();
            }
            word.add(token.term());
        }
        if (!word.isEmpty()) {
            words.add(word);
        }
        return List.copyOf(words);
    }

    /** Every page with its score, best first, by the page's number. */
    Map<Integer, Float> rank(String text) {
        List<Set<String>> words = words(text);
        var all = new BooleanQuery.Builder();
        var matched = new TreeMap<Integer, Integer>();
        for (Set<String> word : words) {
            Query query = query(word);
            all.add(query, BooleanClause.Occur.SHOULD);
            for (ScoreDoc hit : search(query)) {
                matched.merge(hit.doc, 1, Integer::sum);
            }
        }
        record Scored(int page, float score) {}
        var scored = new ArrayList<Scored>();
        for (ScoreDoc hit : words.isEmpty() ? new ScoreDoc[0] : search(all.build())) {
            float share = (float) (matched.getOrDefault(hit.doc, 0) / (double) words.size());
            scored.add(new Scored(language.page(hit.doc), hit.score * share));
        }
        scored.sort((a, b) ->
                a.score() == b.score() ? Integer.compare(a.page(), b.page()) : Float.compare(b.score(), a.score()));
        var ranked = new LinkedHashMap<Integer, Float>();
        scored.forEach(s -> ranked.put(s.page(), s.score()));
        return ranked;
    }

    private static Query query(Set<String> terms) {
        var alternatives = new ArrayList<Query>();
        for (String term : terms) {
            var fields = new BooleanQuery.Builder();
            for (IndexField field : IndexField.values()) {
                fields.add(
                        new BoostQuery(new TermQuery(new Term(field.id(), term)), field.weight()),
                        BooleanClause.Occur.SHOULD);
            }
            alternatives.add(fields.build());
        }
        return alternatives.size() == 1 ? alternatives.get(0) : new DisjunctionMaxQuery(alternatives, 0);
    }

    private ScoreDoc[] search(Query query) {
        try {
            return language.searcher().search(query, Integer.MAX_VALUE / 2).scoreDocs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Sight sight(String text) {
        Sight sight = Sight.SAME_TERMS;
        var seen = new TreeSet<String>();
        var terms = new TreeSet<String>();
        for (Token word : language.language().words(text)) {
            var own = new TreeSet<String>();
            language.language().analyse(word.exact()).forEach(t -> own.add(t.term()));
            boolean stop = language.isStopWord(word.form());
            if (stop != own.isEmpty()) {
                return Sight.STOP_WORD;
            }
            if (stop || !seen.add(word.form())) {
                continue;
            }
            var led = new TreeSet<String>();
            language.lookup().plain(word.form(), word.exact(), false).forEach(l -> led.add(language.term(l)));
            if (led.isEmpty()) {
                return Sight.FORM_NOT_SEEN;
            }
            // two forms of one term are one word for Lucene, two for the engine
            if (!led.equals(own) || !terms.addAll(own)) {
                sight = Sight.FORM_OF_SEVERAL_TERMS;
            }
        }
        if (sight == Sight.SAME_TERMS && rank(text).size() < 5) {
            return Sight.FEW_PAGES;
        }
        return seen.size() > 24 ? Sight.LONG : sight;
    }
}
