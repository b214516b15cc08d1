package org.approdo.search;

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.StopwordAnalyzerBase;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.approdo.locale.LocaleTag;

/** How the texts of one language are analysed. Remembers how words are folded; for one thread at a time. */
final class Language {
    private final LocaleTag tag;
    private final Analyzer analyzer;
    private final Analyzer splitter;
    private final Folding folding;
    private final boolean bigrams;
    private final Set<String> stopWords = new TreeSet<>();
    private final CharArrayMap<Word> words = new CharArrayMap<>(1_000, false);

    /**
     * A word as it is looked up, and as it is written, in small letters.
     *
     * @param tokens those it has been so far: few, so that each is made once, however often the word is written
     */
    private record Word(String form, String exact, List<Token> tokens) {
        Token token(CharSequence term, boolean further) {
            for (Token known : tokens) {
                if (known.further() == further && known.term().contentEquals(term)) {
                    return known;
                }
            }
            var token = new Token(form, exact, term.toString(), further);
            tokens.add(token);
            return token;
        }
    }

    private Language(LocaleTag tag, String code, Languages.Choice choice) {
        this.tag = tag;
        this.analyzer = choice.analyzer().get();
        this.splitter = choice.splitter();
        this.folding = Folding.of(code);
        this.bigrams = choice.bigrams();
        if (analyzer instanceof StopwordAnalyzerBase base) {
            base.getStopwordSet().forEach(s -> {
                String[] parts = folding.clean(new String((char[]) s)).strip().split(" +", -1);
                if (parts.length == 1 && !parts[0].isEmpty()) {
                    stopWords.add(folding.fold(parts[0]));
                }
            });
        }
    }

    /** The language of a locale; any tag will do. */
    static Language of(LocaleTag tag) {
        String code = tag.tag().split("-", 2)[0].toLowerCase(Locale.ROOT);
        return new Language(tag, code, Languages.choice(code));
    }

    LocaleTag tag() {
        return tag;
    }

    Folding folding() {
        return folding;
    }

    /** Whether words are pairs of characters, as in Chinese. */
    boolean bigrams() {
        return bigrams;
    }

    /** Words that its analyzer drops, folded. */
    Set<String> stopWords() {
        return Collections.unmodifiableSet(stopWords);
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
        char[] clean = folding.clean(text).toCharArray();
        var tokens = new ArrayList<Token>();
        try (TokenStream stream = analyzer.tokenStream("", new CharArrayReader(clean))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            var increment = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                Word word = word(clean, offset.startOffset(), offset.endOffset());
                if (!word.form().isEmpty()) {
                    tokens.add(word.token(term, increment.getPositionIncrement() == 0));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory
        }
        return tokens;
    }

    private Word word(char[] text, int start, int end) {
        Word known = words.get(text, start, end - start);
        if (known != null) {
            return known;
        }
        String written = new String(text, start, end - start);
        var word = new Word(folding.fold(written), folding.exact(written), new ArrayList<>(1));
        words.put(written, word);
        return word;
    }
}
