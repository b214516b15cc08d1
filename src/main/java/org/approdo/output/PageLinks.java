package org.approdo.output;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says where the links of pages lead, as a browser would follow them. */
final class PageLinks {
    /** Browsers pass over them, wherever they stand. */
    private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]");

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

    private final OutputTree tree;
    private final String baseUrl;
    private final String basePath;

    /**
     * Knows the addresses of a tree.
     *
     * @param baseUrl where the site is published, without a slash at the end; empty for a site at {@code /}
     */
    PageLinks(OutputTree tree, String baseUrl) {
        this.tree = tree;
        this.baseUrl = baseUrl;
        this.basePath = Optional.ofNullable(URI.create(baseUrl).getRawPath()).orElse("");
    }

    /** Where one link leads. */
    sealed interface Target {}

    /**
     * A file of the tree.
     *
     * @param fragment decoded, empty for none
     */
    record Inside(String path, String fragment) implements Target {}

    /** Another site, or what is no page, such as {@code tel:}. */
    record Elsewhere() implements Target {}

    /**
     * No file of the tree.
     *
     * @param hint what to do; may be empty
     */
    record Nowhere(String hint) implements Target {}

    /**
     * Follows a link.
     *
     * @param page the path of the page that the link stands on
     */
    Target resolve(String page, String link) {
        String local = withoutBase(withoutBreaks(link.strip()));
        if (local.startsWith("//")
                || (!local.startsWith("/") && SCHEME.matcher(local).lookingAt())) {
            return new Elsewhere();
        }
        String address = before(local, '#');
        String fragment = local.substring(Math.min(address.length() + 1, local.length()));
        try {
            return path(page, before(address, '?'))
                    .map(p -> find(p, decode(fragment)))
                    .orElse(new Nowhere("the site begins at " + basePath + "/"));
        } catch (IllegalArgumentException e) {
            return new Nowhere("a percent sign is written %25");
        }
    }

    private static String withoutBreaks(String link) {
        boolean none = link.indexOf('\n') < 0 && link.indexOf('\r') < 0 && link.indexOf('\t') < 0;
        return none ? link : BREAKS.matcher(link).replaceAll("");
    }

    private static String before(String text, char mark) {
        int at = text.indexOf(mark);
        return at < 0 ? text : text.substring(0, at);
    }

    /** An address of ours in full, as canonical links have it, becomes one that starts with a slash. */
    private String withoutBase(String link) {
        boolean ours = !baseUrl.isEmpty() && link.startsWith(baseUrl);
        String rest = ours ? link.substring(baseUrl.length()) : "";
        if (!ours || !(rest.isEmpty() || "/?#".indexOf(rest.charAt(0)) >= 0)) {
            return link;
        }
        return basePath + (rest.startsWith("/") ? rest : "/" + rest);
    }

    /** The decoded path below the output folder; empty when it leaves the site. */
    private Optional<String> path(String page, String address) {
        if (address.isEmpty()) {
            return Optional.of(page);
        }
        if (!address.startsWith("/")) {
            return normalize(page.substring(0, page.lastIndexOf('/') + 1) + decode(address));
        }
        return address.startsWith(basePath + "/")
                ? normalize(decode(address.substring(basePath.length() + 1)))
                : Optional.empty();
    }

    private Target find(String path, String fragment) {
        String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
        if (tree.contains(file)) {
            return new Inside(file, fragment);
        }
        return new Nowhere(tree.contains(path + "/index.html") ? "write a slash at its end" : "");
    }

    /** Without {@code .} and {@code ..}; empty when it climbs above the top. */
    private static Optional<String> normalize(String path) {
        if (!path.startsWith(".") && !path.contains("/.")) {
            return Optional.of(path);
        }
        Deque<String> names = new ArrayDeque<>();
        String last = "";
        for (String name : path.split("/", -1)) {
            last = name;
            if (name.equals("..") && names.pollLast() == null) {
                return Optional.empty();
            }
            if (!name.equals(".") && !name.equals("..")) {
                names.addLast(name);
            }
        }
        boolean folder = last.equals(".") || last.equals("..");
        return Optional.of(String.join("/", names) + (folder && !names.isEmpty() ? "/" : ""));
    }

    private static String decode(String escaped) {
        // a plus sign is itself in a path; the decoder is made for forms
        return escaped.indexOf('%') < 0
                ? escaped
                : URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
