package org.approdo.output;

import java.util.Set;
import java.util.TreeSet;
import org.approdo.source.Rule;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Checks what browsers and screen readers take a page's bearings from: language, direction, title, headings, ids.
 *
 * <p>Reports {@link Rule#PAGE_STRUCTURE}, {@link Rule#PAGE_ID}.
 */
final class StructureAudit {
    private static final Set<String> DIRECTIONS = Set.of("ltr", "rtl");

    private final PageReport report;
    private final Set<String> ids = new TreeSet<>();
    private int lastLevel;
    private int tops;

    StructureAudit(PageReport report) {
        this.report = report;
    }

    void visit(Element element) {
        String id = element.id();
        if (element.hasAttr("id") && !ids.add(id.intern())) { // pages share most of their ids, and all are kept
            report.report(Rule.PAGE_ID, id);
        }
        String name = element.normalName();
        if (name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6') {
            visitHeading(element, name.charAt(1) - '0');
        }
    }

    private void visitHeading(Element heading, int level) {
        if (level > lastLevel + 1) {
            String before = lastLevel == 0 ? "the first heading" : "after one of level " + lastLevel;
            report.structure("a heading of level " + level + ", " + before + ": '" + heading.text() + "'");
        }
        if (level == 1) {
            tops++;
        }
        lastLevel = level;
    }

    void finish(Document document) {
        Element html = document.expectFirst("html");
        if (html.attr("lang").isBlank()) {
            report.structure("the html element has no lang");
        }
        if (!DIRECTIONS.contains(html.attr("dir"))) {
            report.structure("dir of the html element is '" + html.attr("dir") + "', not ltr or rtl");
        }
        if (document.title().isBlank()) {
            report.structure("the title is missing or empty");
        }
        if (tops != 1) {
            report.structure(tops + " headings of level 1, not one");
        }
    }

    /** All ids of the page, sorted. */
    Set<String> ids() {
        return ids;
    }
}
