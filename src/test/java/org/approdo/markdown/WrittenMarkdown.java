package org.approdo.markdown;

import org.approdo.source.Diagnostics;
import org.approdo.source.SourceFile;

/** The writer alone: its HTML for a text, whatever it complains about; pictures lie beside an item, as on a page. */
public final class WrittenMarkdown {
    private WrittenMarkdown() {}

    public static String html(String markdown) {
        var file = new SourceFile("f", markdown);
        return SimpleHoles.html(MarkdownReader.readProse(markdown, Place.from(file, 0), new Diagnostics()))
                .replace("<img src=\"", "<img src=\"/prova/cases/caso/");
    }
}
