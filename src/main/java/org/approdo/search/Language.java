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
import java.util.function.UnaryOperator;
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
    private final UnaryOperator<String> spelling;
    private final Folding folding;
    private final boolean bigrams;
    private final Set<String> stopWords = new TreeSet<>();
    private final CharArrayMap<List<Token>> known = new CharArrayMap<>(1_000, false);
    private int count;

    private Language(LocaleTag tag, String code, Languages.Choice choice) {
        this.tag = tag;
        this.analyzer = choice.analyzer().get();
        this.splitter = choice.splitter();
        this.spelling = choice.spelling();
        this.folding = Folding.of(code);
        this.bigrams = choice.bigrams();
        if (analyzer instanceof StopwordAnalyzerBase base) {
            base.getStopwordSet().forEach(s -> {
                String[] parts = new String(folding.clean(new String((char[]) s)))
                        .strip()
                        .split(" +", -1);
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

    /** The words of a text that are worth indexing, each with its terms. */
    List<Token> analyse(String text) {
        var tokens = new ArrayList<Token>();
        split(text, (letters, start, length) -> tokens(letters, start, length).forEach(tokens::add));
        return tokens;
    }

    /**
     * The words of a query as they are looked up, stop words among them.
     *
     * @return tokens whose terms and numbers say nothing
     */
    List<Token> words(String query) {
        var words = new ArrayList<Token>();
        split(query, (letters, start, length) -> {
            String written = new String(letters, start, length);
            words.add(new Token(folding.fold(written), folding.exact(written), "", false, 0));
        });
        words.removeIf(w -> w.form().isEmpty());
        return words;
    }

    private interface Words {
        void add(char[] letters, int start, int length);
    }

    private void split(String text, Words words) {
        char[] letters = folding.clean(text);
        try (TokenStream stream = splitter.tokenStream("", new CharArrayReader(letters))) {
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(letters, offset.startOffset(), offset.endOffset() - offset.startOffset());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory
        }
    }

    /** What the analyzer makes of a word, which is the same wherever it stands: asked once for each that is written. */
    private List<Token> tokens(char[] letters, int start, int length) {
        List<Token> tokens = known.get(letters, start, length);
        if (tokens == null) {
            String written = new String(letters, start, length);
            tokens = analyseWord(written);
            known.put(written, tokens);
        }
        return tokens;
    }

    private List<Token> analyseWord(String written) {
        String form = folding.fold(written);
        if (form.isEmpty()) {
            return List.of();
        }
        String exact = folding.exact(written);
        var tokens = new ArrayList<Token>(1);
        try (TokenStream stream = analyzer.tokenStream("", spelling.apply(written))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var increment = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(form, exact, term.toString(), increment.getPositionIncrement() == 0, count++));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory
        }
        return List.copyOf(tokens);
    }
}
