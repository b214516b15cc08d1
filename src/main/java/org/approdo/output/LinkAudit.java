package org.approdo.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.approdo.source.Rule;
import org.jsoup.nodes.Element;

/**
 * Follows the links of one page, and looks that nothing is loaded from another site.
 *
 * <p>Reports {@link Rule#PAGE_LINK}, {@link Rule#PAGE_ANCHOR}, {@link Rule#PAGE_MARKUP}.
 */
final class LinkAudit {
    private static final List<String> LOADED = List.of("src", "data-src", "poster", "data");
    private static final List<String> FOLLOWED = List.of("href", "xlink:href", "action", "formaction");
    private static final Set<String> LOADING_RELATIONS = Set.of(
            "stylesheet",
            "icon",
            "apple-touch-icon",
            "manifest",
            "preload",
            "modulepreload",
            "prefetch",
            "preconnect",
            "dns-prefetch");

    private final PageReport report;
    private final PageLinks links;
    private final List<Anchored> own = new ArrayList<>();
    private final List<Anchored> elsewhere = new ArrayList<>();

    LinkAudit(PageReport report, PageLinks links) {
        this.report = report;
        this.links = links;
    }

    /**
     * A link to a place of a page.
     *
     * @param link as it is written
     * @param target path of the page it leads to
     * @param id decoded
     */
    record Anchored(String link, String target, String id) {}

    void visit(Element element) {
        if (element.attributesSize() == 0) {
            return;
        }
        for (String key : LOADED) {
            if (element.hasAttr(key)) {
                load(element.attr(key));
            }
        }
        if (element.hasAttr("srcset")) {
            // "a.jpg 1x, b.jpg 2x": the comma parts, the space ends the address
            for (String candidate : element.attr("srcset").split(",", -1)) {
                load(candidate.strip().split("\\s", 2)[0]);
            }
        }
        boolean loads = element.nameIs("link")
                && List.of(element.attr("rel").toLowerCase(Locale.ROOT).split("\\s+")).stream()
                        .anyMatch(LOADING_RELATIONS::contains);
        for (String key : FOLLOWED) {
            if (element.hasAttr(key) && loads) {
                load(element.attr(key));
            } else if (element.hasAttr(key)) {
                follow(element.attr(key));
            }
        }
        if (element.nameIs("meta") && element.attr("http-equiv").equalsIgnoreCase("refresh")) {
            followRefresh(element.attr("content"));
        }
    }

    private void load(String address) {
        String scheme = MarkupAudit.scheme(address);
        if (follow(address) instanceof PageLinks.Elsewhere && !scheme.equals("data")) {
            report.report(Rule.PAGE_MARKUP, "loading '" + address + "' from elsewhere");
        }
    }

    /** {@code 0; url=/it/} */
    private void followRefresh(String content) {
        int at = content.toLowerCase(Locale.ROOT).indexOf("url=");
        if (at >= 0) {
            follow(content.substring(at + "url=".length()));
        }
    }

    private PageLinks.Target follow(String address) {
        PageLinks.Target target = links.resolve(report.page().path(), address);
        if (target instanceof PageLinks.Nowhere nowhere) {
            if (nowhere.hint().isEmpty()) {
                report.report(Rule.PAGE_LINK, address);
            } else {
                report.reportWithHint(Rule.PAGE_LINK, nowhere.hint(), address);
            }
        } else if (target instanceof PageLinks.Inside inside
                && inside.path().endsWith(".html")
                && !isTop(inside.fragment())
                && !isState(inside.fragment())) {
            var anchored = new Anchored(address, inside.path(), inside.fragment());
            (inside.path().equals(report.page().path()) ? own : elsewhere).add(anchored);
        }
        return target;
    }

    /** The top of a page, which needs no id. */
    private static boolean isTop(String fragment) {
        return fragment.isEmpty() || fragment.equalsIgnoreCase("top");
    }

    /** What a page's script starts from, {@code q=casa}; no anchor holds an equals sign. */
    private static boolean isState(String fragment) {
        return fragment.indexOf('=') > 0;
    }

    /** Checks the links within the page; returns those to other pages, which may not have been walked yet. */
    List<Anchored> finish(Set<String> ids) {
        own.stream().filter(a -> !ids.contains(a.id())).forEach(a -> report.report(Rule.PAGE_ANCHOR, a.link()));
        return List.copyOf(elsewhere);
    }
}
