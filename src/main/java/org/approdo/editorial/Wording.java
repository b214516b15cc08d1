package org.approdo.editorial;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.approdo.content.ContentType;
import org.approdo.content.EntryText;
import org.approdo.content.FieldWords;
import org.approdo.content.field.Value;
import org.approdo.locale.SentenceBreaks;
import org.approdo.markdown.Block;
import org.approdo.markdown.Place;
import org.approdo.source.Span;
import org.approdo.source.YamlNode;

/**
 * The words of a text as they are read: its marks blanked out, so that every place is one of the file.
 *
 * @param passages paragraphs, points of lists and lines in fields; no headings, no titles, no tables
 */
record Wording(EntryText text, List<Passage> passages) {
    /** What Markdown puts around words: addresses of links, shortcodes, anchors, emphasis. */
    private static final Pattern MARKS = Pattern.compile(
            "\\]\\([^)]*\\)|\\]?\\{\\{?[^}]*\\}?\\}|\\[\\^[^\\]]*\\]|\\[![a-z]+\\]|[*_`\\[\\]\\\\~]|https?://\\S+");

    /** How values begin in which YAML moves letters. */
    private static final Pattern MOVED = Pattern.compile("^(?:[\"']|[>|][-+0-9]*\\s)");

    /** Begins a passage: a mark of a list, of a quotation, an empty line. */
    private static final Pattern BEGINNING = Pattern.compile("(?m)^[ \\t>]*(?:[-*+] |\\d{1,3}[.)] |$|(?=\\|))");

    /** Ends a sentence; a line of a field without one is a name or a label. */
    private static final String ENDS = ".!?…。！？۔।؟";

    /**
     * Some words and where they stand.
     *
     * @param place of offsets into the words
     * @param label whether it is no sentence
     */
    record Passage(String words, Place place, boolean label) {}

    static Wording of(ContentType type, EntryText text) {
        var passages = new ArrayList<Passage>();
        for (FieldWords field : FieldWords.of(type, text)) {
            if (field.value() instanceof Value.Text line && !field.key().equals(type.title())) {
                boolean label = line.text().isEmpty()
                        || ENDS.indexOf(line.text().charAt(line.text().length() - 1)) < 0;
                Place place = Place.of(new YamlNode.Scalar(line.span(), line.text()));
                passages.add(new Passage(line.text(), place, label));
            } else if (field.value() instanceof Value.Prose prose) {
                List<Block> blocks = prose.document().blocks();
                blocks.forEach(b -> add(b, isMoved(b, blocks), passages));
            }
        }
        text.body().blocks().forEach(b -> add(b, false, passages));
        return new Wording(text, passages);
    }

    /** Whether a value does not stand in its file letter by letter, so that its blocks have one place: the whole of it. */
    private static boolean isMoved(Block block, List<Block> all) {
        return MOVED.matcher(block.span().text()).find()
                || all.stream().filter(b -> b.span().equals(block.span())).count() > 1;
    }

    private static void add(Block block, boolean moved, List<Passage> passages) {
        if (!block.isHeading() && moved) {
            passages.add(new Passage(block.words(), (start, end) -> block.span(), false));
        } else if (!block.isHeading()) {
            split(block.span(), passages);
        }
    }

    private static void split(Span span, List<Passage> passages) {
        String typed = span.text();
        int from = 0;
        for (Matcher matcher = BEGINNING.matcher(typed); matcher.find(); from = matcher.end()) {
            add(typed.substring(from, matcher.start()), span, span.start() + from, passages);
        }
        add(typed.substring(from), span, span.start() + from, passages);
    }

    private static void add(String typed, Span span, int start, List<Passage> passages) {
        if (!typed.isBlank() && typed.charAt(0) != '|') {
            String words = mayHoldMarks(typed)
                    ? MARKS.matcher(typed).replaceAll(m -> " ".repeat(m.group().length()))
                    : typed;
            String line = words.replace('\n', ' ').replace('>', ' ');
            passages.add(new Passage(line, Place.from(span.file(), start), false));
        }
    }

    /** Every alternative of the pattern has one of these. */
    private static boolean mayHoldMarks(String typed) {
        return typed.chars().anyMatch(c -> "*_`[]\\~{:".indexOf(c) >= 0);
    }

    List<Sentence> sentences() {
        var sentences = new ArrayList<Sentence>();
        for (Passage passage : passages) {
            for (SentenceBreaks.Sentence sentence : SentenceBreaks.of(text.locale(), passage.words())) {
                sentences.add(Sentence.of(
                        passage.words().substring(sentence.start(), sentence.end()),
                        passage.place().span(sentence.start(), sentence.end()),
                        passage.label()));
            }
        }
        return sentences;
    }

    /**
     * A sentence, or what stands alone in a point of a list.
     *
     * @param label whether it is none, but a name or a label
     * @param length in words, apart by blanks or apostrophes; where people write no blanks, in characters
     */
    record Sentence(String words, Span span, boolean label, int length) {
        static Sentence of(String words, Span span, boolean label) {
            return new Sentence(words, span, label, length(words));
        }

        private static int length(String words) {
            int ideographs = 0;
            int counted = 0;
            boolean inside = false;
            for (int i = 0, c; i < words.length(); i += Character.charCount(c)) {
                c = words.codePointAt(i);
                ideographs += Character.isIdeographic(c) ? 1 : 0;
                boolean begins = Character.isLetter(c) || isNumber(c);
                counted += begins && !inside ? 1 : 0;
                inside = begins || (inside && (isMark(c) || c == '.' || c == ',' || c == '-'));
            }
            return ideographs > 0 ? ideographs : counted;
        }

        private static boolean isNumber(int c) {
            return switch (Character.getType(c)) {
                case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
                default -> false;
            };
        }

        private static boolean isMark(int c) {
            return switch (Character.getType(c)) {
                case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
                default -> false;
            };
        }

        int letters() {
            return (int) words.codePoints().filter(Character::isLetterOrDigit).count();
        }
    }
}
