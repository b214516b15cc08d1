package org.approdo.locale;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;

/** Where sentences of a language end. */
public final class SentenceBreaks {
    private SentenceBreaks() {}

    /**
     * A sentence.
     *
     * @param start UTF-16 offset of its first character
     * @param end UTF-16 offset behind its last; blanks around it are left out
     */
    public record Sentence(int start, int end) {}

    /** The sentences of a text, by Unicode's rules. */
    public static List<Sentence> of(LocaleTag locale, String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(locale.icu());
        breaks.setText(text);
        var sentences = new ArrayList<Sentence>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            String words = text.substring(from, to);
            int start = from + words.length() - words.stripLeading().length();
            int end = from + words.stripTrailing().length();
            if (start < end) {
                sentences.add(new Sentence(start, end));
            }
            from = to;
        }
        return sentences;
    }
}
