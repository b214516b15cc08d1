package org.approdo.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.approdo.source.WhiteSpace;

/**
 * Writes content's HTML, and cannot write anything else: elements come from a closed list, attributes from typed methods,
 * text is escaped. There is no way to pass HTML through.
 */
final class HtmlWriter {
    /** Every element that content may become. */
    enum Element {
        P,
        H2,
        H3,
        H4,
        H5,
        H6,
        UL,
        OL,
        LI,
        BLOCKQUOTE,
        PRE,
        CODE,
        EM,
        STRONG,
        A,
        SPAN,
        BR,
        HR,
        SUP,
        TABLE,
        THEAD,
        TBODY,
        TR,
        TH,
        TD,
        DIV,
        SECTION;

        final String html = name().toLowerCase(Locale.ROOT);
    }

    /** Every class that content may carry. */
    enum Style {
        NOTE_INFO("note"),
        NOTE_WARNING("note warn"),
        NOTE_DEADLINE("note alert"),
        NOTE_TITLE("note-title"),
        SCROLL("scroll"),
        NOTES("footnotes");

        final String html;

        Style(String html) {
            this.html = html;
        }
    }

    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder html = new StringBuilder();
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder counted = new StringBuilder();

    HtmlWriter open(Element element) {
        html.append('<').append(element.html).append('>');
        return this;
    }

    HtmlWriter open(Element element, Style style) {
        html.append('<')
                .append(element.html)
                .append(" class=\"")
                .append(style.html)
                .append("\">");
        return this;
    }

    HtmlWriter close(Element element) {
        html.append("</").append(element.html).append('>');
        return this;
    }

    /** An element whose only attribute is a hole. */
    HtmlWriter open(Element element, Part attribute) {
        html.append('<').append(element.html);
        hole(attribute);
        html.append('>');
        return this;
    }

    /** A list that starts elsewhere than at 1. */
    HtmlWriter openList(int start) {
        html.append("<ol start=\"").append(start).append("\">");
        return this;
    }

    HtmlWriter openHeaderCell() {
        html.append("<th scope=\"col\">");
        return this;
    }

    /** A region that scrolls sideways, reachable by keyboard. */
    HtmlWriter openScroll() {
        html.append("<div class=\"scroll\" tabindex=\"0\">");
        return this;
    }

    /**
     * The number of a footnote, with a link to it.
     *
     * @param first whether it is the first mention, to which the footnote links back
     */
    HtmlWriter footnoteMark(int number, boolean first) {
        String id = first ? " id=\"fnref-" + number + '"' : "";
        html.append("<sup><a%s href=\"#fn-%s\">%s</a></sup>".formatted(id, number, number));
        return this;
    }

    HtmlWriter openFootnote(int number) {
        html.append("<li id=\"fn-").append(number).append("\">");
        return this;
    }

    HtmlWriter footnoteReturn(int number) {
        html.append(" <a href=\"#fnref-")
                .append(number)
                .append("\">↑ ")
                .append(number)
                .append("</a>");
        return this;
    }

    HtmlWriter text(String text) {
        html.append(Escape.html(text));
        words.append(text);
        counted.append(text);
        return this;
    }

    /** White space between blocks, for the words only: HTML needs none. */
    HtmlWriter blank() {
        words.append(' ');
        counted.append(' ');
        return this;
    }

    /** Words that people read but that are shown through a hole. */
    HtmlWriter words(String text) {
        words.append(' ').append(text).append(' ');
        return countWords(text);
    }

    /** Words that count for the digest alone. */
    HtmlWriter countWords(String text) {
        counted.append(' ').append(text).append(' ');
        return this;
    }

    HtmlWriter hole(Part part) {
        flush();
        parts.add(part);
        return this;
    }

    /** The words written so far that people read, white space folded. */
    String words() {
        return WhiteSpace.folded(words);
    }

    /** The words written so far that count for the digest, white space folded. */
    String countedWords() {
        return WhiteSpace.folded(counted);
    }

    /** Whether the two are the same. */
    boolean countsWhatIsRead() {
        return words.compareTo(counted) == 0;
    }

    List<Part> parts() {
        flush();
        return parts;
    }

    private void flush() {
        if (!html.isEmpty()) {
            parts.add(new Part.Html(html.toString()));
            html.setLength(0);
        }
    }
}
