package org.approdo.source;

import tools.jackson.databind.json.JsonMapper;

/** Writes plain values (maps, lists, texts, numbers) as JSON. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /** In one line, members in the order of the map. */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
