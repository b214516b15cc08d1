package org.approdo.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.approdo.content.Entry;
import org.approdo.locale.LocaleTag;
import org.approdo.output.OutputFile;
import org.approdo.output.OutputTree;
import org.approdo.site.Pack;
import org.approdo.site.Site;

/** Says which files a pack holds in a language. Files that many packs share are looked for, hashed and weighed once. */
final class PackContents {
    /** What a pack may weigh on the way, its own list and the page that offers it left out: 300 kB with them. */
    static final int BUDGET = 285_000;

    /** Scripts for pages that a pack holds; the other tools need a network for what they work on. */
    private static final String SCRIPTS = "(find|offline|pages|read|times)\\.js";

    private static final Pattern GZIPPED = Pattern.compile(".*\\.(html|js|json|svg)");

    private final Site site;
    private final OutputTree tree;
    private final String search;
    private final String scripts;
    private final List<Pack> packs;
    private final NavigableSet<String> paths = new TreeSet<>();
    /** Pages that must not lie on a phone unasked: see src/docs/offline.md. */
    private final Set<String> discreet = new TreeSet<>();

    private final Map<String, Item> items = new ConcurrentHashMap<>();
    private final Map<String, List<String>> known = new ConcurrentHashMap<>();

    PackContents(Site site, OutputTree tree, String search, String scripts) {
        this.site = site;
        this.tree = tree;
        this.search = search;
        this.scripts = scripts;
        this.packs = Pack.all(site);
        tree.files().forEach(f -> paths.add(f.path()));
        List<Entry> hidden =
                site.content().entries().stream().filter(Site::isDiscreet).toList();
        site.config().locales().tags().forEach(l -> hidden.forEach(e -> discreet.add(page(l, e))));
    }

    /**
     * A file of a pack.
     *
     * @param hash its whole SHA-256
     * @param wire what it weighs on the way: after gzip, or as it is where that is how it is sent
     */
    record Item(OutputFile file, String hash, int wire) {
        /** Below the site's base, as browsers ask for it: {@code it/guides/}. */
        String address() {
            String path = file.path();
            return path.endsWith("/index.html") ? path.substring(0, path.length() - "index.html".length()) : path;
        }

        boolean isPage() {
            return file.path().endsWith(".html");
        }
    }

    private static String page(LocaleTag locale, Entry entry) {
        return locale + entry.path() + "index.html";
    }

    List<Pack> packs() {
        return packs;
    }

    /** Pages last: when one has come, what it fetches is there. */
    List<Item> of(Pack pack, LocaleTag locale) {
        var chosen = new LinkedHashMap<String, Item>();
        int weight = 0;
        for (String path : first(locale)) {
            weight += add(path, chosen);
        }
        weight += addIfAllFit(index(locale, "(root|facets|[wr][0-9]+)\\.bin"), weight, chosen);
        for (String type : List.of("contact-points", "guides", "regions")) {
            weight += addIfItFits(locale + "/" + type + "/index.html", weight, chosen);
        }
        for (Entry entry : pack.entries()) {
            weight += addIfItFits(page(locale, entry), weight, chosen);
        }
        // what is not translated is found in the official language
        LocaleTag source = site.config().sourceLocale();
        weight += addIfAllFit(index(source, "(root|[wr][0-9]+)\\.bin"), weight, chosen);
        for (String path : further(locale)) {
            weight += addIfItFits(path, weight, chosen);
        }
        return Stream.concat(
                        chosen.values().stream().filter(i -> !i.isPage()),
                        chosen.values().stream().filter(Item::isPage))
                .toList();
    }

    /** Whether every item of the area is among those chosen, but for pages that are not kept unasked. */
    boolean isWhole(Pack pack, LocaleTag locale, List<Item> chosen) {
        Set<String> paths = chosen.stream().map(i -> i.file().path()).collect(Collectors.toSet());
        return pack.own().stream().map(e -> page(locale, e)).allMatch(p -> paths.contains(p) || discreet.contains(p));
    }

    private int add(String path, Map<String, Item> chosen) {
        if (chosen.containsKey(path) || !tree.contains(path) || discreet.contains(path)) {
            return 0;
        }
        Item item = item(path);
        chosen.put(path, item);
        return item.wire();
    }

    private int addIfItFits(String path, int weight, Map<String, Item> chosen) {
        if (chosen.containsKey(path)) {
            return 0;
        }
        int more = add(path, chosen);
        if (weight + more > BUDGET) {
            chosen.remove(path);
            return 0;
        }
        return more;
    }

    private int addIfAllFit(List<String> paths, int weight, Map<String, Item> chosen) {
        int more = paths.stream()
                .filter(p -> !chosen.containsKey(p))
                .mapToInt(p -> item(p).wire())
                .sum();
        if (weight + more > BUDGET) {
            return 0;
        }
        paths.forEach(p -> add(p, chosen));
        return more;
    }

    /** What every pack of a language holds: scripts, the ways in. */
    private List<String> first(LocaleTag locale) {
        var paths = new ArrayList<String>();
        paths.addAll(below(search + '/', "[a-z]+\\.js"));
        paths.addAll(below(scripts + '/', SCRIPTS));
        paths.addAll(below(scripts + '/', locale + "(\\.[a-z]+)?\\.js"));
        paths.addAll(below(locale + "/find/", ".*"));
        paths.add(locale + "/index.html");
        paths.add(locale + "/search/index.html");
        return paths;
    }

    /** Files of a language's index; results are shown without the texts behind t. */
    private List<String> index(LocaleTag locale, String names) {
        return below(search + '/' + locale + '/', names);
    }

    private Item item(String path) {
        return items.computeIfAbsent(path, p -> weigh(tree.file(p).orElseThrow()));
    }

    private List<String> further(LocaleTag locale) {
        var paths = new ArrayList<String>();
        for (String list : List.of("contact-points", "life-areas", "topics", "services", "news")) {
            paths.addAll(below(locale + "/" + list + "/", "(page/[0-9]+/|[a-z-]+/)?index\\.html"));
        }
        return paths;
    }

    private List<String> below(String folder, String names) {
        return known.computeIfAbsent(folder + ' ' + names, k -> look(folder, names));
    }

    private List<String> look(String folder, String names) {
        Pattern pattern = Pattern.compile(names);
        return paths.subSet(folder, folder + '\uffff').stream()
                .filter(p -> pattern.matcher(p.substring(folder.length())).matches())
                .toList();
    }

    private static Item weigh(OutputFile file) {
        int wire = GZIPPED.matcher(file.path()).matches() ? file.gzipped() : file.bytes().length;
        return new Item(file, file.hash(), wire);
    }
}
