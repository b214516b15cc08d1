package org.approdo.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.StopwordAnalyzerBase;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.approdo.locale.LocaleTag;

/**
 * How the texts of one language are analysed.
 *
 * @param analyzer makes terms of words, and drops stop words
 * @param splitter makes words only; those that a query is made of
 * @param bigrams whether words are pairs of characters, as in Chinese
 * @param stopWords folded
 */
record Language(
        LocaleTag tag, Analyzer analyzer, Analyzer splitter, Folding folding, boolean bigrams, Set<String> stopWords) {

    /** The language of a locale; any tag will do. */
    static Language of(LocaleTag tag) {
        String code = tag.tag().split("-", 2)[0].toLowerCase(Locale.ROOT);
        Languages.Choice choice = Languages.choice(code);
        Folding folding = Folding.of(code);
        Analyzer analyzer = choice.analyzer().get();
        var stopWords = new TreeSet<String>();
        if (analyzer instanceof StopwordAnalyzerBase base) {
            base.getStopwordSet().forEach(s -> {
                String[] words = folding.clean(new String((char[]) s)).strip().split(" +", -1);
                if (words.length == 1 && !words[0].isEmpty()) {
                    stopWords.add(folding.fold(words[0]));
                }
            });
        }
        return new Language(tag, analyzer, choice.splitter(), folding, choice.bigrams(), stopWords);
    }

    /** The words of a text that are worth indexing, each with its term. */
    List<Token> analyse(String text) {
        return tokens(analyzer, text);
    }

    /**
     * The words of a query as they are looked up, stop words among them.
     *
     * @return tokens whose terms say nothing
     */
    List<Token> words(String query) {
        return tokens(splitter, query);
    }

    private List<Token> tokens(Analyzer analyzer, String text) {
        String clean = folding.clean(text);
        var tokens = new ArrayList<Token>();
        try (TokenStream stream = analyzer.tokenStream("", clean)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            var increment = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                String written = clean.substring(offset.startOffset(), offset.endOffset());
                String form = folding.fold(written);
                if (!form.isEmpty()) {
                    tokens.add(
                            new Token(form, folding.exact(written), term.toString(), increment.getPositionIncrement()));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory
        }
        return tokens;
    }
}
