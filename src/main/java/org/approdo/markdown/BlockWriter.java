package org.approdo.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.approdo.markdown.HtmlWriter.Element;
import org.approdo.markdown.HtmlWriter.Style;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.Span;

/**
 * Walks the blocks of a parsed text. Nodes it does not know are left out with a diagnostic, never passed through.
 *
 * <p>Reports {@link Rule#RAW_HTML}, {@link Rule#UNKNOWN_CALLOUT}, {@link Rule#UNUSED_FOOTNOTE}, {@link
 * Rule#MARKDOWN_TOO_COMPLEX}, and the rules of {@link HeadingReader} and {@link InlineWriter}.
 */
final class BlockWriter {
    private static final int MAX_DEPTH = 24;
    private static final Pattern CALLOUT = Pattern.compile("\\[!([A-Za-z]+)](?![(\\[{])(?:[ \\t]*(?:\\r?\\n|$))?");

    private final MarkdownReader.Text text;
    private final Node tree;
    private final Diagnostics log;
    private final HeadingReader headings;
    private final Footnotes footnotes = new Footnotes();

    BlockWriter(MarkdownReader.Text text, Node tree, int topLevel, Diagnostics log) {
        this.text = text;
        this.tree = tree;
        this.log = log;
        this.headings = new HeadingReader(text, topLevel, log);
    }

