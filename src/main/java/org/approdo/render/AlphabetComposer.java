package org.approdo.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.approdo.content.Entry;
import org.approdo.site.Page;

/** Composes the list of everything by title, under the letters of the reader's language. */
final class AlphabetComposer {
    private final Reader reader;

    AlphabetComposer(Reader reader) {
        this.reader = reader;
    }

    /**
     * A letter and what begins with it.
     *
     * @param anchor of its heading
     */
    public record LetterView(String label, String anchor, List<LinkView> links) {}

    List<LetterView> compose(Page.Alphabet page) {
        var byLetter = new LinkedHashMap<String, List<LinkView>>();
        for (Entry entry : page.entries()) {
            String letter = reader.formats().initial(reader.title(entry));
            byLetter.computeIfAbsent(letter, l -> new ArrayList<>()).add(reader.link(entry));
        }
        var letters = new ArrayList<LetterView>();
        byLetter.forEach((letter, links) -> letters.add(new LetterView(
                letter.isEmpty() ? reader.word("a-z.other") : letter, "letter-" + letters.size(), links)));
        return letters;
    }
}
