package org.approdo.schema;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.approdo.content.ContentType;
import org.approdo.content.field.Field;
import org.approdo.content.field.FieldType;
import org.approdo.content.field.SpokenLanguage;
import org.approdo.content.vocabulary.Vocabulary;

/**
 * A field as a CMS shows it. What is a fact has no {@code i18n} and stands in the source's tab alone. Parts of a group are
 * never required: a CMS would ask for them even where the group is absent.
 */
final class CmsField {
    private static final List<String> RHYTHMS = List.of("week", "month");

    private final Definitions site;
    private final Words words;
    private final CmsFlavour flavour;
    private final ContentType type;

    CmsField(Definitions site, Words words, CmsFlavour flavour, ContentType type) {
        this.site = site;
        this.words = words;
        this.flavour = flavour;
        this.type = type;
    }

    List<Map<String, Object>> all(List<Field> fields) {
        return fields.stream().map(f -> described(f, f.required())).toList();
    }

    private List<Map<String, Object>> optional(List<Field> fields) {
        return fields.stream().map(f -> described(f, false)).toList();
    }

    private Map<String, Object> described(Field field, boolean required) {
        var shown = Members.of("name", field.name())
                .with("label", words.field(type, field))
                .withAll(widget(field))
                .with("required", required)
                .with("hint", words.hint(field));
        return (field.hasTranslatableText() ? shown.with("i18n", true) : shown).map();
    }

    private Members widget(Field field) {
        return switch (field.type()) {
            case TEXT -> text(field);
            case MARKDOWN -> widget("text");
            case URL, EMAIL, PHONE, MONEY -> formed(field.type());
            case DATE -> date();
            case DATETIME -> widget("datetime").with("format", "YYYY-MM-DDTHH:mm");
            case BOOLEAN -> widget("boolean");
            case NUMBER -> number();
            case CHOICE -> choice(field.from().orElse("")).with("multiple", field.many());
            case REFERENCE -> relation(field.to().orElse("")).with("multiple", field.many());
            case LIST ->
                field.item()
                        .map(i -> widget("list")
                                .with(
                                        "field",
                                        Members.of("name", i.name())
                                                .with("label", words.field(type, i))
                                                .withAll(widget(i))))
                        .orElseGet(() -> list(all(field.parts())));
            case GROUP -> object(optional(field.parts()));
            case PERIOD ->
                object(List.of(
                        part("from", "from", formed(FieldType.PERIOD)), part("to", "to", formed(FieldType.PERIOD))));
            case IMAGE ->
                object(List.of(
                        file("image"), part("alt", "alt", widget("string").with("i18n", true))));
            case FILE -> downloads();
            case GEO -> object(List.of(part("lat", "latitude", number()), part("lon", "longitude", number())));
            case ADDRESS ->
                object(List.of(
                        part("street", "street", widget("string")),
                        part("number", "house-number", widget("string")),
                        part("postcode", "postcode", widget("string")),
                        part("city", "city", widget("string")),
                        part("province", "province", widget("string"))));
            case HOURS -> hours();
            case LANGUAGES ->
                list(List.of(
                        part("code", "language", choice("languages")),
                        part("days", "days", days()),
                        part("mode", "mode", modes())));
            case RECURRENCE ->
                object(List.of(
                        part("every", "every", rhythm()), part("on", "days", days()), part("until", "to", date())));
        };
    }

    private Members text(Field field) {
        var text = widget("string");
        if (field.max().isEmpty()) {
            return text;
        }
        int max = field.max().get();
        return flavour == CmsFlavour.SVELTIA
                ? text.with("maxlength", max)
                : text.with("pattern", List.of("^[^\\n]{0," + max + "}$", words.length(max)));
    }

    private Members formed(FieldType form) {
        return widget("string").with("pattern", List.of("^(" + form.form() + ")$", words.example(form.example())));
    }

    private Members number() {
        return widget("number").with("value_type", "float").with("step", 0.000001);
    }

    /** Without a default: none is written unless somebody chooses a day. */
    Members date() {
        var date = widget("datetime")
                .with("format", "YYYY-MM-DD")
                .with("date_format", "YYYY-MM-DD")
                .with("time_format", false);
        return flavour == CmsFlavour.SVELTIA ? date.with("type", "date") : date;
    }

    private Members choice(String name) {
        Vocabulary vocabulary = site.vocabularies().get(name);
        return vocabulary == null
                ? widget("string")
                : select(vocabulary.terms().stream()
                        .map(t -> option(words.term(vocabulary, t), t.id()))
                        .toList());
    }

    /**
     * Another item by its id: the name of its folder. To Decap the preview tells it as a field; Sveltia makes it out from
     * the path.
     */
    Members relation(String to) {
        ContentType target = site.types().get(to);
        String title = target == null ? "title" : target.title();
        return widget("relation")
                .with("collection", to)
                .with("value_field", flavour == CmsFlavour.SVELTIA ? "{{slug}}" : "id")
                .with("search_fields", List.of(title))
                .with("display_fields", List.of(title));
    }

    private Members downloads() {
        return object(site.config().locales().all().stream()
                .map(l -> Members.of("name", l.tag().tag())
                        .with("label", l.endonym())
                        .withAll(object(
                                List.of(file("file"), part("url", formed(FieldType.URL), words.of("field.url")))))
                        .with("required", false)
                        .map())
                .toList());
    }

    private Map<String, Object> file(String widget) {
        return part("src", widget(widget).with("choose_url", false), words.of("field.files"));
    }

    private Members hours() {
        var weekly = Arrays.stream(DayOfWeek.values())
                .map(d -> part(Words.code(d), slots(), words.weekday(d)))
                .toList();
        var exceptions = list(List.of(
                part("from", "from", date()),
                part("to", "to", date()),
                part("closed", "closed-days", widget("boolean")),
                part("open", slots(), words.of("field.hours"))));
        return object(List.of(part("weekly", "weekly", object(weekly)), part("exceptions", "exceptions", exceptions)));
    }

    private Members slots() {
        return widget("list").with("hint", words.example(FieldType.HOURS.example()));
    }

    private Members days() {
        return select(Arrays.stream(DayOfWeek.values())
                        .map(d -> option(words.weekday(d), Words.code(d)))
                        .toList())
                .with("multiple", true);
    }

    private Members modes() {
        return select(Arrays.stream(SpokenLanguage.Mode.values())
                .map(m -> option(
                        words.of(m == SpokenLanguage.Mode.SPOKEN ? "editor.spoken" : "language-mode." + m.word()),
                        m.word()))
                .toList());
    }

    private Members rhythm() {
        return select(RHYTHMS.stream()
                .map(r -> option(words.of("value." + r + "ly"), r))
                .toList());
    }

    private static Map<String, Object> option(String label, String value) {
        return Members.of("label", label).with("value", value).map();
    }

    private Members select(List<Map<String, Object>> options) {
        return widget("select").with("options", options);
    }

    private Members object(List<Map<String, Object>> fields) {
        return widget("object").with("collapsed", true).with("fields", fields);
    }

    Members list(List<Map<String, Object>> fields) {
        return widget("list").with("fields", fields);
    }

    Map<String, Object> part(String name, String word, Members widget) {
        return part(name, widget, words.of("editor." + word));
    }

    private static Map<String, Object> part(String name, Members widget, String label) {
        return Members.of("name", name)
                .with("label", label)
                .withAll(widget)
                .with("required", false)
                .map();
    }

    static Members widget(String name) {
        return Members.of("widget", name);
    }
}
