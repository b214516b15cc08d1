package org.approdo.source;

import java.nio.charset.StandardCharsets;

/** Any text as a file with front matter, and behind the line that opens one. */
public final class FrontMatterTarget {
    private FrontMatterTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        read(text);
        read("---\n" + text);
    }

    private static void read(String text) {
        var log = new Diagnostics();
        FrontMatter.read(new SourceFile("f", text), log).ifPresent(m -> {
            YamlTarget.walk(m.mapping());
            if (m.bodyStart() > text.length()) {
                throw new AssertionError("the text begins behind its end");
            }
        });
        log.sorted().forEach(d -> d.span().text());
    }
}
