package org.approdo.content;

import java.util.List;
import java.util.Map;
import org.approdo.content.field.Field;
import org.approdo.content.vocabulary.Vocabulary;
import org.approdo.source.OpenPlace;

/** Writes the text of a new item: the keys of its type, and beside each what may stand there. */
public final class Skeleton {
    private static final int FEW = 12;

    private Skeleton() {}

    /**
     * A draft with every field; required ones open, the others as comments.
     *
     * @param values what is known already, as a file has it, by field
     */
    public static String ofItem(ContentType type, Map<String, Vocabulary> vocabularies, Map<String, String> values) {
        var text = new StringBuilder();
        if (type.prose()) {
            text.append("---\n");
        }
        text.append("draft: true   # remove this line when the item is ready\n");
        for (Field field : type.fields()) {
            String value = values.get(field.name());
            if (value != null) {
                text.append(field.name()).append(": ").append(value).append('\n');
                continue;
            }
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
                    .forEach(s -> text.append("\n## … {#").append(s.name()).append("}\n\n" + OpenPlace.MARK + "\n"));
        }
        return text.toString();
    }

    /** What may stand in a field, in a few words or as an example. */
    public static String about(Field field, Map<String, Vocabulary> vocabularies) {
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
