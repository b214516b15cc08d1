package org.approdo.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.approdo.content.ContentType;
import org.approdo.content.Translation;
import org.approdo.content.field.Field;
import org.approdo.content.field.FieldType;

/**
 * The JSON Schema of a content type's files: the source and, where {@code translation} stands, the translation. Of Markdown
 * files it describes the front matter.
 *
 * @see <a href="https://json-schema.org/draft/2020-12">JSON Schema</a>
 */
final class ItemSchema {
    static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private final Definitions site;
    private final Words words;
    private final ContentType type;

    ItemSchema(Definitions site, Words words, ContentType type) {
        this.site = site;
        this.words = words;
        this.type = type;
    }

    Map<String, Object> write() {
        return Members.of("$schema", DIALECT)
                .with("title", words.one(type))
                .with("type", "object")
                .with("if", Members.of("required", List.of("translation")))
                .with("then", Members.of("$ref", "#/$defs/translation"))
                .with("else", Members.of("$ref", "#/$defs/source"))
                .with("$defs", Members.of("source", source()).with("translation", translation()))
                .map();
    }

    private Members source() {
        var properties = new ValueSchema(site, words, type, false)
                .properties(type.fields())
                .withAll(facts());
        var finished = new Members();
        List<String> required =
                type.fields().stream().filter(Field::required).map(Field::name).toList();
        if (!required.isEmpty()) {
            finished.with("required", required);
        }
        List<Map<String, Object>> conditions = conditions();
        if (!conditions.isEmpty()) {
            finished.with("allOf", conditions);
        }
        return ValueSchema.object(properties)
                .with("if", has("draft", Members.of("const", true)))
                .with("else", finished);
    }

    /** A field that is required where another has a value. */
    private List<Map<String, Object>> conditions() {
        var conditions = new ArrayList<Map<String, Object>>();
        for (Field field : type.fields()) {
            field.condition().ifPresent(c -> {
                boolean many = type.field(c.field()).map(Field::many).orElse(false);
                var value = Members.of("const", c.value());
                conditions.add(Members.of("if", has(c.field(), many ? Members.of("contains", value) : value))
                        .with("then", Members.of("required", List.of(field.name())))
                        .map());
            });
        }
        return conditions;
    }

    private static Members has(String key, Members value) {
        return Members.of("properties", Members.of(key, value)).with("required", List.of(key));
    }

    /** The keys that every source may have. */
    private Members facts() {
        var date = ValueSchema.form(FieldType.DATE);
        var source = ValueSchema.object(
                Members.of("title", ValueSchema.scalar())
                        .with("url", ValueSchema.form(FieldType.URL))
                        .with("checked", date),
                "title");
        var facts = new Members();
        if (type.area()) {
            facts.with("area", titled("search.area", ValueSchema.pattern("[a-z0-9]+(-[a-z0-9]+)*")));
        }
        return facts.with("reviewed", titled("editor.reviewed", date))
                .with(
                        "review",
                        ValueSchema.object(Members.of("every", ValueSchema.pattern(SiteSchemas.LENGTH)), "every"))
                .with("sources", titled("editor.sources", ValueSchema.array(source)))
                .with("aliases", ValueSchema.array(ValueSchema.pattern("/([a-z0-9]+(-[a-z0-9]+)*/){1,5}")))
                .with("draft", titled("editor.draft", Members.of("type", "boolean")))
                .with("publish", titled("editor.publish", date))
                .with("expires", titled("editor.expires", date))
                .with("owner", ValueSchema.scalar())
                .with("locales", ValueSchema.array(locale()));
    }

    private Members locale() {
        return Members.of("enum", site.config().locales().names());
    }

    private Members titled(String key, Members schema) {
        return Members.of("title", words.of(key)).withAll(schema);
    }

    private Members translation() {
        var methods = Arrays.stream(Translation.Method.values())
                .map(Translation.Method::word)
                .toList();
        var made = ValueSchema.object(
                Members.of("source", locale())
                        .with("digests", ValueSchema.pattern("([0-9a-f]{8}( [0-9a-f]{8})*)?"))
                        .with("date", ValueSchema.form(FieldType.DATE))
                        .with("method", Members.of("enum", methods))
                        .with("reviewed-by", ValueSchema.scalar())
                        .with("status", Members.of("const", "in-progress")),
                "source",
                "digests",
                "method");
        return ValueSchema.object(
                new ValueSchema(site, words, type, true)
                        .properties(type.fields())
                        .with("translation", made),
                "translation");
    }
}
