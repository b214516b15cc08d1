package org.approdo.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.approdo.content.ContentType;
import org.approdo.content.field.Field;
import org.approdo.content.field.FieldType;
import org.approdo.content.vocabulary.Vocabulary;

/**
 * A form on GitHub by which anybody proposes an item: its name, where it is, the required fields that people outside can
 * fill in, free words, and how they know. Who cares for the area makes the item of it.
 *
 * @see <a href="https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema">GitHub's form schema</a>
 */
final class IssueForm {
    private final Definitions site;
    private final Words words;
    private final ContentType type;

    IssueForm(Definitions site, Words words, ContentType type) {
        this.site = site;
        this.words = words;
        this.type = type;
    }

    Map<String, Object> write() {
        String title = words.of("form.title", Map.of("type", words.one(type)));
        var body = new ArrayList<Map<String, Object>>();
        body.add(Members.of("type", "markdown")
                .with("attributes", Members.of("value", words.of("form.lead")))
                .map());
        if (type.area()) {
            body.add(element("input", "area", Members.of("label", words.of("form.where")), true));
        }
        type.fields().stream().filter(this::isAsked).forEach(f -> body.add(question(f)));
        body.add(element("textarea", "text", Members.of("label", words.of("form.text")), false));
        body.add(element("textarea", "source", Members.of("label", words.of("form.source")), true));
        var promise = Members.of("label", words.of("form.public")).with("required", true);
        body.add(Members.of("type", "checkboxes")
                .with("id", "public")
                .with(
                        "attributes",
                        Members.of("label", words.of("form.private")).with("options", List.of(promise.map())))
                .map());
        return Members.of("name", title)
                .with("description", words.of("form.lead"))
                .with("title", title + ": ")
                .with("body", body)
                .map();
    }

    /** The name, what helps to reach somebody, and what is required and can be answered without knowing our ids. */
    private boolean isAsked(Field field) {
        return switch (field.type()) {
            case TEXT, DATE, PERIOD -> field.required();
            case CHOICE ->
                field.required()
                        && field.from().filter(site.vocabularies()::containsKey).isPresent();
            case URL, ADDRESS, HOURS, LANGUAGES -> true;
            case LIST ->
                field.required()
                        || field.item().filter(i -> i.type() == FieldType.URL).isPresent()
                        || field.parts().stream()
                                .anyMatch(p -> p.type() == FieldType.PHONE || p.type() == FieldType.EMAIL);
            default -> false;
        };
    }

    private Map<String, Object> question(Field field) {
        var attributes = Members.of("label", words.field(type, field)).with("description", words.hint(field));
        if (field.type() == FieldType.CHOICE) {
            Vocabulary vocabulary = site.vocabularies().get(field.from().orElseThrow());
            List<String> options = vocabulary == null
                    ? List.of()
                    : vocabulary.terms().stream()
                            .map(t -> words.term(vocabulary, t))
                            .distinct()
                            .toList();
            attributes.with("options", options);
            return element(
                    "dropdown",
                    field.name(),
                    field.many() ? attributes.with("multiple", true) : attributes,
                    field.required());
        }
        boolean line = switch (field.type()) {
            case TEXT, DATE, URL, PERIOD -> true;
            default -> false;
        };
        return element(line ? "input" : "textarea", field.name(), attributes, field.required());
    }

    private static Map<String, Object> element(String kind, String id, Members attributes, boolean required) {
        return Members.of("type", kind)
                .with("id", id)
                .with("attributes", attributes)
                .with("validations", Members.of("required", required))
                .map();
    }
}
