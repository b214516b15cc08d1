package org.approdo.locale;

import java.util.ArrayList;
import java.util.List;
import org.approdo.source.Diagnostics;
import org.approdo.source.Json;
import org.approdo.source.OpenPlace;
import org.approdo.source.SourceFile;
import org.approdo.source.YamlNode;
import org.approdo.source.YamlReader;

/**
 * Begins {@code locales/<tag>.yml}: the file of another language, each word an {@link OpenPlace}, counted in the forms of
 * the new one. Order and comments stay.
 *
 * <pre>
 * status:
 *   title: "…en: State of the content"
 * </pre>
 */
public final class OpenMessages {
    private record Word(int start, int end, String text) {}

    private final LocaleTag from;
    private final LocaleTag tag;
    private final List<Word> words = new ArrayList<>();

    private OpenMessages(LocaleTag from, LocaleTag tag) {
        this.from = from;
        this.tag = tag;
    }

    /**
     * The text of the new file.
     *
     * @param file the words that are to be translated
     * @param from their language
     * @param tag the new language
     */
    public static String of(SourceFile file, LocaleTag from, LocaleTag tag) {
        var messages = new OpenMessages(from, tag);
        YamlReader.readMapping(file, new Diagnostics()).ifPresent(messages::collect);
        var text = new StringBuilder(file.text());
        for (int i = messages.words.size() - 1; i >= 0; i--) {
            Word word = messages.words.get(i);
            text.replace(word.start, word.end, word.text);
        }
        String forms = String.join(", ", PluralForms.of(tag));
        return "# Write the translation in place of what is in quotes, with its mark. Counted forms: " + forms + ".\n"
                + text;
    }

    private void collect(YamlNode.Mapping mapping) {
        for (YamlNode.Member member : mapping.members()) {
            if (member.value() instanceof YamlNode.Mapping nested) {
                collect(nested);
            } else if (member.value() instanceof YamlNode.Scalar scalar
                    && !scalar.text().isEmpty()
                    && !OpenPlace.isIn(scalar.text())) {
                int start = scalar.span().start();
                int length = scalar.span().text().stripTrailing().length();
                words.add(
                        new Word(start, start + length, Json.write(OpenPlace.of(from.tag(), counted(scalar.text())))));
            }
        }
    }

    private String counted(String message) {
        try {
            return PluralForms.rewritten(message, tag);
        } catch (IllegalArgumentException e) {
            return message; // check reports it where it stands
        }
    }
}
