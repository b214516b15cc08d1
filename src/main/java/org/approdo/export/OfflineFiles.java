package org.approdo.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.approdo.locale.LocaleTag;
import org.approdo.output.ClientScript;
import org.approdo.output.OutputFile;
import org.approdo.output.OutputTree;
import org.approdo.site.Pack;
import org.approdo.site.Site;
import org.approdo.site.Tool;
import org.approdo.source.Json;
import org.approdo.source.Parallel;
import org.approdo.source.Sha256;

/**
 * What a site needs to be read without network: the service worker, for each area and language a list of files to keep,
 * and the same as a ZIP to hand over. Made late, since it counts and hashes what the others
 * came to.
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
    private final PackContents contents;
    private final Map<String, Chosen> chosen = new ConcurrentHashMap<>();

    private OfflineFiles(Site site, OutputTree tree, String search, String scripts) {
        this.site = site;
        this.tree = tree;
        this.search = search;
        this.scripts = scripts;
        this.contents = new PackContents(site, tree, search, scripts);
    }

    /**
     * The files to add to a tree, and the pages of the tool, which replace those that leave sizes open.
     *
     * @param search the folder of the search's files
     * @param scripts the folder of the other scripts
     */
    public static List<OutputFile> of(Site site, OutputTree tree, String search, String scripts) {
        return new OfflineFiles(site, tree, search, scripts).files();
    }

    private List<OutputFile> files() {
        var files = new ArrayList<OutputFile>();
        var starts = new ArrayList<OutputFile>();
        for (LocaleTag locale : site.config().locales().tags()) {
            var zips = new TreeMap<String, OutputFile>();
            for (Pack pack : contents.packs()) {
                String name = locale + "/" + Tool.OFFLINE.id() + '/' + pack.id();
                files.add(late(name + ".json", () -> list(chosen(pack, locale))));
                if (site.config().offlineZips()) {
                    zips.put(
                            pack.id(),
                            OutputFile.late(
                                    name + ".zip",
                                    ORIGIN,
                                    () -> PackZip.write(
                                            site,
                                            pack,
                                            locale,
                                            chosen(pack, locale).items())));
                }
            }
            files.addAll(zips.values());
            tree.file(locale + "/index.html").ifPresent(starts::add);
            tree.file(locale + "/" + Tool.OFFLINE.id() + "/index.html").ifPresent(page -> {
                OutputFile full =
                        OutputFile.late(page.path(), page.origin(), () -> bytes(fill(locale, page.bytes(), zips)));
                files.add(full);
                starts.add(full);
            });
        }
        files.add(late("sw.js", () -> worker(starts)));
        return files;
    }

    private static OutputFile late(String path, Supplier<String> text) {
        return OutputFile.late(path, ORIGIN, () -> bytes(text.get()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What a pack holds in a language, by its mark. */
    private record Chosen(List<PackContents.Item> items, String mark, int bytes) {}

    private Chosen chosen(Pack pack, LocaleTag locale) {
        return chosen.computeIfAbsent(locale + "/" + pack.id(), k -> {
            List<PackContents.Item> items = contents.of(pack, locale);
            var hash = new Sha256();
            items.forEach(i -> hash.add(i.hash()));
            return new Chosen(
                    items,
                    hash.mark(),
                    items.stream().mapToInt(PackContents.Item::wire).sum());
        });
    }

    private static String list(Chosen chosen) {
        var list = new LinkedHashMap<String, Object>();
        list.put("mark", chosen.mark());
        list.put("bytes", chosen.bytes());
        list.put(
                "files",
                chosen.items().stream()
                        .map(i -> List.of(i.address(), i.hash().substring(0, 16), i.wire()))
                        .toList());
        return Json.write(list) + '\n';
    }

    private Map<String, String> sizes(LocaleTag locale, Map<String, OutputFile> zips) {
        var sizes = new TreeMap<String, String>();
        for (Pack pack : contents.packs()) {
            Chosen chosen = chosen(pack, locale);
            sizes.put("mark:" + pack.id(), chosen.mark());
            String size = size(locale, chosen.bytes());
            sizes.put(
                    "size:" + pack.id(),
                    contents.isWhole(pack, locale, chosen.items())
                            ? size
                            : size + " · " + word(locale, "offline.not-all"));
            OutputFile zip = zips.get(pack.id());
            if (zip != null) {
                sizes.put("zip:" + pack.id(), size(locale, zip.bytes().length));
            }
        }
        return sizes;
    }

    private String size(LocaleTag locale, int bytes) {
        Map<String, Integer> size = Map.of("size", (bytes + 999) / 1000);
        return site.messages().text(locale, "offline.size", size).value().orElse("");
    }

    private String word(LocaleTag locale, String key) {
        return site.messages().text(locale, key).value().orElse("");
    }

    private String fill(LocaleTag locale, byte[] page, Map<String, OutputFile> zips) {
        Map<String, String> sizes = sizes(locale, zips);
        return PLACE.matcher(new String(page, StandardCharsets.UTF_8))
                .replaceAll(place ->
                        Matcher.quoteReplacement(sizes.getOrDefault(place.group(1) + ':' + place.group(2), "")));
    }

    /** Another release has another worker: its mark covers what the worker keeps by itself and whatever has no hash in its name. */
    private String worker(List<OutputFile> starts) {
        var hash = new Sha256().add(search).add(scripts);
        starts.forEach(page -> hash.add(page.hash()));
        List<OutputFile> pictures = tree.files().stream()
                .filter(f -> PICTURE.matcher(f.path()).matches())
                // no page shows them, and they take long to paint
                .filter(f -> !f.path().endsWith('/' + ShareCards.NAME))
                .toList();
        List<String> hashes = Parallel.map(pictures, OutputFile::hash);
        for (int i = 0; i < pictures.size(); i++) {
            hash.add(pictures.get(i).path()).add(hashes.get(i));
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
