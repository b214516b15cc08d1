package org.approdo.markdown;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.approdo.markdown.HtmlWriter.Element;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.Span;

/**
 * Reads headings and gives them anchors: {@code ## A chi è rivolto {#who}}, or made from the words.
 *
 * <p>Reports {@link Rule#HEADING_LEVEL}, {@link Rule#EMPTY_HEADING}, {@link Rule#BAD_ANCHOR}, {@link
 * Rule#DUPLICATE_ANCHOR}.
 */
final class HeadingReader {
    private static final Pattern MARK = Pattern.compile("\\s*\\{#([^}\\s]*)}\\s*$");
    private static final Pattern ANCHOR = Pattern.compile("[A-Za-z][A-Za-z0-9.-]{0,60}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern GAPS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^[-0-9]+|-+$");
    private static final Pattern END = Pattern.compile("-+$");
    private static final List<Element> ELEMENTS = List.of(Element.H2, Element.H3, Element.H4, Element.H5, Element.H6);

    private final MarkdownReader.Text text;
    private final int topLevel;
    private final Diagnostics log;
    private final List<Heading> headings = new ArrayList<>();
    private final Map<String, Heading> byAnchor = new TreeMap<>();
    /** By anchor, the number that the last heading of the same words got. */
    private final Map<String, Integer> numbers = new TreeMap<>();

    HeadingReader(MarkdownReader.Text text, int topLevel, Diagnostics log) {
        this.text = text;
        this.topLevel = topLevel;
        this.log = log;
    }

    List<Heading> all() {
        return headings;
    }

    /** Writes a heading; returns its 0-based place. */
    int read(com.vladsch.flexmark.ast.Heading node, HtmlWriter out, BlockWriter.Footnotes footnotes) {
        Span span = text.place().span(node.getStartOffset(), node.getEndOffset());
        int level = Math.max(topLevel, Math.min(6, node.getLevel()));
        checkLevel(node.getLevel(), span);
        String typed = node.getText().toString();
        Matcher mark = MARK.matcher(typed);
        boolean marked = typed.contains("{#") && mark.find();
        int markStart = marked ? node.getText().getStartOffset() + mark.start() : Integer.MAX_VALUE;

        Element element = ELEMENTS.get(level - 2);
        out.open(element, new Part.Anchor(headings.size()));
        new InlineWriter(text, out, footnotes, log).writeUntil(node, markStart);
        out.close(element);
        String words = out.countedWords();
        if (words.isEmpty()) {
            log.report(Rule.EMPTY_HEADING, span);
        }
        Optional<String> explicit = marked ? explicitAnchor(mark.group(1), span) : Optional.empty();
        var heading =
                new Heading(level, words, explicit.orElseGet(() -> freeAnchor(words)), explicit.isPresent(), span);
        byAnchor.put(heading.anchor(), heading);
        headings.add(heading);
        return headings.size() - 1;
    }

    private void checkLevel(int level, Span span) {
        int above = headings.isEmpty()
                ? topLevel - 1
                : headings.get(headings.size() - 1).level();
        if (level < topLevel || level > above + 1) {
            String where =
                    headings.isEmpty() ? "where the text begins at level " + topLevel : "after one of level " + above;
            String hint = "start at %s and go down one level at a time".formatted("#".repeat(topLevel));
            log.reportWithHint(Rule.HEADING_LEVEL, span, hint, level, where);
        }
    }

    private Optional<String> explicitAnchor(String anchor, Span heading) {
        Span span = heading.find("{#" + anchor + "}");
        if (!ANCHOR.matcher(anchor).matches()) {
            log.report(Rule.BAD_ANCHOR, span, anchor);
            return Optional.empty();
        }
        Heading earlier = byAnchor.get(anchor);
        if (earlier != null) {
            log.report(Rule.DUPLICATE_ANCHOR, span, anchor, earlier.span().line());
            return Optional.empty();
        }
        return Optional.of(anchor);
    }

    /** {@code a-chi-e-rivolto}; in scripts without Latin letters {@code section-3}. */
    private String freeAnchor(String words) {
        String letters = MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String plain = EDGES.matcher(GAPS.matcher(letters).replaceAll("-")).replaceAll("");
        String cut =
                END.matcher(plain.substring(0, Math.min(50, plain.length()))).replaceAll("");
        String base = cut.isEmpty() ? "section-" + (headings.size() + 1) : cut;
        String anchor = base;
        while (byAnchor.containsKey(anchor)) {
            anchor = base + '-' + numbers.merge(base, 2, (last, first) -> last + 1);
        }
        return anchor;
    }
}
