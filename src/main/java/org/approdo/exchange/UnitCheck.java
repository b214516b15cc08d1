package org.approdo.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.approdo.content.Ledger;
import org.approdo.content.Passage;
import org.approdo.content.field.Field;
import org.approdo.markdown.Block;
import org.approdo.markdown.Document;
import org.approdo.markdown.LinkTarget;
import org.approdo.markdown.MarkdownReader;
import org.approdo.markdown.Part;
import org.approdo.markdown.Place;
import org.approdo.source.CharacterRule;
import org.approdo.source.Diagnostic;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.Severity;
import org.approdo.source.SourceFile;

/** Whether words that came back can stand in the place of others. */
final class UnitCheck {
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");
    /** What parts the thousands: not what stands between hours and minutes, or in a date. */
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\p{Nd})[.,'’\u00a0\u202f](?=\\p{Nd}{3}(?!\\p{Nd}))");

    private UnitCheck() {}

    /**
     * Why a translation cannot be taken, in words; empty when it can.
     *
     * @param field whose value it is; empty for the body
     * @param current the translation there is, whose own links are allowed to stay
     */
    static Optional<String> refusal(Optional<Field> field, Passage source, Optional<Passage> current, String words) {
        var log = new Diagnostics();
        new CharacterRule(log).check(new SourceFile("", words));
        if (log.hasErrors()) {
            return log.sorted().stream().findFirst().map(Diagnostic::message);
        }
        if (source.words().codePoints().anyMatch(Character::isLetter)
                && words.codePoints().noneMatch(Character::isLetter)) {
            return Optional.of("it has no letters; the file was probably saved in an encoding that lacks them");
        }
        return source.key().contains(":") ? markdown(source, current, words) : line(field, words);
    }

    private static Optional<String> line(Optional<Field> field, String words) {
        String text = words.strip();
        int length = text.codePointCount(0, text.length());
        if (text.contains("\n")) {
            return Optional.of("it has a line break, but the field has one line");
        }
        return field.flatMap(Field::max)
                .filter(max -> length > max)
                .map(max -> "it has %s characters, at most %s are allowed".formatted(length, max));
    }

    private static Optional<String> markdown(Passage source, Optional<Passage> current, String words) {
        var known = new Diagnostics();
        Document original = parse(source.words(), known);
        Set<Rule> excused = known.sorted().stream().map(Diagnostic::rule).collect(Collectors.toSet());
        var log = new Diagnostics();
        Document text = parse(words, log);
        // what the source has too comes of its standing alone
        Optional<String> fault = log.sorted().stream()
                .filter(d -> d.severity() == Severity.ERROR && !excused.contains(d.rule()))
                .findFirst()
                .map(Diagnostic::message);
        if (fault.isPresent()) {
            return fault;
        }
        if (text.blocks().size() != 1) {
            return Optional.of("it has %s paragraphs instead of one"
                    .formatted(text.blocks().size()));
        }
        if (level(text) != source.headingLevel()) {
            return Optional.of(
                    source.headingLevel() == 0
                            ? "it is a heading, but the source is none"
                            : "it is no heading of level %s as the source is".formatted(source.headingLevel()));
        }
        if (text.headings().stream()
                .anyMatch(h -> h.explicit() && !original.anchors().get(0).equals(h.anchor()))) {
            return Optional.of("its anchor is not the source's");
        }
        List<String> marks = marks(text);
        List<String> expected = marks(original);
        List<String> own =
                current.map(c -> marks(parse(c.words(), new Diagnostics()))).orElse(expected);
        return marks.equals(expected) || marks.equals(own)
                ? Optional.empty()
                : Optional.of(difference(expected, marks));
    }

    /** The digest a ledger has of a paragraph. */
    static String digest(String markdown) {
        return Ledger.digest(String.join(
                " ",
                parse(markdown, new Diagnostics()).blocks().stream()
                        .map(Block::text)
                        .toList()));
    }

    static int headingLevel(String markdown) {
        return level(parse(markdown, new Diagnostics()));
    }

    private static Document parse(String words, Diagnostics log) {
        return MarkdownReader.readProse(words, Place.from(new SourceFile("", words), 0), log);
    }

    private static int level(Document text) {
        return text.headings().isEmpty() ? 0 : text.headings().get(0).level();
    }

    /** Links, shortcodes, pictures and callouts, sorted: a translation may move them, not change them. */
    private static List<String> marks(Document text) {
        var marks = new ArrayList<String>();
        for (Part part : text.parts()) {
            if (part instanceof Part.Href href) {
                marks.add("the link " + address(href.target()));
            } else if (part instanceof Part.Call call) {
                marks.add("the shortcode " + call.shortcode().target());
            } else if (part instanceof Part.Picture picture) {
                marks.add("the picture " + picture.src());
            } else if (part instanceof Part.Title title) {
                marks.add("the callout " + title.callout().word());
            }
        }
        marks.sort(null);
        return marks;
    }

    private static String address(LinkTarget target) {
        if (target instanceof LinkTarget.Page page) {
            return page.anchor().isEmpty() ? page.path() : page.path() + '#' + page.anchor();
        }
        return target instanceof LinkTarget.SamePage same ? '#' + same.anchor() : ((LinkTarget.Elsewhere) target).url();
    }

    private static String difference(List<String> expected, List<String> marks) {
        var missing = new ArrayList<>(expected);
        marks.forEach(missing::remove);
        var added = new ArrayList<>(marks);
        expected.forEach(added::remove);
        String lost = missing.isEmpty() ? "" : "it lacks " + String.join(", ", missing);
        String gained = added.isEmpty() ? "" : "it has " + String.join(", ", added) + ", which the source has not";
        return lost + (lost.isEmpty() || gained.isEmpty() ? "" : "; ") + gained;
    }

    /** The numbers of a text, in digits of the West, however thousands are parted: telephone numbers and dates too. */
    static Set<String> numbers(String words) {
        var numbers = new TreeSet<String>();
        for (Matcher number = NUMBER.matcher(THOUSANDS.matcher(words).replaceAll("")); number.find(); ) {
            var digits = new StringBuilder();
            number.group().codePoints().forEach(c -> digits.append(Character.digit(c, 10)));
            numbers.add(digits.toString());
        }
        return numbers;
    }
}
