package org.approdo.schema;

import java.util.List;
import java.util.Map;
import org.approdo.content.field.FieldType;

/** The JSON Schemas of the files that define a site: content types, vocabularies, {@code site-config.yml}. */
final class SiteSchemas {
    /** An ISO 8601 length of time of whole days or more. */
    static final String LENGTH = "P(?=[0-9])([0-9]{1,2}Y)?([0-9]{1,3}M)?([0-9]{1,3}W)?([0-9]{1,4}D)?";

    private static final Members FLAG = Members.of("type", "boolean");
    private static final Members TEXT = Members.of("type", "string");
    private static final Members COUNT = Members.of("type", "integer").with("minimum", 1);

    private final Definitions site;

    SiteSchemas(Definitions site) {
        this.site = site;
    }

    /** Of {@code content/<type>/_type.yml}. */
    Map<String, Object> type() {
        var field = ValueSchema.object(
                Members.of("type", oneOf(FieldType.words()))
                        .with("translatable", FLAG)
                        .with("required", FLAG)
                        .with(
                                "required-if",
                                ValueSchema.named(ValueSchema.scalar()).with("maxProperties", 1))
                        .with("many", FLAG)
                        .with("facet", FLAG)
                        .with("max", COUNT)
                        .with(
                                "example",
                                ValueSchema.object(
                                        Members.of("good", ValueSchema.scalar()).with("bad", ValueSchema.scalar()),
                                        "good",
                                        "bad"))
                        .with("from", oneOf(List.copyOf(site.vocabularies().keySet())))
                        .with("to", oneOf(List.copyOf(site.types().keySet())))
                        .with(
                                "of",
                                Members.of(
                                        "anyOf",
                                        List.of(
                                                ref("field").map(),
                                                ref("fields").map())))
                        .with("fields", ref("fields")),
                "type");
        var section = ValueSchema.object(Members.of("required", FLAG));
        return file(ValueSchema.object(
                        Members.of("format", oneOf(List.of("yaml", "markdown")))
                                .with("area", oneOf(List.of("required", "none")))
                                .with("title", TEXT)
                                .with("order", TEXT)
                                .with("summary", ValueSchema.array(TEXT))
                                .with("feed", FLAG)
                                .with("help", FLAG)
                                .with("proposed", FLAG)
                                .with(
                                        "review",
                                        ValueSchema.object(Members.of("every", ValueSchema.pattern(LENGTH)), "every"))
                                .with("fields", ref("fields"))
                                .with("sections", ValueSchema.named(section))
                                .with("sheet", ValueSchema.array(TEXT)),
                        "format",
                        "area"))
                .with("$defs", Members.of("field", field).with("fields", ValueSchema.named(ref("field"))))
                .map();
    }

    /** Of {@code content/_vocabularies/<name>.yml}. */
    Map<String, Object> vocabulary() {
        var label = new Members();
        site.config().locales().names().forEach(l -> label.with(l, ValueSchema.scalar()));
        var term =
                ValueSchema.object(Members.of("icon", TEXT).with("uri", TEXT).with("label", ValueSchema.object(label)));
        return file(ValueSchema.object(
                        Members.of("label", TEXT)
                                .with("pages", FLAG)
                                .with("labels", Members.of("const", "language-names"))
                                .with(
                                        "terms",
                                        ValueSchema.named(term)
                                                .with(
                                                        "propertyNames",
                                                        Members.of("pattern", "^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$"))),
                        "label"))
                .map();
    }

    /** Of {@code site-config.yml}. */
    Map<String, Object> config() {
        var locale = ValueSchema.object(
                Members.of("endonym", TEXT)
                        .with("direction", oneOf(List.of("ltr", "rtl")))
                        .with("fallback", ValueSchema.array(TEXT))
                        .with("numerals", TEXT),
                "endonym");
        var owners = ValueSchema.array(TEXT);
        var owned = ValueSchema.object(
                Members.of("known", owners).with("default", owners).with("locales", ValueSchema.named(owners)));
        return file(ValueSchema.object(
                        Members.of("name", TEXT)
                                .with("base-url", ValueSchema.form(FieldType.URL))
                                .with("source-locale", TEXT)
                                .with("home-area", TEXT)
                                .with("helplines", ValueSchema.array(TEXT))
                                .with("locales", ValueSchema.named(locale).with("minProperties", 1))
                                .with("edit-url", TEXT)
                                .with("feedback-email", ValueSchema.form(FieldType.EMAIL))
                                .with("exit-url", ValueSchema.form(FieldType.URL))
                                .with("license", TEXT)
                                .with("page-size", COUNT)
                                .with("offline-zips", FLAG)
                                .with("cards", FLAG)
                                .with("handbook", FLAG)
                                .with("owners", owned),
                        "name",
                        "base-url",
                        "home-area",
                        "locales"))
                .map();
    }

    private static Members file(Members schema) {
        return Members.of("$schema", ItemSchema.DIALECT).withAll(schema);
    }

    private static Members oneOf(List<String> words) {
        return Members.of("enum", words);
    }

    private static Members ref(String name) {
        return Members.of("$ref", "#/$defs/" + name);
    }
}
