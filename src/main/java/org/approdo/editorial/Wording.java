package org.approdo.editorial;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.approdo.content.EntryText;
import org.approdo.locale.SentenceBreaks;
import org.approdo.markdown.Block;
import org.approdo.source.Span;

/**
 * The words of a text as they are read: its marks blanked out, so that every place is one of the file.
 *
 * @param passages paragraphs and points of lists; no headings, no tables
 */
record Wording(EntryText text, List<Passage> passages) {
    /** What Markdown puts around words: addresses of links, shortcodes, anchors, emphasis. */
    private static final Pattern MARKS = Pattern.compile(
            "\\]\\([^)]*\\)|\\]?\\{\\{?[^}]*\\}?\\}|\\[\\^[^\\]]*\\]|\\[![a-z]+\\]|[*_`\\[\\]\\\\~]|https?://\\S+");

    /** Begins a passage: a mark of a list, of a quotation, an empty line. */
    private static final Pattern BEGINNING = Pattern.compile("(?m)^[ \\t>]*(?:[-*+] |\\d{1,3}[.)] |$|(?=\\|))");

    /**
     * Some words and where they stand.
     *
     * @param start UTF-16 offset in the file
     */
    record Passage(String words, int start) {}

    static Wording of(EntryText text) {
        var passages = new ArrayList<Passage>();
        for (Block block : text.body().blocks()) {
            if (!block.isHeading()) {
                split(block.span(), passages);
            }
        }
        return new Wording(text, passages);
    }

    private static void split(Span span, List<Passage> passages) {
        String typed = span.text();
        int from = 0;
        for (Matcher matcher = BEGINNING.matcher(typed); matcher.find(); from = matcher.end()) {
            add(typed.substring(from, matcher.start()), span.start() + from, passages);
        }
        add(typed.substring(from), span.start() + from, passages);
    }

    private static void add(String typed, int start, List<Passage> passages) {
        if (!typed.isBlank() && typed.charAt(0) != '|') {
            String words =
                    MARKS.matcher(typed).replaceAll(m -> " ".repeat(m.group().length()));
            passages.add(new Passage(words.replace('\n', ' ').replace('>', ' '), start));
        }
    }

    List<Sentence> sentences() {
        var sentences = new ArrayList<Sentence>();
        for (Passage passage : passages) {
            for (SentenceBreaks.Sentence sentence : SentenceBreaks.of(text.locale(), passage.words())) {
                String words = passage.words().substring(sentence.start(), sentence.end());
                sentences.add(new Sentence(
                        words, text.file().span(passage.start() + sentence.start(), passage.start() + sentence.end())));
            }
        }
        return sentences;
    }

    /** A sentence, or what stands alone in a point of a list. */
    record Sentence(String words, Span span) {
        private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}.,'’-]*");

        /** Words between blanks; where people write none, characters. */
        int length() {
            int ideographs =
                    (int) words.codePoints().filter(Character::isIdeographic).count();
            return ideographs > 0
                    ? ideographs
                    : (int) WORD.matcher(words.replaceAll("['’]", " "))
                            .results()
                            .count();
        }

        int letters() {
            return (int) words.codePoints().filter(Character::isLetterOrDigit).count();
        }
    }
}
