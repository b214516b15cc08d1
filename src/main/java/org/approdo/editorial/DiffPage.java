package org.approdo.editorial;

import java.util.List;
import java.util.Optional;
import org.approdo.content.Passage;
import org.approdo.editorial.TranslationDiff.BlockDiff;
import org.approdo.locale.LocaleTag;
import org.approdo.locale.Locales;

/**
 * One page, complete in itself, of what changed in sources: what a source said, what it says, its translation, side by side
 * and each in the direction of its script.
 *
 * <p>Texts are shown as they are written, marks and all; nothing of them becomes markup.
 */
public final class DiffPage {
    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>What changed in the sources</title>
            <style>
            body{font:1rem/1.5 system-ui,sans-serif;max-width:90rem;margin:auto;padding:1rem;color:#1b1b1b;background:#fff}
            h2{font-size:1.1rem;margin:2rem 0 .5rem;overflow-wrap:anywhere}
            table{width:100%;border-collapse:collapse;table-layout:fixed}
            th,td{border:1px solid #767676;padding:.5rem;vertical-align:top;text-align:start;overflow-wrap:anywhere}
            td{white-space:pre-wrap}
            del{background:#ffd7d5;color:#7a0a0a}
            ins{background:#ccf1d0;color:#0b4a1a}
            </style>
            </head>
            <body>
            <main>
            <h1>What changed in the sources</h1>
            """;

    private final Locales locales;
    private final StringBuilder html = new StringBuilder(HEAD);

    private DiffPage(Locales locales) {
        this.locales = locales;
    }

    /**
     * Writes the page.
     *
     * @param limit why it may not be known what sources said before
     */
    public static String write(List<TranslationDiff> diffs, Locales locales, Optional<String> limit) {
        var page = new DiffPage(locales);
        limit.ifPresent(l -> page.html.append("<p>").append(escape(l)).append("</p>\n"));
        if (diffs.isEmpty()) {
            page.html.append("<p>Nothing changed since the translations were made.</p>\n");
        }
        diffs.forEach(page::write);
        return page.html.append("</main>\n</body>\n</html>\n").toString();
    }

    private void write(TranslationDiff diff) {
        LocaleTag source = diff.source().locale();
        LocaleTag target = diff.text().locale();
        html.append("<h2>").append(escape(diff.text().file().path())).append("</h2>\n");
        html.append("<table>\n<thead><tr><th scope=\"col\">")
                .append(endonym(source))
                .append(diff.madeFrom()
                        .map(v -> ", " + v.day() + ", " + v.commit())
                        .orElse(", before"))
                .append("</th><th scope=\"col\">")
                .append(endonym(source))
                .append(", now</th><th scope=\"col\">")
                .append(endonym(target))
                .append("</th></tr></thead>\n<tbody>\n");
        for (BlockDiff block : diff.blocks()) {
            String now = block.now().map(Passage::words).orElse("");
            html.append("<tr>");
            cell(
                    source,
                    block.before()
                            .map(b -> marked(b, now, WordChange.Kind.REMOVED))
                            .orElse(""));
            cell(
                    source,
                    block.before()
                            .map(b -> marked(b, now, WordChange.Kind.ADDED))
                            .orElse("<ins>" + escape(now) + "</ins>"));
            cell(target, block.translation().map(t -> escape(t.words())).orElse(""));
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>\n");
    }

    /** One of the two texts, with what the other has not. */
    private static String marked(String before, String now, WordChange.Kind shown) {
        String element = shown == WordChange.Kind.ADDED ? "ins" : "del";
        var text = new StringBuilder();
        for (WordChange change : WordChange.between(before, now)) {
            if (change.kind() == WordChange.Kind.SAME) {
                text.append(escape(change.words()));
            } else if (change.kind() == shown) {
                text.append('<').append(element).append('>');
                text.append(escape(change.words()));
                text.append("</").append(element).append('>');
            }
        }
        return text.toString();
    }

    private void cell(LocaleTag language, String content) {
        html.append("<td").append(marks(language)).append('>').append(content).append("</td>");
    }

    private String endonym(LocaleTag language) {
        String name = locales.find(language).map(l -> l.endonym()).orElse(language.tag());
        return "<bdi" + marks(language) + '>' + escape(name) + "</bdi>";
    }

    private String marks(LocaleTag language) {
        return " lang=\"" + language + "\" dir=\"" + locales.direction(language).attribute() + '"';
    }

    private static String escape(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