    Document write() {
        var blocks = new ArrayList<Block>();
        var notes = new ArrayList<FootnoteBlock>();
        for (Node node = tree.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Reference) {
                continue;
            }
            if (node instanceof FootnoteBlock footnote) {
                notes.add(footnote);
                continue;
            }
            var out = new HtmlWriter();
            if (node instanceof com.vladsch.flexmark.ast.Heading heading) {
                int index = headings.read(heading, out, footnotes);
                blocks.add(block(out, index, span(node)));
            } else {
                write(node, out, 0);
                blocks.add(block(out, -1, span(node)));
            }
        }
        writeFootnotes().ifPresent(blocks::add);
        notes.removeAll(footnotes.cited());
        notes.forEach(n -> log.report(Rule.UNUSED_FOOTNOTE, span(n), n.getText().toString()));
        return new Document(blocks, headings.all());
    }

    private Optional<Block> writeFootnotes() {
        var out = new HtmlWriter().open(Element.SECTION, Style.NOTES).open(Element.OL);
        for (int number = 1; number <= footnotes.cited().size(); number++) {
            FootnoteBlock footnote = footnotes.cited().get(number - 1);
            out.openFootnote(number);
            writeChildren(footnote, out, 1);
            out.footnoteReturn(number).close(Element.LI);
        }
        out.close(Element.OL).close(Element.SECTION);
        return footnotes.cited().isEmpty()
                ? Optional.empty()
                : Optional.of(block(out, -1, span(footnotes.cited().get(0))));
    }

    private static Block block(HtmlWriter out, int heading, Span span) {
        String words = out.words();
        return new Block(out.countsWhatIsRead() ? words : out.countedWords(), words, out.parts(), heading, span);
    }

    private void writeChildren(Node parent, HtmlWriter out, int depth) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            write(child, out, depth);
        }
    }

    private void write(Node node, HtmlWriter out, int depth) {
        if (depth > MAX_DEPTH) {
            log.report(Rule.MARKDOWN_TOO_COMPLEX, span(node));
        } else if (node instanceof Paragraph) {
            writeParagraph(node, out);
        } else if (node instanceof ListBlock list) {
            writeList(list, out, depth);
        } else if (node instanceof BlockQuote) {
            writeQuote(node, out, depth);
        } else if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
            writeCode(node, out);
        } else if (node instanceof ThematicBreak) {
            out.open(Element.HR);
        } else if (node instanceof TableBlock) {
            writeTable(node, out);
        } else if (node instanceof com.vladsch.flexmark.ast.Heading heading) {
            // only headings of the text itself can be linked to and listed
            String hint = "move it out of the list or quotation, or write **bold** text";
            log.reportWithHint(Rule.HEADING_LEVEL, span(node), hint, heading.getLevel(), "in a list or quotation");
        } else if (node instanceof HtmlBlockBase) {
            log.report(Rule.RAW_HTML, span(node));
        }
        out.blank();
    }

    private void writeParagraph(Node node, HtmlWriter out) {
        List<Shortcode> alone = shortcodesAlone(node);
        if (!alone.isEmpty()) {
            alone.forEach(s -> out.countWords(s.target()).hole(new Part.Call(s, true)));
        } else if (node.getParent() instanceof ListItem item && isTight(item)) {
            inlines(out).writeChildren(node);
        } else {
            out.open(Element.P);
            inlines(out).writeChildren(node);
            out.close(Element.P);
        }
    }

    private static boolean isTight(ListItem item) {
        return item.getParent() instanceof ListBlock list && list.isTight();
    }

    /** The shortcodes of a paragraph in which each line is one; else none. */
    private List<Shortcode> shortcodesAlone(Node paragraph) {
        var alone = new ArrayList<Shortcode>();
        for (BasedSequence line : ((com.vladsch.flexmark.util.ast.Block) paragraph).getContentLines()) {
            BasedSequence typed = line.trim();
            Shortcode shortcode = text.shortcodes().get(typed.getStartOffset());
            if (shortcode == null || shortcode.length() != typed.length()) {
                return List.of();
            }
            alone.add(shortcode);
        }
        return alone;
    }

    private void writeList(ListBlock list, HtmlWriter out, int depth) {
        boolean bullets = list instanceof BulletList;
        Element element = bullets ? Element.UL : Element.OL;
        int start = list instanceof OrderedList ordered ? ordered.getStartNumber() : 1;
        if (bullets || start == 1) {
            out.open(element);
        } else {
            out.openList(start);
        }
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            out.open(Element.LI);
            writeChildren(item, out, depth + 1);
            out.close(Element.LI);
        }
        out.close(element);
    }

    private void writeQuote(Node quote, HtmlWriter out, int depth) {
        Matcher first = quote.getFirstChild() instanceof Paragraph p
                ? CALLOUT.matcher(p.getChars().toString())
                : CALLOUT.matcher("");
        if (!first.lookingAt()) {
            out.open(Element.BLOCKQUOTE);
            writeChildren(quote, out, depth + 1);
            out.close(Element.BLOCKQUOTE);
            return;
        }
        Optional<Callout> callout = Callout.named(first.group(1));
        if (callout.isEmpty()) {
            Span span = span(quote).find("[!" + first.group(1) + "]");
            log.reportUnknown(Rule.UNKNOWN_CALLOUT, span, first.group(1), Callout.words());
            return;
        }
        writeCallout(callout.get(), quote, first.end(), out, depth);
    }

    private void writeCallout(Callout callout, Node quote, int titleLength, HtmlWriter out, int depth) {
        Style style = switch (callout) {
            case INFO -> Style.NOTE_INFO;
            case WARNING -> Style.NOTE_WARNING;
            case DEADLINE -> Style.NOTE_DEADLINE;
        };
        out.open(Element.DIV, style).open(Element.P, Style.NOTE_TITLE);
        out.countWords(callout.word()).hole(new Part.Title(callout)).close(Element.P);
        Node paragraph = quote.getFirstChild();
        int titleEnd = paragraph.getStartOffset() + titleLength;
        Node child = paragraph.getFirstChild();
        while (child != null && child.getStartOffset() < titleEnd) {
            child = child.getNext();
        }
        if (child != null) {
            out.open(Element.P);
            inlines(out).writeFrom(child);
            out.close(Element.P).blank();
        }
        for (Node next = paragraph.getNext(); next != null; next = next.getNext()) {
            write(next, out, depth + 1);
        }
        out.close(Element.DIV);
    }

    private void writeCode(Node node, HtmlWriter out) {
        // line by line: within a list or quotation the lines do not stand in one piece
        var lines = new StringBuilder();
        for (var line : ((com.vladsch.flexmark.util.ast.Block) node).getContentLines()) {
            lines.append(text.markdown(), line.getStartOffset(), line.getEndOffset());
        }
        out.open(Element.PRE).open(Element.CODE).text(lines.toString().stripTrailing());
        out.close(Element.CODE).close(Element.PRE);
    }

    private void writeTable(Node table, HtmlWriter out) {
        out.openScroll().open(Element.TABLE);
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof TableHead) {
                writeRows(part, Element.THEAD, out);
            } else if (part instanceof TableBody && part.hasChildren()) {
                writeRows(part, Element.TBODY, out);
            }
        }
        out.close(Element.TABLE).close(Element.DIV);
    }

    private void writeRows(Node part, Element element, HtmlWriter out) {
        out.open(element);
        for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
            if (!(row instanceof TableRow)) {
                continue;
            }
            out.open(Element.TR);
            for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                if (cell instanceof TableCell tableCell) {
                    writeCell(tableCell, out);
                }
            }
            out.close(Element.TR);
        }
        out.close(element);
    }

    private void writeCell(TableCell cell, HtmlWriter out) {
        if (cell.isHeader()) {
            out.openHeaderCell();
        } else {
            out.open(Element.TD);
        }
        inlines(out).writeChildren(cell);
        out.close(cell.isHeader() ? Element.TH : Element.TD).blank();
    }

    private InlineWriter inlines(HtmlWriter out) {
        return new InlineWriter(text, out, footnotes, log);
    }

    private Span span(Node node) {
        return text.place().span(node.getStartOffset(), node.getEndOffset());
    }

    /** The footnotes that were cited, in the order of their first mention. */
    static final class Footnotes {
        private final List<FootnoteBlock> cited = new ArrayList<>();

        /** 1-based number of a footnote. */
        int number(FootnoteBlock footnote) {
            if (!cited.contains(footnote)) {
                cited.add(footnote);
            }
            return cited.indexOf(footnote) + 1;
        }

        List<FootnoteBlock> cited() {
            return cited;
        }
    }
}
