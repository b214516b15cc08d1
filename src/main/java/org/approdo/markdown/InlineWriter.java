package org.approdo.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.approdo.markdown.HtmlWriter.Element;
import org.approdo.source.CharacterRule;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.Span;
import org.approdo.source.WhiteSpace;

/**
 * Walks the words, links and marks inside a block.
 *
 * <p>Reports {@link Rule#RAW_HTML}, {@link Rule#BAD_LINK}, {@link Rule#EMPTY_LINK}, {@link Rule#NESTED_LINK}, {@link
 * Rule#MISLEADING_LINK}, {@link Rule#INVISIBLE_CHARACTER}, {@link Rule#UNRESOLVED_LINK}, {@link Rule#STRAY_MARK}, {@link Rule#BAD_FOOTNOTE}, {@link Rule#BAD_LANGUAGE}, {@link
 * Rule#MARKDOWN_TOO_COMPLEX}.
 */
final class InlineWriter {
    private static final int MAX_DEPTH = 32;
    private static final Pattern LANGUAGE_MARK = Pattern.compile("\\{lang=([^}\\s]{0,20})}");
    private static final Pattern STRAY_MARK = Pattern.compile("(?<!\\\\)\\{(?:lang=|#)[^}\\s]{0,20}}?");
    private static final Pattern LANGUAGE_TAG = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?");

    private final MarkdownReader.Text text;
    private final HtmlWriter out;
    private final BlockWriter.Footnotes footnotes;
    private final Diagnostics log;
    private int depth;
    private int skipBefore;
    private boolean insideLink;

    InlineWriter(MarkdownReader.Text text, HtmlWriter out, BlockWriter.Footnotes footnotes, Diagnostics log) {
        this.text = text;
        this.out = out;
        this.footnotes = footnotes;
        this.log = log;
    }

    void writeChildren(Node parent) {
        writeUntil(parent, Integer.MAX_VALUE);
    }

    /** Writes the children up to an offset of the text; text is cut there. */
    void writeUntil(Node parent, int end) {
        for (Node child = parent.getFirstChild();
                child != null && child.getStartOffset() < end;
                child = child.getNext()) {
            write(child, end);
        }
    }

    /** Writes a node and its later siblings. */
    void writeFrom(Node first) {
        for (Node node = first; node != null; node = node.getNext()) {
            write(node, Integer.MAX_VALUE);
        }
    }

    private void write(Node node, int end) {
        if (++depth > MAX_DEPTH) {
            log.report(Rule.MARKDOWN_TOO_COMPLEX, span(node));
        } else if (node instanceof Text) {
            writeText(node, end);
        } else if (node instanceof TextBase) {
            writeUntil(node, end);
        } else if (node instanceof Emphasis) {
            writeIn(Element.EM, node);
        } else if (node instanceof StrongEmphasis) {
            writeIn(Element.STRONG, node);
        } else if (node instanceof Code code) {
            String typed = text.markdown()
                    .substring(code.getText().getStartOffset(), code.getText().getEndOffset());
            String plain = node.getAncestorOfType(TableCell.class) == null ? typed : typed.replace("\\|", "|");
            out.open(Element.CODE).text(WhiteSpace.folded(plain)).close(Element.CODE);
        } else if (node instanceof SoftLineBreak) {
            out.text("\n");
        } else if (node instanceof HardLineBreak) {
            out.open(Element.BR).blank();
        } else if (node instanceof HtmlEntity) {
            writeEntity(node);
        } else {
            writeLinkLike(node);
        }
        depth--;
    }

    private void writeEntity(Node node) {
        String meant = Escape.undone(node.getChars());
        new CharacterRule(log).check(span(node), meant);
        out.text(meant);
    }

    private void writeLinkLike(Node node) {
        if (node instanceof Link link) {
            writeLink(node, link.getUrl());
        } else if (node instanceof AutoLink link) {
            writeAutoLink(node, link.getText().toString(), link.getText().toString());
        } else if (node instanceof MailLink link) {
            writeAutoLink(node, "mailto:" + link.getText(), link.getText().toString());
        } else if (node instanceof LinkRef reference) {
            writeReference(reference);
        } else if (node instanceof Image image) {
            writeImage(node, image.getUrl());
        } else if (node instanceof ImageRef reference) {
            Reference target = reference.getReferenceNode(node.getDocument());
            if (target == null) {
                log.report(Rule.UNRESOLVED_LINK, span(node), typed(reference.getReference()));
                writeWords(node.getChars());
            } else {
                writeImage(node, target.getUrl());
            }
        } else if (node instanceof Footnote footnote) {
            writeFootnote(footnote);
        } else if (node instanceof HtmlInlineBase) {
            log.report(Rule.RAW_HTML, span(node));
        } else {
            // an extension's node that this writer does not know: its words are kept, its marks are not
            writeChildren(node);
        }
    }

    private void writeIn(Element element, Node node) {
        out.open(element);
        writeChildren(node);
        out.close(element);
    }

    /** Text, with the shortcodes that stand in it. */
    private void writeText(Node node, int end) {
        int start = Math.max(node.getStartOffset(), skipBefore);
        int stop = Math.min(node.getEndOffset(), end);
        if (start >= stop) {
            return;
        }
        var chars = node.getChars().subSequence(start - node.getStartOffset(), stop - node.getStartOffset());
        int from = 0;
        for (int i = 0; i < chars.length() && !text.shortcodes().isEmpty(); i++) {
            Shortcode shortcode = text.shortcodes().get(start + i);
            if (shortcode != null) {
                writeWords(chars.subSequence(from, i));
                if (!isNested(shortcode.span())) {
                    out.countWords(shortcode.target()).hole(new Part.Call(shortcode, false));
                }
                from = i + shortcode.length();
                i = from - 1;
            }
        }
        if (chars.indexOf('{') >= 0) {
            checkMarks(chars, start);
        }
        writeWords(chars.subSequence(Math.min(from, chars.length()), chars.length()));
    }

