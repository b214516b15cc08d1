package org.approdo.render;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.approdo.source.Sha256;
import org.approdo.source.SourceFile;

/**
 * The style that every page carries in its head, so that it needs no second request, and of which it carries only what it
 * uses.
 *
 * <pre>
 * a { … }                       every page has it
 * /&#42; @if class="tiles &#42;/       pages whose HTML holds these characters have what follows, up to the next @if
 * .tiles { … }
 * </pre>
 *
 * <p>Tokens, {@code --sea: #0b4f6c}, come along where a rule of the page asks for them.
 */
final class Stylesheet {
    /** Stands in a template's output for the style, and for its hash, until the page is known. */
    static final String PLACE = "\uE001";

    static final String HASH_PLACE = "\uE002";

    private static final Pattern MARK = Pattern.compile("/\\* @if (.*?) \\*/");

    /** {@code --sea:#0b4f6c;}. */
    private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+):[^;}]*;?");

    /** What every page has, comments and needless white space removed. */
    private final String base;

    private final List<Part> parts;
    private final Phrases triggers;
    /** What pages use, by the parts they have; most pages have the same. */
    private final Map<BitSet, Used> known = new ConcurrentHashMap<>();

    private Stylesheet(String base, List<Part> parts) {
        this.base = base;
        this.parts = List.copyOf(parts);
        this.triggers = new Phrases(parts.stream().map(Part::trigger).toList());
    }

    /** A style as it stands in a page, and its hash. */
    record Used(String css, String hash) {}

    /** Rules for pages whose HTML holds a text. */
    record Part(String trigger, String css) {}

    static Stylesheet of(SourceFile file) {
        String text = file.text();
        Matcher mark = MARK.matcher(text);
        int from = 0;
        String trigger = "";
        String base = "";
        var parts = new ArrayList<Part>();
        for (boolean more = true; more; ) {
            more = mark.find(from);
            String css = minify(text.substring(from, more ? mark.start() : text.length()));
            if (trigger.isEmpty()) {
                base = css;
            } else {
                parts.add(new Part(trigger, css));
            }
            trigger = more ? mark.group(1) : "";
            from = more ? mark.end() : from;
        }
        return new Stylesheet(base, parts);
    }

    /** Puts the style a page uses, and its hash, into their places. */
    String inline(String html) {
        Used used = known.computeIfAbsent(triggers.in(html), this::used);
        return html.replace(PLACE, used.css()).replace(HASH_PLACE, used.hash());
    }

    private Used used(BitSet of) {
        var css = new StringBuilder(base);
        of.stream().forEach(part -> css.append(parts.get(part).css()));
        String needed = withoutIdleTokens(css.toString());
        return new Used(needed, hash(needed));
    }

    /** Tokens that no rule of the page asks for stay away. */
    private static String withoutIdleTokens(String css) {
        return TOKEN.matcher(css)
                .replaceAll(m -> css.contains("var(--" + m.group(1) + ")") ? Matcher.quoteReplacement(m.group()) : "");
    }

    private static String minify(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([{};,>]) ?", "$1")
                .replace(": ", ":")
                .replace(";}", "}")
                .strip();
    }

    /** {@code sha256-…} of a text, for a content security policy. */
    static String hash(String text) {
        return "sha256-" + Sha256.of(text).base64();
    }
}
