package org.approdo.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
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
    private final Map<String, Word> words = new LinkedHashMap<>();

    /** A word as it is looked up, and as it is written, in small letters. */
    private record Word(String form, String exact) {}

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
        String clean = folding.clean(text);
        var tokens = new ArrayList<Token>();
        try (TokenStream stream = analyzer.tokenStream("", clean)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            var increment = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                String written = clean.substring(offset.startOffset(), offset.endOffset());
                Word word = words.computeIfAbsent(written, w -> new Word(folding.fold(w), folding.exact(w)));
                if (!word.form().isEmpty()) {
                    tokens.add(new Token(word.form(), word.exact(), term.toString(), increment.getPositionIncrement()));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory
        }
        return tokens;
    }
}
