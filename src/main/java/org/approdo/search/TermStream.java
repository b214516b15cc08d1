package org.approdo.search;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Tokens that were made and counted already, so that no text is analysed twice. */
final class TermStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final Iterator<Counted> tokens;

    /** A token with how often it comes. */
    record Counted(Token token, int frequency) {}

    /**
     * @param tokens the first is no further one
     */
    TermStream(List<Counted> tokens) {
        this.tokens = tokens.iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!tokens.hasNext()) {
            return false;
        }
        Counted next = tokens.next();
        term.setEmpty().append(next.token().term());
        increment.setPositionIncrement(next.token().further() ? 0 : 1);
        frequency.setTermFrequency(next.frequency());
        return true;
    }
}
