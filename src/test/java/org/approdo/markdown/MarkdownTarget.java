package org.approdo.markdown;

import java.nio.charset.StandardCharsets;
import org.approdo.source.Diagnostic;
import org.approdo.source.Diagnostics;
import org.approdo.source.SourceFile;

/** Any text as the prose of an item: no program in the page, every finding at a place in the text. */
public final class MarkdownTarget {
    private MarkdownTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        read(new String(bytes, StandardCharsets.UTF_8));
    }

    static void read(String text) {
        var log = new Diagnostics();
        var file = new SourceFile("f", text);
        Document document = MarkdownReader.readProse(text, Place.from(file, 0), log);
        String html = SimpleHoles.html(document);
        if (html.contains("<script") || html.contains("<!--")) {
            throw new AssertionError(html);
        }
        for (Diagnostic finding : log.sorted()) {
            finding.span().line();
            finding.span().text();
        }
    }
}
