package org.approdo.schema;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** What a JSON Schema says of a text. */
final class Judged {
    private Judged() {}

    static Schema schema(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }

    /** The front matter of a Markdown file, or the whole of a YAML file, as an editor's YAML makes values of it. */
    static List<String> yaml(Schema schema, String path, String text) {
        String yaml = path.endsWith(".md") ? text.substring(4, text.indexOf("\n---", 3)) : text;
        return schema.validate(yaml, InputFormat.YAML).stream()
                .map(e -> path + " " + e.getInstanceLocation() + ": " + e.getMessage())
                .toList();
    }
}
