package org.approdo.architecturefixture.order.cli;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

final class Allowed {
    private Allowed() {}

    static Map<String, String> linked() {
        return new LinkedHashMap<>();
    }

    static Map<String, String> sorted() {
        return new TreeMap<>();
    }

    static Set<String> set() {
        return new LinkedHashSet<>();
    }
}
