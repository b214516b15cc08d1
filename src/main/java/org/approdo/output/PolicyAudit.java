package org.approdo.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.approdo.source.Rule;
import org.approdo.source.Sha256;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Checks that a page says itself what browsers may load and run for it: nothing but what comes from the site, and of what
 * stands in the page only what it names by hash.
 *
 * <p>Reports {@link Rule#PAGE_POLICY}.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/">Content Security Policy Level 3</a>
 */
final class PolicyAudit {
    /** What may be loaded from the site itself. */
    private static final Set<String> OWN =
            Set.of("img-src", "script-src", "connect-src", "manifest-src", "worker-src", "form-action");

    /** What a policy has to stand in front of. */
    private static final Set<String> LOADING = Set.of("script", "style", "link", "base");

    private static final List<String> CLOSED = List.of("default-src", "base-uri", "form-action");

    private final PageReport report;
    private final Map<String, String> hashes;

    /** What stands in a page, not in a file of its own. */
    private final List<Element> inline = new ArrayList<>();

    /**
     * Audits one page.
     *
     * @param hashes those of styles and scripts of pages before: pages have the same few
     */
    PolicyAudit(PageReport report, Map<String, String> hashes) {
        this.report = report;
        this.hashes = hashes;
    }

    void visit(Element element) {
        boolean style = element.nameIs("style");
        if (style
                || (element.nameIs("script")
                        && !element.hasAttr("src")
                        && !element.attr("type").toLowerCase(Locale.ROOT).startsWith("application/"))) {
            inline.add(element);
        }
    }

    void finish(Document document) {
        List<Element> head = document.head().getAllElements(); // a selector would be parsed again for each page
        List<Element> policies = head.stream().filter(PolicyAudit::isPolicy).toList();
        if (policies.size() != 1) {
            report.report(Rule.PAGE_POLICY, policies.size() + " content security policies, not one");
            return;
        }
        Element policy = policies.get(0);
        head.stream()
                .filter(e -> LOADING.contains(e.normalName()))
                .findFirst()
                .filter(e -> e.elementSiblingIndex() < policy.elementSiblingIndex())
                .ifPresent(e -> report.report(Rule.PAGE_POLICY, "its policy stands behind a '" + e.normalName() + "'"));
        Map<String, Set<String>> directives = parse(policy.attr("content"));
        for (String name : CLOSED) {
            boolean own = name.equals("form-action") && Set.of("'self'").equals(directives.get(name));
            if (!own && !Set.of("'none'").equals(directives.get(name))) {
                report.report(Rule.PAGE_POLICY, "its policy does not say " + name + " 'none'");
            }
        }
        directives.forEach(this::checkSources);
        for (Element element : inline) {
            checkInline(element, directives.getOrDefault(element.normalName() + "-src", Set.of()));
        }
    }

    private static boolean isPolicy(Element element) {
        return element.nameIs("meta") && element.attr("http-equiv").strip().equalsIgnoreCase("Content-Security-Policy");
    }

    /** {@code default-src 'none'; img-src 'self' data:}. */
    private static Map<String, Set<String>> parse(String policy) {
        var directives = new TreeMap<String, Set<String>>();
        for (String directive : policy.split(";", -1)) {
            List<String> words = List.of(directive.strip().split("\\s+"));
            directives.putIfAbsent(
                    words.get(0).toLowerCase(Locale.ROOT), new TreeSet<>(words.subList(1, words.size())));
        }
        return directives;
    }

    private void checkSources(String directive, Set<String> sources) {
        for (String source : sources) {
            boolean fine = source.equals("'none'")
                    || (source.equals("'self'") && OWN.contains(directive))
                    || (source.equals("data:") && directive.equals("img-src"))
                    || (source.startsWith("'sha256-")
                            && List.of("style-src", "script-src").contains(directive));
            if (!fine) {
                report.report(Rule.PAGE_POLICY, "its policy allows " + source + " in " + directive);
            }
        }
    }

    /** What stands in the page and is not named would not run, or not be seen. */
    private void checkInline(Element element, Set<String> allowed) {
        String hash = hashes.computeIfAbsent(
                element.data(), text -> "'sha256-" + Sha256.of(text).base64() + "'");
        if (!allowed.contains(hash)) {
            report.report(
                    Rule.PAGE_POLICY, "its policy does not know a '" + element.normalName() + "' that stands in it");
        }
    }
}
