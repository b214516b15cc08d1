package org.approdo.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.approdo.content.field.Value;
import org.approdo.markdown.Block;
import org.approdo.markdown.Document;
import org.approdo.source.OpenPlace;
import org.approdo.source.SourceFile;
import org.approdo.source.Span;

/**
 * What was spotted in a text while it was read, and what rules judge once all is read: then the words of a large site are
 * too many to look at again.
 *
 * @param openPlaces whether there may be any: it has their mark
 * @param contacts in the order they stand in
 */
record Spotted(boolean openPlaces, List<Contact> contacts) {
    /** Neither a date, 01.12.2020, nor hours, 09.00-12.30. */
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\p{L}\\d.,/:-])(?!\\d{1,2}([.-])\\d{1,2}\\1\\d{2,4}\\b|\\d{1,2}[.:]\\d{2} ?-)"
                    + "(?:\\+\\d{1,3}[ .-]?\\d|00\\d|0\\d|3\\d\\d|800[ .-]?\\d)[\\d .-]{4,}\\d(?![\\d.,/-]*\\d)");

    /** As the pattern has it: two digits, four signs, a digit. */
    private static final int SHORTEST_PHONE = 7;

    private static final Pattern EMAIL = Pattern.compile("[\\w.%+-]+@[\\w-]+\\.[\\w.-]*\\w");

    Spotted {
        contacts = List.copyOf(contacts);
    }

    /** A telephone number or mail address among the words. */
    record Contact(String typed, Span place) {}

    static Spotted in(ContentType type, SourceFile file, Map<String, Value> values, Document body) {
        var contacts = new ArrayList<Contact>();
        for (FieldWords field : FieldWords.of(type, values)) {
            if (field.value() instanceof Value.Text line) {
                collect(line.text(), line.span(), contacts);
            } else if (field.value() instanceof Value.Prose prose) {
                collect(prose.document(), contacts);
            }
        }
        collect(body, contacts);
        return new Spotted(file.text().contains(OpenPlace.MARK), contacts);
    }

    private static void collect(Document document, List<Contact> contacts) {
        for (Block block : document.blocks()) {
            collect(block.text(), block.span(), contacts);
        }
    }

    private static void collect(String words, Span span, List<Contact> contacts) {
        // most words hold neither, and a pattern begins anew at every letter
        if (mayHoldPhone(words.toCharArray())) {
            collect(PHONE, words, span, contacts);
        }
        if (words.indexOf('@') >= 0) {
            collect(EMAIL, words, span, contacts);
        }
    }

    private static boolean mayHoldPhone(char[] words) {
        int digits = 0; // and what may stand between them
        for (char c : words) {
            boolean digit = c >= '0' && c <= '9';
            boolean between = digits > 0 && (c == ' ' || c == '.' || c == '-');
            digits = digit || between ? digits + 1 : 0;
            if (digits >= SHORTEST_PHONE) {
                return true;
            }
        }
        return false;
    }

    private static void collect(Pattern pattern, String words, Span span, List<Contact> contacts) {
        for (Matcher matcher = pattern.matcher(words); matcher.find(); ) {
            String typed = matcher.group().strip();
            contacts.add(new Contact(typed, span.find(typed)));
        }
    }
}
