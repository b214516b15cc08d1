package org.approdo.content;

import org.approdo.content.field.FieldType;

/** Writes the beginning of a {@code _type.yml}: every key in the order in which they are read, those not needed as comments. */
public final class TypeSkeleton {
    private TypeSkeleton() {}

    /**
     * The text of the file.
     *
     * @param record whether an item is fields alone
     * @param area whether items live in an area
     */
    public static String of(boolean record, boolean area) {
        return """
                # What this type is for, in a line. Every key is explained in src/docs/content-format.md.
                format: %s   # markdown: fields and text; yaml: fields alone
                area: %s   # required: items live in an area's folder; none
                title: title   # the field that stands for an item in lists
                # order: -date   # the field lists are sorted by, the newest first; else the title
                summary: [summary]   # what lists and search show below it
                # feed: true   # new items come into the feeds
                # help: true   # items are people or offices that help, and stand on the map
                # proposed: true   # readers may propose items with a form
                # review: {every: P6M}   # how long checked facts hold
                fields:
                  title: {type: text, translatable: true, required: true, max: 100}
                  summary: {type: text, translatable: true, max: 300}
                #  date: {type: date}
                #  phones: {type: list, of: {number: {type: phone, required: true}}}
                # types of fields: %s
                %s# sheet: [summary]   # what a printed sheet has
                """.formatted(
                record ? "yaml" : "markdown",
                area ? "required" : "none",
                String.join(", ", FieldType.words()),
                record ? "" : "# sections:\n#   who: {required: true}   # headings '## … {#who}', in this order\n");
    }
}
