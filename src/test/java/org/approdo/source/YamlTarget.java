package org.approdo.source;

import java.nio.charset.StandardCharsets;

/** Any text as a YAML file: every node and every finding at a place in the text. */
public final class YamlTarget {
    private YamlTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        var file = new SourceFile("f", new String(bytes, StandardCharsets.UTF_8));
        var log = new Diagnostics();
        YamlReader.readMapping(file, log).ifPresent(YamlTarget::walk);
        new CharacterRule(log).check(file);
        for (Diagnostic finding : log.sorted()) {
            finding.span().line();
            finding.span().text();
        }
    }

    static void walk(YamlNode node) {
        node.span().text();
        if (node instanceof YamlNode.Mapping mapping) {
            mapping.members().forEach(m -> {
                m.keySpan().text();
                walk(m.value());
            });
        } else if (node instanceof YamlNode.Sequence sequence) {
            sequence.items().forEach(YamlTarget::walk);
        }
    }
}
