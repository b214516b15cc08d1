package org.approdo.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The members of a JSON object, in the order in which they are written. */
final class Members {
    private final Map<String, Object> members = new LinkedHashMap<>();

    Members() {}

    static Members of(String key, Object value) {
        return new Members().with(key, value);
    }

    /** Leaves out an empty optional. */
    Members with(String key, Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(v -> members.put(key, v));
        } else {
            members.put(key, value instanceof Members nested ? nested.members : value);
        }
        return this;
    }

    Members withAll(Members others) {
        members.putAll(others.members);
        return this;
    }

    Map<String, Object> map() {
        return members;
    }
}
