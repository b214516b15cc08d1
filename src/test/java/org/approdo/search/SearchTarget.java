package org.approdo.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.approdo.locale.LocaleTag;

/** Any text, analysed as every language of the portal does; a word is never longer than its text. */
public final class SearchTarget {
    private static final List<Language> LANGUAGES =
            List.of("it", "en", "fr", "es", "ar", "zh", "ro", "sq", "uk", "ur", "bn", "de").stream()
                    .map(t -> Language.of(new LocaleTag(t)))
                    .toList();

    private SearchTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (Language language : LANGUAGES) {
            language.words(text);
            for (Token token : language.analyse(text)) {
                if (token.form().isEmpty() || token.term().isEmpty()) {
                    throw new AssertionError("an empty word in " + language.tag());
                }
            }
        }
    }
}
