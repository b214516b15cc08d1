package org.approdo.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a new item begins with. */
final class ItemOptions {
    @Option(
            names = "--locale",
            paramLabel = "TAG",
            description = "the language to write in; else the site's source language")
    private @Nullable String locale;

    @Option(
            names = "--set",
            paramLabel = "FIELD=VALUE",
            description = "a field of the new item; several values with commas, parts as in a file: '{city: Bari}'")
    private Map<String, String> values = new LinkedHashMap<>();

    @Option(names = "--no-input", description = "ask nothing, even on a terminal")
    private boolean silent;

    @Nullable
    String locale() {
        return locale;
    }

    Map<String, String> values() {
        return values;
    }

    boolean silent() {
        return silent;
    }
}
