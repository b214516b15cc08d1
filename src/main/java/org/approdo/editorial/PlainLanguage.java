package org.approdo.editorial;

import java.util.List;
import org.approdo.content.ContentType;
import org.approdo.content.EntryText;
import org.approdo.locale.PlainWords;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;

/**
 * Whether a text is easy to read.
 *
 * <p>Reports {@link Rule#LONG_SENTENCE}, {@link Rule#HARD_TO_READ}, {@link Rule#PLAINER_WORD}.
 */
final class PlainLanguage {
    /** Of words; the handbooks of public administrations draw the line between 20 and 25. */
    private static final int MOST_WORDS = 25;
    /** Chinese takes about one and a half to two characters for a word. */
    private static final int MOST_CHARACTERS = 45;
    /** The formula was made on samples of a hundred words. */
    private static final int SAMPLE_WORDS = 100;
    /** Below, people who left school at fourteen find a text difficult. */
    private static final long EASY = 60;

    private final PlainWords plain;
    private final Diagnostics log;

    PlainLanguage(PlainWords plain, Diagnostics log) {
        this.plain = plain;
        this.log = log;
    }

    void check(ContentType type, EntryText text) {
        Wording wording = Wording.of(type, text);
        boolean characters = text.locale().tag().startsWith("zh");
        int most = characters ? MOST_CHARACTERS : MOST_WORDS;
        List<Wording.Sentence> sentences = wording.sentences();
        for (Wording.Sentence sentence : sentences) {
            if (sentence.length() > most) {
                String unit = characters ? "characters" : "words";
                log.report(Rule.LONG_SENTENCE, sentence.span(), sentence.length(), unit, most);
            }
        }
        if (text.locale().tag().equals("it")) {
            checkIndex(text.file(), sentences.stream().filter(s -> !s.label()).toList());
        }
        for (Wording.Passage passage : wording.passages()) {
            for (PlainWords.Found found : plain.find(text.locale(), passage.words())) {
                String hint = "'%s' says the same more plainly, where it fits".formatted(found.plainer());
                log.reportWithHint(
                        Rule.PLAINER_WORD,
                        passage.place().span(found.start(), found.end()),
                        hint,
                        passage.words().substring(found.start(), found.end()));
            }
        }
    }

    private void checkIndex(SourceFile file, List<Wording.Sentence> sentences) {
        int words = sentences.stream().mapToInt(Wording.Sentence::length).sum();
        int letters = sentences.stream().mapToInt(Wording.Sentence::letters).sum();
        if (words >= SAMPLE_WORDS) {
            long index = gulpease(sentences.size(), words, letters);
            if (index < EASY) {
                log.report(Rule.HARD_TO_READ, file.start(), index, EASY);
            }
        }
    }

    /**
     * The Gulpease index of an Italian text, 0 to 100: {@code 89 + (300 × sentences − 10 × letters) ÷ words}. Below 80 a
     * text is difficult for people with five years of school, below 60 with eight, below 40 with thirteen.
     *
     * <p>Source: P. Lucisano, M. E. Piemontese, "GULPEASE: una formula per la predizione della difficoltà dei testi in
     * lingua italiana", Scuola e città 3, 1988, pages 110 to 124.
     */
    static long gulpease(int sentences, int words, int letters) {
        long index = 89 + Math.round((300.0 * sentences - 10.0 * letters) / words);
        return Math.max(0, Math.min(100, index));
    }
}
