package org.approdo.exchange;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.approdo.content.Entry;
import org.approdo.content.EntryText;
import org.approdo.content.Ledger;
import org.approdo.content.Passage;
import org.approdo.content.Translation;
import org.approdo.locale.LocaleTag;
import org.approdo.source.OpenPlace;
import org.approdo.source.SourceFile;

/**
 * Begins a translation: every block of its source as an {@link OpenPlace}, in progress, so that readers never get it, and
 * with the digests of the source, so that a change of the source shows from the first day.
 */
public final class OpenTranslation {
    /** Says the same in every language. */
    private static final Pattern SHORTCODE = Pattern.compile("\\{\\{<[^>]*>}}");

    private static final Pattern ANCHOR = Pattern.compile("\\s*\\{#[^}]*}\\s*$");

    private OpenTranslation() {}

    /**
     * The file to write.
     *
     * @param source the text it is made from: the item's own, or a translation
     * @throws IllegalStateException when the words do not fit into a file
     */
    public static ChangedFile of(Entry entry, EntryText source, LocaleTag locale, LocalDate day) {
        Alignment alignment = Alignment.of(entry.type(), source, Optional.empty());
        Map<String, TranslationText.Taken> open = new LinkedHashMap<>();
        for (Alignment.Pair pair : alignment.pairs()) {
            Passage passage = pair.source();
            open.put(passage.key(), new TranslationText.Taken(open(passage, source.locale()), passage.digest()));
        }
        List<String> digests = List.of(Ledger.digests(source).split(" ", -1));
        var key = new TranslationKey(source.locale(), digests, day, Translation.Method.HUMAN, Optional.empty(), true);
        String path = entry.folder() + "/index." + locale + '.' + entry.type().extension();
        var file = new SourceFile(path, key.newFile(entry.type()));
        String text = new TranslationText(entry.type(), source, alignment, file, open)
                .write()
                .orElseThrow(() -> new IllegalStateException(
                        "no place for the words of " + source.file().path()))
                .text();
        return new ChangedFile(path, text, true);
    }

    private static String open(Passage passage, LocaleTag language) {
        String words = passage.words();
        if (passage.headingLevel() > 0) {
            String mark = "#".repeat(passage.headingLevel()) + ' ';
            String title = ANCHOR.matcher(words.replaceFirst("^#+\\s+", "")).replaceFirst("");
            return mark + OpenPlace.of(language.tag(), title);
        }
        if (SHORTCODE.matcher(words.strip()).matches()) {
            return words;
        }
        return passage.key().equals(passage.text())
                ? OpenPlace.of(language.tag(), words)
                : OpenPlace.ofLines(language.tag(), words);
    }
}
