package org.approdo.content;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.approdo.content.field.Field;
import org.approdo.source.SourceFile;

/**
 * A kind of item, as {@code content/<type>/_type.yml} defines it. A type is data: adding one needs no Java.
 *
 * @param name its folder, and its word in addresses
 * @param prose whether items are Markdown with front matter; else records in YAML
 * @param area whether items live in an area's folder
 * @param title the field that names an item
 * @param order the field lists sort by
 * @param newestFirst whether they sort downwards
 * @param summary the fields a list shows of an item
 * @param feed whether its items are in the feeds
 * @param help whether its items are who helps people: offices, services, associations
 * @param proposed whether anybody may propose an item by a form
 * @param sections the sections its prose has, in order; none for free prose
 * @param sheet names of fields and sections in the order of the page
 * @param reviewEvery how long a review holds
 */
public record ContentType(
        String name,
        SourceFile file,
        boolean prose,
        boolean area,
        String title,
        String order,
        boolean newestFirst,
        List<String> summary,
        boolean feed,
        boolean help,
        boolean proposed,
        List<Field> fields,
        List<Section> sections,
        List<String> sheet,
        Optional<Period> reviewEvery) {
    public ContentType {
        summary = List.copyOf(summary);
        fields = List.copyOf(fields);
        sections = List.copyOf(sections);
        sheet = List.copyOf(sheet);
    }

    /** A part of the prose, under a level-2 heading with its name as the anchor. */
    public record Section(String name, boolean required) {}

    public Optional<Field> field(String field) {
        return fields.stream().filter(f -> f.name().equals(field)).findFirst();
    }

    public List<String> fieldNames() {
        return fields.stream().map(Field::name).toList();
    }

    public Optional<Section> section(String section) {
        return sections.stream().filter(s -> s.name().equals(section)).findFirst();
    }

    /** The ending of its files. */
    public String extension() {
        return prose ? "md" : "yml";
    }
}
