package org.approdo.search;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.ckb.SoraniAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.ne.NepaliAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.ta.TamilAnalyzer;
import org.apache.lucene.analysis.te.TeluguAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;

/**
 * Which analyzer a language gets, and why.
 *
 * <p>Lucene's own where it has one. A query is not analysed on the phone: it is looked up among the forms that were seen,
 * so stemmers of any weight will do.
 *
 * <p>Lucene's stop words hold nouns and adjectives too: who looked for work in Bengali would find nothing. Such words
 * are taken out. What is an auxiliary, a preposition or a request far more often stays a stop word ({@code würde},
 * {@code haya}, {@code দিন}), and so do numerals.
 */
final class Languages {
    private Languages() {}

    /**
     * What analyses a language.
     *
     * @param bigrams whether words are pairs of characters
     * @param spelling how the analyzer wants a word to be written
     */
    record Choice(Supplier<Analyzer> analyzer, boolean bigrams, UnaryOperator<String> spelling) {
        Choice(Supplier<Analyzer> analyzer, boolean bigrams) {
            this(analyzer, bigrams, UnaryOperator.identity());
        }

        /** Finds where words begin and end, as all these analyzers do at first. */
        Analyzer splitter() {
            return bigrams ? new CJKAnalyzer(CharArraySet.EMPTY_SET) : new WordSplitter();
        }
    }

    /** Nothing but words. */
    private static final class WordSplitter extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new StandardTokenizer());
        }
    }

    private static final Map<String, Choice> CHOICES = Map.ofEntries(
            // stems lightly; articles with an apostrophe arrive as words of their own, so they are stop words
            words(
                    "it",
                    () -> new ItalianAnalyzer(
                            more(
                                    // screenings look for blood in it
                                    without(ItalianAnalyzer.getDefaultStopSet(), "feci"),
                                    "l un c d all dall dell nell sull coll pell gl agl dagl degl negl sugl quell quest sant com cos"))),
            words(
                    "fr",
                    () -> new FrenchAnalyzer(more(
                            FrenchAnalyzer.getDefaultStopSet(),
                            "l m t qu n s j d c jusqu quoiqu lorsqu puisqu aujourd hui"))),
            words("ca", () -> new CatalanAnalyzer(more(CatalanAnalyzer.getDefaultStopSet(), "d l m n s t"))),
            words("ga", () -> new IrishAnalyzer(more(IrishAnalyzer.getDefaultStopSet(), "d m b"))),
            // the possessive and the endings of negations arrive as words of their own too; its list knows no pronouns
            words(
                    "en",
                    () -> new EnglishAnalyzer(more(
                            EnglishAnalyzer.getDefaultStopSet(),
                            "s t ll re ve m d i you he she we me my your his her our us do does did am has have had can how what"
                                    + " where when which who from"))),
            words("es", () -> new SpanishAnalyzer(without(SpanishAnalyzer.getDefaultStopSet(), "estado estados"))),
            words("pt", PortugueseAnalyzer::new),
            words("gl", GalicianAnalyzer::new),
            Map.entry(
                    "ro",
                    new Choice(
                            () -> new RomanianAnalyzer(without(RomanianAnalyzer.getDefaultStopSet(), "drept")),
                            false,
                            Languages::withCedillas)),
            words("de", () -> new GermanAnalyzer(without(GermanAnalyzer.getDefaultStopSet(), "weg"))),
            words("nl", DutchAnalyzer::new),
            words("da", DanishAnalyzer::new),
            words("sv", SwedishAnalyzer::new),
            words("no", NorwegianAnalyzer::new),
            words("nb", NorwegianAnalyzer::new),
            words("fi", FinnishAnalyzer::new),
            words("et", EstonianAnalyzer::new),
            words("lv", LatvianAnalyzer::new),
            words("lt", LithuanianAnalyzer::new),
            words("hu", HungarianAnalyzer::new),
            words("cs", CzechAnalyzer::new),
            words("bg", BulgarianAnalyzer::new),
            words("ru", RussianAnalyzer::new),
            // lemmas of a dictionary: .52 against .38 nDCG on questions with standard tokens
            words(
                    "uk",
                    () -> new UkrainianMorfologikAnalyzer(
                            without(UkrainianMorfologikAnalyzer.getDefaultStopwords(), "край округ округи кінець"))),
            words("el", GreekAnalyzer::new),
            words("hy", ArmenianAnalyzer::new),
            words("eu", BasqueAnalyzer::new),
            words("tr", TurkishAnalyzer::new),
            words("ar", ArabicAnalyzer::new),
            words("fa", PersianAnalyzer::new),
            words("ckb", SoraniAnalyzer::new),
            words("hi", HindiAnalyzer::new),
            words("ne", NepaliAnalyzer::new),
            words(
                    "bn",
                    () -> new BengaliAnalyzer(without(
                            BengaliAnalyzer.getDefaultStopSet(),
                            "কাজ কাজে নতুন থাকা উত্তর চালু শুরু প্রাথমিক সাধারণ বক্তব্য বন"))),
            words("ta", TamilAnalyzer::new),
            words("te", TeluguAnalyzer::new),
            words("id", IndonesianAnalyzer::new),
            // Lucene has no stemmer for these two: words as they stand, folded, without the commonest
            words(
                    "sq",
                    () -> new FoldedAnalyzer(
                            "sq",
                            "e i të në me për nga dhe që një se si ka janë është do ose tek te më s nuk po ky kjo ato ata duhet"
                                    + " kam keni jam ju unë ku kur çfarë")),
            words(
                    "ur",
                    () -> new FoldedAnalyzer(
                            "ur",
                            "کے کی کا کو میں سے ہے ہیں اور پر یہ وہ ایک نے بھی ہو تو کہ یا جو اس ان نہیں کر لیے تھا تھی ہوں آپ ہم"
                                    + " مجھے کیا کہاں کیسے کب اگر پاس ہی")),
            // no spaces between words: pairs of characters find what dictionaries cut differently
            pairs("zh"),
            pairs("ja"),
            pairs("ko"));

    static boolean isKnown(String language) {
        return CHOICES.containsKey(language);
    }

    static Choice choice(String language) {
        Choice known = CHOICES.get(language);
        return known == null ? new Choice(() -> new FoldedAnalyzer(language, ""), false) : known;
    }

    private static Map.Entry<String, Choice> words(String language, Supplier<Analyzer> analyzer) {
        return Map.entry(language, new Choice(analyzer, false));
    }

    private static Map.Entry<String, Choice> pairs(String language) {
        return Map.entry(language, new Choice(CJKAnalyzer::new, true));
    }

    /** Lucene's stop words and stemmer have ş and ţ, with which Romanian was written before it had ș and ț of its own. */
    private static String withCedillas(String word) {
        return word.replace('ș', 'ş').replace('ț', 'ţ').replace('Ș', 'Ş').replace('Ț', 'Ţ');
    }

    private static CharArraySet without(CharArraySet words, String others) {
        var gone = new CharArraySet(Arrays.asList(others.split(" ", -1)), false);
        var left = new CharArraySet(words.size(), false);
        words.stream().filter(w -> !gone.contains(w)).forEach(left::add);
        return left;
    }

    private static CharArraySet more(CharArraySet words, String others) {
        var all = CharArraySet.copy(words);
        all.addAll(Arrays.asList(others.split(" ", -1)));
        return all;
    }
}
