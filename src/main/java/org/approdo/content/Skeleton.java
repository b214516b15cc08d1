package org.approdo.content;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.approdo.content.field.Field;
import org.approdo.content.field.Value;
import org.approdo.content.vocabulary.Vocabulary;
import org.approdo.markdown.Block;

/** Writes the text of a new file: the keys of its type, and beside each what may stand there. */
public final class Skeleton {
    /** Stands where text is to be written. */
    static final String OPEN = "…";

    /** Words of the source, to be replaced: a fence or a title that begins with {@code …it:}. */
    private static final Pattern SOURCE_WORDS =
            Pattern.compile("^(?:[`~]{3,}\\s+|#{1,6} )?…[a-z]{2,3}(?:-[A-Za-z]+)*: ?");

    private static final int FEW = 12;

    private Skeleton() {}

    /** Whether a text is still to be written, or holds the words that it is to be translated from. */
    public static boolean isOpen(String words) {
        return words.equals(OPEN) || SOURCE_WORDS.matcher(words).find();
    }

    /** A draft with every field; required ones open, the others as comments. */
    public static String ofItem(ContentType type, Map<String, Vocabulary> vocabularies) {
        var text = new StringBuilder();
        if (type.prose()) {
            text.append("---\n");
        }
        text.append("draft: true   # remove this line when the item is ready\n");
        for (Field field : type.fields()) {
            text.append(field.required() ? "" : "# ").append(field.name()).append(": ");
            String about = about(field, vocabularies);
            text.append(about.isEmpty() ? "" : "  # " + about).append('\n');
        }
        text.append("# reviewed:   # the day the facts were checked: 2026-11-21\n");
        text.append("# sources:\n#   - {title: \"\", url: \"\", checked: }\n");
        if (type.prose()) {
            text.append("---\n");
            type.sections().stream()
                    .filter(ContentType.Section::required)
                    .forEach(s -> text.append("\n## … {#").append(s.name()).append("}\n\n" + OPEN + "\n"));
        }
        return text.toString();
    }

    /** A translation with the source's words as comments, to be replaced. */
    public static String ofTranslation(Entry entry) {
        var text = new StringBuilder();
        boolean prose = entry.type().prose();
        text.append(prose ? "---\n" : "");
        EntryText source = entry.source();
        for (Field field : entry.type().fields()) {
            Value value = source.values().get(field.name());
            if (value instanceof Value.Text words && field.translatable()) {
                text.append(field.name()).append(":   # ").append(words.text()).append('\n');
            } else if (value != null && field.hasTranslatableText()) {
                text.append("# ")
                        .append(field.name())
                        .append(":   # see ")
                        .append(source.file().path())
                        .append('\n');
            }
        }
        text.append("translation: {source: ").append(entry.sourceLocale()).append(", digests: \"\", method: human}\n");
        if (prose) {
            text.append("---\n");
            List<Block> headings =
                    source.body().blocks().stream().filter(Block::isHeading).toList();
            for (Block heading : headings) {
                int level = source.body().headings().get(heading.heading()).level();
                text.append("\n# ".replace("#", "#".repeat(level)))
                        .append(heading.text())
                        .append("\n\n" + OPEN + "\n");
            }
        }
        return text.toString();
    }

    private static String about(Field field, Map<String, Vocabulary> vocabularies) {
        if (field.from().isPresent()) {
            Vocabulary vocabulary = vocabularies.get(field.from().get());
            List<String> ids = vocabulary == null ? List.of() : vocabulary.ids();
            String some = ids.size() > FEW
                    ? "an id of content/_vocabularies/" + field.from().get() + ".yml"
                    : String.join(", ", ids);
            return field.many() ? "[one or more of: " + some + "]" : some;
        }
        if (field.to().isPresent()) {
            String ids = "of the " + field.to().get();
            return field.many() ? "[ids " + ids + "]" : "the id of one " + ids;
        }
        return switch (field.type()) {
            case DATE -> "2026-11-02";
            case PERIOD -> "{from: 2026-11-02, to: 2026-11-03}";
            case BOOLEAN -> "true or false";
            case MONEY -> "30.46 EUR";
            case PHONE -> "+39 02 1234567";
            case GEO -> "{lat: 45.4786, lon: 9.2057}";
            case ADDRESS -> "{street: , number: \"\", postcode: \"\", city: , province: }";
            case HOURS -> "{weekly: {mon: [09:00-12:30]}}";
            case LANGUAGES -> "[{code: it}, {code: ar, days: [thu]}]";
            case IMAGE -> "{src: picture.jpg, alt: what it shows}";
            case LIST ->
                field.parts().isEmpty()
                        ? "[…]"
                        : "[{"
                                + String.join(
                                        ": , ",
                                        field.parts().stream().map(Field::name).toList()) + ": }]";
            default -> field.max().map(m -> "at most " + m + " characters").orElse("");
        };
    }
}
