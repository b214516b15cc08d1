package org.approdo.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;

/** Writes plain values (maps, lists, texts, numbers) as JSON, and reads them. */
public final class Json {
    /** Reads the comments and trailing commas that editors allow in their settings. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private Json() {}

    /** In one line, members in the order of the map. */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Indented by two spaces, with a line break at the end. */
    public static String pretty(Object value) {
        return MAPPER.writer()
                        .with(new DefaultPrettyPrinter()
                                .withSeparators(Separators.createDefaultInstance()
                                        .withObjectNameValueSpacing(Separators.Spacing.AFTER))
                                .withObjectIndenter(INDENT)
                                .withArrayIndenter(INDENT))
                        .writeValueAsString(value)
                + "\n";
    }

    /** An object's members, in their order; empty when the text is no JSON object. */
    @SuppressWarnings("unchecked")
    public static Optional<Map<String, Object>> read(String text) {
        try {
            return Optional.ofNullable(MAPPER.readValue(text, LinkedHashMap.class))
                    .map(m -> (Map<String, Object>) m);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /**
     * The text of an object with one member set, all else kept as it was typed: order, comments, blanks.
     *
     * @throws IllegalArgumentException when the text is no JSON object
     */
    public static String with(String text, String key, Object value) {
        String written = pretty(value).strip().replace("\n", "\n  ");
        try (JsonParser parser = MAPPER.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("no JSON object");
            }
            int last = -1;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                int start = (int) parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                parser.finishToken();
                last = (int) parser.currentLocation().getCharOffset();
                if (name.equals(key)) {
                    return text.substring(0, start) + written + text.substring(last);
                }
            }
            String member = "\n  " + write(key) + ": " + written;
            if (last < 0) {
                int open = text.indexOf('{') + 1;
                return text.substring(0, open) + member + "\n"
                        + text.substring(open).stripLeading();
            }
            return text.substring(0, last) + "," + member + text.substring(last);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no JSON object", e);
        }
    }
}