    private void checkMarks(BasedSequence chars, int start) {
        for (Matcher stray = STRAY_MARK.matcher(chars); stray.find(); ) {
            Span span = text.place().span(start + stray.start(), start + stray.end());
            log.report(Rule.STRAY_MARK, span, stray.group());
        }
    }

    /** A badly written shortcode is masked too, and was reported. */
    private void writeWords(BasedSequence chars) {
        out.text(Escape.undone(chars).replace(String.valueOf(MarkdownReader.SHORTCODE), ""));
    }

    private String typed(BasedSequence chars) {
        return text.markdown().substring(chars.getStartOffset(), chars.getEndOffset());
    }

    private void writeLink(Node node, BasedSequence url) {
        String address = Escape.undone(url);
        Optional<LinkTarget> target = LinkTarget.parse(address);
        if (target.isEmpty()) {
            boolean masked = address.indexOf(MarkdownReader.SHORTCODE) >= 0;
            log.report(Rule.BAD_LINK, span(node, url), masked ? typed(url) : address);
            writeChildren(node);
            return;
        }
        if (isNested(span(node))) {
            writeChildren(node);
            return;
        }
        String words = new TextCollectingVisitor().collectAndGetText(node);
        if (words.isBlank()) {
            log.report(Rule.EMPTY_LINK, span(node));
        }
        if (target.get() instanceof LinkTarget.Elsewhere elsewhere) {
            LinkRule.check(elsewhere.url(), span(node, url), log);
            LinkRule.compare(words, elsewhere.url(), span(node, url), log);
        }
        Matcher mark = languageMark(node);
        boolean marked = mark.lookingAt();
        if (marked) {
            openLanguage(node, mark);
        }
        out.open(Element.A, new Part.Href(target.get(), span(node, url)));
        insideLink = true;
        writeChildren(node);
        insideLink = false;
        out.close(Element.A).countWords(address);
        if (marked) {
            closeLanguage(mark);
        }
    }

    private void writeAutoLink(Node node, String address, String words) {
        Optional<LinkTarget> target = LinkTarget.parse(address);
        if (target.isEmpty()) {
            log.report(Rule.BAD_LINK, span(node), address);
            return;
        }
        if (isNested(span(node))) {
            out.text(words);
            return;
        }
        LinkRule.check(address, span(node), log);
        out.open(Element.A, new Part.Href(target.get(), span(node))).text(words).close(Element.A);
    }

    /** {@code [words][name]}, {@code [words]{lang=de}}, or brackets that mean nothing. */
    private void writeReference(LinkRef node) {
        Reference target = node.getReferenceNode(node.getDocument());
        if (target != null) {
            writeLink(node, target.getUrl());
            return;
        }
        Matcher mark = languageMark(node);
        if (!mark.lookingAt()) {
            log.report(Rule.UNRESOLVED_LINK, span(node), typed(node.getReference()));
            out.text("[");
            writeWords(node);
            out.text(node.isReferenceTextCombined() ? "]" : "][" + Escape.undone(node.getReference()) + "]");
            return;
        }
        openLanguage(node, mark);
        writeWords(node);
        closeLanguage(mark);
    }

    private void writeWords(LinkRef node) {
        if (node.hasChildren()) {
            writeChildren(node);
        } else {
            out.text(Escape.undone(node.getReference()));
        }
    }

    /** Looks for {@code {lang=de}} right behind a node. */
    private Matcher languageMark(Node node) {
        return LANGUAGE_MARK
                .matcher(text.markdown())
                .region(node.getEndOffset(), text.markdown().length());
    }

    private void openLanguage(Node node, Matcher mark) {
        if (!LANGUAGE_TAG.matcher(mark.group(1)).matches()) {
            log.report(Rule.BAD_LANGUAGE, text.place().span(mark.start(), mark.end()), mark.group(1));
        }
        out.open(Element.SPAN, new Part.Lang(mark.group(1), span(node)));
    }

    private void closeLanguage(Matcher mark) {
        out.close(Element.SPAN);
        skipBefore = mark.end();
    }

    private void writeImage(Node node, BasedSequence url) {
        String alt = new TextCollectingVisitor()
                .collectAndGetText(node)
                .replace(String.valueOf(MarkdownReader.SHORTCODE), "");
        out.words(alt).hole(new Part.Picture(Escape.undone(url), alt.strip(), span(node, url)));
    }

    /** Reports what would become a link within a link. */
    private boolean isNested(Span span) {
        if (insideLink) {
            log.report(Rule.NESTED_LINK, span);
        }
        return insideLink;
    }

    private void writeFootnote(Footnote footnote) {
        if (isNested(span(footnote))) {
            return;
        }
        if (footnote.getFootnoteBlock() == null) {
            String name = footnote.getText().toString();
            log.reportWithHint(
                    Rule.BAD_FOOTNOTE, span(footnote), "add a line [^%s]: with its text".formatted(name), name);
        } else {
            boolean first = !footnotes.cited().contains(footnote.getFootnoteBlock());
            out.footnoteMark(footnotes.number(footnote.getFootnoteBlock()), first);
        }
    }

    /** The address of a link, wherever it is defined; the whole link when it is empty. */
    private Span span(Node node, BasedSequence url) {
        return url.isEmpty() ? span(node) : text.place().span(url.getStartOffset(), url.getEndOffset());
    }

    private Span span(Node node) {
        return text.place().span(node.getStartOffset(), node.getEndOffset());
    }
}
