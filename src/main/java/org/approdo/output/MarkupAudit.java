package org.approdo.output;

import java.util.Set;
import org.approdo.source.Rule;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * Refuses what could run script or load a stranger's page, anywhere, and in author content everything that is not on a
 * short list. The writers cannot make such markup; this looks whether that is still so.
 *
 * <p>Reports {@link Rule#PAGE_MARKUP}.
 */
final class MarkupAudit {
    private static final Set<String> CONTENT_ELEMENTS = Set.of(
            "p",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "blockquote",
            "pre",
            "code",
            "em",
            "strong",
            "a",
            "span",
            "bdi",
            "br",
            "hr",
            "sup",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "div",
            "section",
            "img");
    private static final Set<String> CONTENT_ATTRIBUTES = Set.of(
            "href",
            "id",
            "lang",
            "dir",
            "class",
            "start",
            "scope",
            "tabindex",
            "src",
            "alt",
            "width",
            "height",
            "loading");
    private static final Set<String> CONTENT_SCHEMES = Set.of("", "https", "http", "mailto", "tel");

    private static final Set<String> REFUSED_ELEMENTS = Set.of("applet", "base", "embed", "frame", "iframe", "object");
    private static final Set<String> REFUSED_SCHEMES = Set.of("javascript", "vbscript", "data", "blob", "file");
    private static final Set<String> ADDRESSES =
            Set.of("href", "xlink:href", "src", "action", "formaction", "poster", "data", "cite");
    private static final Set<String> PICTURES = Set.of("img", "source", "link");
    /** The icon of a page that asks for none. */
    private static final String NO_PICTURE = "data:,";

    private final PageReport report;

    MarkupAudit(PageReport report) {
        this.report = report;
    }

    void visit(Element element, boolean inContent) {
        String name = element.normalName();
        if (REFUSED_ELEMENTS.contains(name) || (inContent && !CONTENT_ELEMENTS.contains(name))) {
            report.report(Rule.PAGE_MARKUP, "the element '" + name + "'" + where(inContent));
        }
        if (element.attributesSize() == 0) {
            return; // asking for them would make an empty list
        }
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey();
            boolean runs = key.startsWith("on") || key.equals("style") || key.equals("srcdoc");
            if (runs || (inContent && !CONTENT_ATTRIBUTES.contains(key))) {
                report.report(Rule.PAGE_MARKUP, "the attribute '" + key + "' of '" + name + "'" + where(inContent));
            }
            if (ADDRESSES.contains(key) && !isFineAddress(name, attribute.getValue(), inContent)) {
                report.report(Rule.PAGE_MARKUP, "the address '" + attribute.getValue() + "'" + where(inContent));
            }
        }
    }

    private static String where(boolean inContent) {
        return inContent ? " in content" : "";
    }

    private static boolean isFineAddress(String element, String address, boolean inContent) {
        String scheme = scheme(address);
        if (inContent) {
            return CONTENT_SCHEMES.contains(scheme);
        }
        boolean picture =
                PICTURES.contains(element) && (address.startsWith("data:image/") || address.equals(NO_PICTURE));
        return picture || !REFUSED_SCHEMES.contains(scheme);
    }

    /** In lower case, empty for none. Browsers skip control characters and spaces in it, so we do. */
    static String scheme(String address) {
        var scheme = new StringBuilder();
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == ':') {
                return scheme.toString();
            }
            if ("/?#".indexOf(c) >= 0) {
                return "";
            }
            if (c > ' ') {
                scheme.append(Character.toLowerCase(c));
            }
        }
        return "";
    }
}
