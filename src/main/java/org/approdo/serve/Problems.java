package org.approdo.serve;

import java.util.List;
import org.approdo.markdown.Escape;
import org.approdo.source.Diagnostic;
import org.approdo.source.Span;

/**
 * What keeps the site from being made, as HTML in which everything from files is plain text:
 *
 * <pre>
 * &lt;li>&lt;p>&lt;code>content/guides/italia/casa/index.it.md:4:9&lt;/code> &lt;bdi>'housng' is no term …&lt;/bdi>
 *   &lt;pre dir="auto">category: &lt;mark>housng&lt;/mark>&lt;/pre>
 *   &lt;p class="hint">&lt;bdi>did you mean 'housing'?&lt;/bdi>
 * </pre>
 *
 * <p>In English and from left to right, as diagnostics are.
 *
 * @param items one for each problem, as HTML
 */
record Problems(List<String> items) {
    static final Problems NONE = new Problems(List.of());

    /** So many are shown; nobody mends more between two looks. */
    private static final int MOST = 50;

    /** Longer lines are cut around the place, in characters. */
    private static final int MARGIN = 120;

    Problems {
        items = List.copyOf(items);
    }

    static Problems of(List<Diagnostic> errors) {
        return new Problems(errors.stream().map(Problems::item).toList());
    }

    /** Something that no file is to blame for. */
    static Problems ofFault(String words) {
        return new Problems(List.of("<li><p>" + bdi(words)));
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    /** Empty when there are none. */
    String html(String consequence) {
        if (items.isEmpty()) {
            return "";
        }
        var html = new StringBuilder("<details open lang=\"en\" dir=\"ltr\"><summary>");
        html.append(items.size() == 1 ? "1 error" : items.size() + " errors");
        html.append(". ").append(Escape.html(consequence)).append("</summary><ol>");
        items.stream().limit(MOST).forEach(i -> html.append(i).append('\n'));
        html.append("</ol>");
        if (items.size() > MOST) {
            html.append("<p>and ").append(items.size() - MOST).append(" more");
        }
        return html.append("</details>").toString();
    }

    private static String item(Diagnostic found) {
        Span span = found.span();
        String place = span.file().path() + ':' + span.line() + ':' + span.column();
        var html = new StringBuilder("<li><p><code>")
                .append(Escape.html(place))
                .append("</code> ")
                .append(bdi(found.message()));
        if (!span.lineText().isBlank()) {
            html.append("<pre dir=\"auto\">").append(excerpt(span)).append("</pre>");
        }
        if (!found.hint().isEmpty()) {
            html.append("<p class=\"hint\">").append(bdi(found.hint()));
        }
        return html.toString();
    }

    /** The line, its place marked; a caret below it would stand elsewhere where the line runs from right to left. */
    private static String excerpt(Span span) {
        int[] line = span.lineText().codePoints().toArray();
        int start = Math.min(span.column() - 1, line.length);
        int end = Math.min(line.length, start + span.width());
        int from = Math.max(0, start - MARGIN);
        int until = Math.min(line.length, Math.max(end, start) + MARGIN);
        String marked = start == end ? "\u2038" : new String(line, start, end - start);
        return Escape.html(new String(line, from, start - from))
                + "<mark>" + Escape.html(marked) + "</mark>"
                + Escape.html(new String(line, end, until - end));
    }

    private static String bdi(String words) {
        return "<bdi>" + Escape.html(words) + "</bdi>";
    }
}
