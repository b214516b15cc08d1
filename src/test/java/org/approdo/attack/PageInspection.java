package org.approdo.attack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.approdo.output.OutputTree;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Looks for what may not stand in a page, knowing nothing of how it was made: only elements, attributes and inline scripts
 * that a site without attacks has too, addresses of four schemes, nothing loaded from elsewhere.
 */
final class PageInspection {
    /** What content may add to the pages of the site without attacks. */
    private static final Set<String> CONTENT = Set.of(
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

    private static final Set<String> CONTENT_ATTRIBUTES =
            Set.of("href", "id", "lang", "dir", "class", "start", "scope", "tabindex", "src", "alt", "loading");
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");
    private static final Set<String> FOLLOWED = Set.of("href", "action", "formaction", "xlink:href", "cite");
    private static final Set<String> LOADED = Set.of("src", "srcset", "poster", "data", "background", "manifest");
    private static final String OWN = "/prova/";

    private final Set<String> elements = new TreeSet<>(CONTENT);
    private final Set<String> attributes = new TreeSet<>();
    private final Set<String> scripts = new TreeSet<>();

    /** Learns from a site without attacks. */
    PageInspection(OutputTree clean) {
        pages(clean).forEach(page -> {
            for (Element element : page.getAllElements()) {
                elements.add(element.normalName());
                element.attributes().forEach(a -> attributes.add(element.normalName() + ' ' + a.getKey()));
                if (element.nameIs("script")) {
                    scripts.add(element.data());
                }
            }
        });
    }

    /** How many pages were looked at, and what was found. */
    record Seen(int pages, int elements, List<String> faults) {}

    Seen inspect(OutputTree tree) {
        var faults = new ArrayList<String>();
        var elementCounts = new ArrayList<Integer>();
        pages(tree).forEach(page -> {
            List<Element> all = page.getAllElements();
            elementCounts.add(all.size());
            all.forEach(e -> inspect(e, page.location(), faults));
        });
        int elementCount = elementCounts.stream().mapToInt(Integer::intValue).sum();
        return new Seen(elementCounts.size(), elementCount, faults);
    }

    private void inspect(Element element, String page, List<String> faults) {
        String name = element.normalName();
        if (!elements.contains(name)) {
            faults.add(page + ": the element " + name);
        }
        if (name.equals("script") && !scripts.contains(element.data())) {
            faults.add(page + ": the script " + element.data());
        }
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey();
            boolean known = key.equals("class")
                    || attributes.contains(name + ' ' + key)
                    || (CONTENT.contains(name) && CONTENT_ATTRIBUTES.contains(key));
            if (!known || key.startsWith("on") || key.equals("style")) {
                faults.add(page + ": the attribute " + key + " of " + name);
            }
            if (FOLLOWED.contains(key) && !isFollowed(name, attribute.getValue())) {
                faults.add(page + ": the address " + attribute.getValue());
            }
            if (LOADED.contains(key) && !attribute.getValue().startsWith(OWN)) {
                faults.add(page + ": loads " + attribute.getValue());
            }
        }
    }

    /** Judged as a browser does, which skips what stands before the letters and within them. */
    private static boolean isFollowed(String element, String address) {
        String seen = address.replaceAll("[\\x00-\\x20]", "").toLowerCase(Locale.ROOT);
        int colon = seen.indexOf(':');
        boolean relative = seen.startsWith("#") || (seen.startsWith("/") && !seen.startsWith("//"));
        boolean icon = element.equals("link") && seen.equals("data:,");
        return relative || icon || seen.isEmpty() || (colon > 0 && SCHEMES.contains(seen.substring(0, colon)));
    }

    /** Each parsed when its turn comes. */
    private static Stream<Document> pages(OutputTree tree) {
        return tree.files().stream()
                .filter(f -> f.path().endsWith(".html"))
                .map(f -> Jsoup.parse(new String(f.bytes(), StandardCharsets.UTF_8), f.path()));
    }
}
