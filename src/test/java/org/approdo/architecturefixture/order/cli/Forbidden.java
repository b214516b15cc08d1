package org.approdo.architecturefixture.order.cli;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

final class Forbidden {
    private Forbidden() {}

    static Map<String, String> map() {
        return new HashMap<>();
    }

    static Set<String> set() {
        return new HashSet<>();
    }

    static Supplier<Map<String, String>> reference() {
        return HashMap::new;
    }
}
