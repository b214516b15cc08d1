package org.approdo.markdown;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.Span;
import org.approdo.source.Suggestion;

/**
 * Reads Markdown: CommonMark, tables, footnotes, shortcodes, callouts, passages in another language. No raw HTML.
 *
 * <p>Reports {@link Rule#FILE_TOO_LARGE}, {@link Rule#MARKDOWN_TOO_COMPLEX}, {@link Rule#UNKNOWN_SHORTCODE}, {@link Rule#BAD_SHORTCODE}, and through
 * {@link BlockWriter} and {@link InlineWriter} what is wrong inside.
 *
 * @see <a href="https://spec.commonmark.org/0.28/">CommonMark 0.28, which flexmark 0.64 follows</a>
 */
public final class MarkdownReader {
    /** Some 10,000 words: a page of them weighs what a page may, and the worst of them is parsed within a second. */
    private static final int MAX_CHARACTERS = 64 * 1024;

    /** Stands for each character of a shortcode while flexmark parses, so that offsets stay what they are. */
    static final char SHORTCODE = '\uE000';

    private static final Parser PARSER = Parser.builder(new MutableDataSet()
                    .set(Parser.EXTENSIONS, List.of(TablesExtension.create(), FootnoteExtension.create()))
                    .set(TablesExtension.COLUMN_SPANS, false)
                    .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
                    .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
                    .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
                    .set(Parser.HTML_BLOCK_DEEP_PARSER, false))
            .build();

    private MarkdownReader() {}

    /** Reads the prose of an item; its headings start at level 2. */
    public static Document readProse(String markdown, Place place, Diagnostics log) {
        return read(markdown, place, 2, log);
    }

    /** Reads a field; its headings start at level 3, below the field's own. */
    public static Document readField(String markdown, Place place, Diagnostics log) {
        return read(markdown, place, 3, log);
    }

    private static Document read(String markdown, Place place, int topLevel, Diagnostics log) {
        if (markdown.length() > MAX_CHARACTERS) {
            log.report(Rule.FILE_TOO_LARGE, place.span(0, 0), markdown.length() / 1024, MAX_CHARACTERS / 1024);
            return Document.EMPTY;
        }
        OptionalInt refusal = Fence.refusal(markdown);
        if (refusal.isPresent()) {
            int at = refusal.getAsInt();
            log.report(Rule.MARKDOWN_TOO_COMPLEX, place.span(at, at + 1));
            return Document.EMPTY;
        }
        var shortcodes = new TreeMap<Integer, Shortcode>();
        String masked = maskShortcodes(markdown, place, shortcodes, log);
        try {
            var tree = PARSER.parse(masked);
            return new BlockWriter(new Text(markdown, place, Map.copyOf(shortcodes)), tree, topLevel, log).write();
        } catch (StackOverflowError e) {
            // the fence's limits hold for the launcher's stack; a smaller one still ends in a diagnostic
            log.report(Rule.MARKDOWN_TOO_COMPLEX, place.span(0, 0));
            return Document.EMPTY;
        }
    }

    /**
     * A text while it is read.
     *
     * @param markdown as written, shortcodes unmasked
     * @param shortcodes by the offset of their first character
     */
    record Text(String markdown, Place place, Map<Integer, Shortcode> shortcodes) {}

    private static String maskShortcodes(
            String markdown, Place place, Map<Integer, Shortcode> shortcodes, Diagnostics log) {
        if (!markdown.contains(Shortcode.START)) {
            return markdown;
        }
        var masked = new StringBuilder();
        int from = 0;
        for (Matcher look = Shortcode.LOOK.matcher(markdown); look.find(); from = look.end()) {
            masked.append(markdown, from, look.start());
            Span span = place.span(look.start(), look.end());
            var form =
                    look.group(1) == null ? null : Shortcode.form(look.group(1)).orElse(null);
            if (form == null) {
                log.report(Rule.BAD_SHORTCODE, span, look.group().strip());
            } else if (!Shortcode.names().contains(form.group(1))) {
                log.reportWithHint(
                        Rule.UNKNOWN_SHORTCODE, span, Suggestion.hint(form.group(1), Shortcode.names()), form.group(1));
            } else {
                var name = form.group(1).equals("contact") ? Shortcode.Name.CONTACT : Shortcode.Name.INCLUDE;
                int length = look.end() - look.start();
                shortcodes.put(
                        look.start(),
                        new Shortcode(name, form.group(2), Optional.ofNullable(form.group(3)), length, span));
            }
            masked.append(String.valueOf(SHORTCODE).repeat(look.end() - look.start()));
        }
        return masked.append(markdown, from, markdown.length()).toString();
    }
}
