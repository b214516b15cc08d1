package org.approdo.output;

import java.util.Optional;
import java.util.Set;
import org.approdo.source.Rule;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Checks that pictures, links and buttons can be read aloud, and that numbers keep their order in right-to-left text.
 *
 * <p>Reports {@link Rule#PAGE_STRUCTURE}.
 */
final class NameAudit {
    private static final Set<String> TYPES_WITH_VALUE = Set.of("submit", "reset", "button");

    private final PageReport report;

    NameAudit(PageReport report) {
        this.report = report;
    }

    void visit(Element element) {
        String name = element.normalName();
        if (name.equals("img") && !element.hasAttr("alt")) {
            report.structure("the picture '" + element.attr("src") + "' has no alt");
        }
        if (isLink(element)) {
            visitLink(element);
        } else if ((isButton(element) && !hasName(element)) || (name.equals("input") && isNamelessInput(element))) {
            report.structure("a button without words");
        }
    }

    private void visitLink(Element link) {
        if (!hasName(link)) {
            report.structure("a link without words, to '" + link.attr("href") + "'");
        }
        if (isLooseNumber(link)) {
            report.structure("'" + link.attr("href") + "' stands in right-to-left text without bdi or dir");
        }
    }

    private static boolean isLink(Element element) {
        return element.nameIs("a") && element.hasAttr("href");
    }

    private static boolean isButton(Element element) {
        return element.nameIs("button")
                || element.nameIs("summary")
                || element.attr("role").equals("button");
    }

    private static boolean isNamelessInput(Element input) {
        String type = input.attr("type");
        boolean image = type.equals("image") && input.attr("alt").isBlank();
        boolean button = TYPES_WITH_VALUE.contains(type) && input.attr("value").isBlank();
        return (image || button) && input.attr("aria-label").isBlank();
    }

    private static boolean hasName(Element element) {
        return !element.attr("aria-label").isBlank()
                || isLabelled(element)
                || element.childNodes().stream().anyMatch(NameAudit::isRead);
    }

    private static boolean isLabelled(Element element) {
        String ids = element.attr("aria-labelledby").strip();
        return !ids.isEmpty()
                && Optional.ofNullable(element.ownerDocument())
                        .map(d -> d.getElementById(ids.split("\\s+", 2)[0]))
                        .isPresent();
    }

    /** Whether a screen reader finds words here. */
    private static boolean isRead(Node node) {
        if (node instanceof TextNode text) {
            return !text.isBlank();
        }
        if (!(node instanceof Element element)
                || element.attr("aria-hidden").equals("true")
                || element.hasAttr("hidden")) {
            return false;
        }
        return (element.nameIs("img") && !element.attr("alt").isBlank()) || hasName(element);
    }

    /** A phone number or address that the text around it could turn: right to left, +39 02 is shown as 02 39+. */
    private static boolean isLooseNumber(Element link) {
        String scheme = MarkupAudit.scheme(link.attr("href"));
        if (!scheme.equals("tel") && !scheme.equals("mailto")) {
            return false;
        }
        Element around = link.closest("[dir]");
        boolean turned =
                !link.hasAttr("dir") && around != null && around.attr("dir").equals("rtl");
        boolean plain = link.text().chars().noneMatch(c -> (c >= '0' && c <= '9') || c == '@');
        return turned && !plain && link.closest("bdi") == null && link.selectFirst("bdi") == null;
    }
}
