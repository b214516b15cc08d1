package org.approdo.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.StopwordAnalyzerBase;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** For languages that Lucene has no analyzer for: words as they stand, folded. */
final class FoldedAnalyzer extends StopwordAnalyzerBase {
    private final Folding folding;

    /**
     * @param stopWords with a blank between them
     */
    FoldedAnalyzer(String language, String stopWords) {
        super(folded(Folding.of(language), stopWords));
        this.folding = Folding.of(language);
    }

    private static CharArraySet folded(Folding folding, String stopWords) {
        var words = Arrays.stream(stopWords.split(" ", -1)).map(folding::fold).toList();
        return CharArraySet.unmodifiableSet(new CharArraySet(words, false));
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        return new TokenStreamComponents(words, new StopFilter(new FoldingFilter(words, folding), getStopwordSet()));
    }

    private static final class FoldingFilter extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final Folding folding;

        FoldingFilter(TokenStream words, Folding folding) {
            super(words);
            this.folding = folding;
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            String folded = folding.fold(term.toString());
            term.setEmpty().append(folded);
            return true;
        }
    }
}
