package org.approdo.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.approdo.locale.LocaleTag;
import org.approdo.output.ClientScript;
import org.approdo.output.OutputFile;
import org.approdo.output.OutputTree;
import org.approdo.output.Parallel;
import org.approdo.site.Pack;
import org.approdo.site.Site;
import org.approdo.site.Tool;
import org.approdo.source.Json;
import org.approdo.source.Sha256;

/**
 * What a site needs to be read without network: the service worker, for each area and language a list of files to keep,
 * and the same as a ZIP to hand over. Made last, since it counts and hashes what the others made.
 *
 * <pre>
 * sw.js                      const release = {"mark": "1a2b3c4d", "base": "/", "locales": ["it"], "scripts": […]}, then the worker
 * it/offline/lombardia.json  {"mark": "5e6f7a8b", "bytes": 250000, "files": [["it/", "0123456789abcdef", 8000], …]}
 * it/offline/lombardia.zip   readable without a server; see {@link PackZip}
 * </pre>
 *
 * <p>A file is its address below the base, the beginning of its SHA-256, and what it weighs on the way.
 */
public final class OfflineFiles {
    private static final String ORIGIN = "site-config.yml";
    /** What the page of the tool leaves open: {@code %size:lombardia%}. */
    private static final Pattern PLACE = Pattern.compile("%(size|mark|zip):([a-z0-9-]+)%");

    private static final Pattern PICTURE = Pattern.compile(".*\\.(png|jpe?g|webp|avif|gif|svg|ico|woff2)");

    private final Site site;
    private final OutputTree tree;
    private final String search;
    private final String scripts;
    private final Map<String, OutputFile> made = new TreeMap<>();

    private OfflineFiles(Site site, OutputTree tree, String search, String scripts) {
        this.site = site;
        this.tree = tree;
        this.search = search;
        this.scripts = scripts;
    }

    /**
     * The files to add to a tree, and the pages of the tool, which replace those that leave sizes open.
     *
     * @param search the folder of the search's files
     * @param scripts the folder of the other scripts
     */
    public static List<OutputFile> of(Site site, OutputTree tree, String search, String scripts) {
        var offline = new OfflineFiles(site, tree, search, scripts);
        offline.make();
        return List.copyOf(offline.made.values());
    }

    private void make() {
        var contents = new PackContents(site, tree, search, scripts);
        for (LocaleTag locale : site.config().locales().tags()) {
            var sizes = new TreeMap<String, String>();
            Parallel.map(contents.packs(), p -> of(p, locale, contents)).forEach(made -> {
                sizes.putAll(made.sizes());
                made.files().forEach(this::add);
            });
            fill(locale, sizes);
        }
        // its mark covers every picture, which nobody reads who only checks
        add(OutputFile.remembered("sw.js", ORIGIN, () -> worker().getBytes(StandardCharsets.UTF_8)));
    }

    private void add(OutputFile file) {
        made.put(file.path(), file);
    }

    private record MadePack(Map<String, String> sizes, List<OutputFile> files) {}

    private MadePack of(Pack pack, LocaleTag locale, PackContents contents) {
        List<PackContents.Item> items = contents.of(pack, locale);
        var hash = new Sha256();
        items.forEach(i -> hash.add(i.hash()));
        String mark = hash.mark();
        int bytes = items.stream().mapToInt(PackContents.Item::wire).sum();
        var list = new LinkedHashMap<String, Object>();
        list.put("mark", mark);
        list.put("bytes", bytes);
        list.put(
                "files",
                items.stream()
                        .map(i -> List.of(i.address(), i.hash().substring(0, 16), i.wire()))
                        .toList());
        String name = locale + "/" + Tool.OFFLINE.id() + '/' + pack.id();
        var files = new ArrayList<OutputFile>();
        files.add(OutputFile.text(name + ".json", ORIGIN, Json.write(list) + '\n'));
        var sizes = new TreeMap<String, String>();
        sizes.put("mark:" + pack.id(), mark);
        String size = size(locale, bytes);
        sizes.put(
                "size:" + pack.id(),
                contents.isWhole(pack, locale, items) ? size : size + " · " + word(locale, "offline.not-all"));
        if (site.config().offlineZips()) {
            byte[] zip = PackZip.write(site, pack, locale, items);
            files.add(OutputFile.of(name + ".zip", ORIGIN, zip));
            sizes.put("zip:" + pack.id(), size(locale, zip.length));
        }
        return new MadePack(sizes, files);
    }

    private String size(LocaleTag locale, int bytes) {
        Map<String, Integer> size = Map.of("size", (bytes + 999) / 1000);
        return site.messages().text(locale, "offline.size", size).value().orElse("");
    }

    private String word(LocaleTag locale, String key) {
        return site.messages().text(locale, key).value().orElse("");
    }

    private void fill(LocaleTag locale, Map<String, String> sizes) {
        String path = locale + "/" + Tool.OFFLINE.id() + "/index.html";
        tree.file(path).ifPresent(page -> {
            String html = new String(page.bytes(), StandardCharsets.UTF_8);
            String full = PLACE.matcher(html)
                    .replaceAll(place ->
                            Matcher.quoteReplacement(sizes.getOrDefault(place.group(1) + ':' + place.group(2), "")));
            add(OutputFile.text(path, page.origin(), full));
        });
    }

    /** Another release has another worker: its mark covers what the worker keeps by itself and whatever has no hash in its name. */
    private String worker() {
        var hash = new Sha256().add(search).add(scripts);
        List<String> starts = site.config().locales().tags().stream()
                .flatMap(l -> List.of(l + "/index.html", l + "/" + Tool.OFFLINE.id() + "/index.html").stream())
                .toList();
        for (String path : starts) {
            OutputFile page = made.getOrDefault(path, tree.file(path).orElseThrow());
            hash.add(page.bytes());
        }
        List<OutputFile> pictures = tree.files().stream()
                .filter(f -> PICTURE.matcher(f.path()).matches())
                // no page shows them, and they take long to paint
                .filter(f -> !f.path().endsWith('/' + ShareCards.NAME))
                .toList();
        List<byte[]> bytes = Parallel.map(pictures, OutputFile::bytes);
        for (int i = 0; i < pictures.size(); i++) {
            hash.add(pictures.get(i).path()).add(bytes.get(i));
        }
        var release = new LinkedHashMap<String, Object>();
        release.put("mark", hash.mark());
        release.put("base", site.config().basePath() + '/');
        release.put(
                "locales",
                site.config().locales().tags().stream().map(LocaleTag::tag).toList());
        release.put("app", scripts + '/');
        release.put("search", search + '/');
        return "const release = " + Json.write(release) + '\n' + ClientScript.read("app/sw.js");
    }
}
