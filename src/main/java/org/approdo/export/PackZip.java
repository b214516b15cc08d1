package org.approdo.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.approdo.content.SiteConfig;
import org.approdo.locale.LocaleTag;
import org.approdo.site.Pack;
import org.approdo.site.Site;
import org.approdo.source.Json;
import org.approdo.source.Sha256;

/**
 * The pages of a pack as a ZIP that needs no server: unpacked, {@code index.html} is the area's page. Links among its pages
 * lead from file to file, all others to the published site. Scripts are left out, since browsers run none of ours from
 * files; so are the pages that are nothing without, search among them.
 *
 * <p>{@code manifest.json} says where it is from, and the SHA-256 of every other file. Equal pages make equal bytes.
 */
final class PackZip {
    /** ZIP knows no earlier moment. */
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final Pattern ADDRESS = Pattern.compile(" (href|src|action)=\"(/[^\"]*)\"");
    private static final Pattern SCRIPT = Pattern.compile("<script[^>]*>.*?</script>\n?", Pattern.DOTALL);

    private final SiteConfig config;
    private final Map<String, PackContents.Item> pages = new TreeMap<>();

    private PackZip(SiteConfig config, LocaleTag locale, List<PackContents.Item> items) {
        this.config = config;
        items.stream()
                .filter(i -> i.isPage() && !i.address().matches(locale + "/(search|find)/"))
                .forEach(i -> pages.put(i.address(), i));
    }

    static byte[] write(Site site, Pack pack, LocaleTag locale, List<PackContents.Item> items) {
        return new PackZip(site.config(), locale, items).write(site, pack, locale);
    }

    private byte[] write(Site site, Pack pack, LocaleTag locale) {
        var files = new TreeMap<String, byte[]>();
        pages.forEach((address, page) -> files.put(page.file().path(), detached(page, address)));
        String area = locale + pack.area().entry().path();
        PackContents.Item start = pages.get(area);
        if (start != null) {
            files.put("index.html", detached(start, ""));
        }
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("site", config.name());
        manifest.put("from", config.baseUrl() + '/' + area);
        manifest.put("area", pack.id());
        manifest.put("language", locale.tag());
        manifest.put("day", site.day().toString());
        manifest.put("license", config.license());
        var hashes = new ArrayList<Map<String, Object>>();
        files.forEach((path, bytes) -> {
            var file = new LinkedHashMap<String, Object>();
            file.put("path", path);
            file.put("sha256", Sha256.of(bytes).hex());
            file.put("bytes", bytes.length);
            hashes.add(file);
        });
        manifest.put("files", hashes);
        files.put("manifest.json", (Json.write(manifest) + '\n').getBytes(StandardCharsets.UTF_8));
        return zip(files);
    }

    private static byte[] zip(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LONG_AGO);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * @param folder where the page will lie: {@code it/guides/}; empty for the top
     */
    private byte[] detached(PackContents.Item page, String folder) {
        String html = new String(page.file().bytes(), StandardCharsets.UTF_8);
        String silent = SCRIPT.matcher(html).replaceAll("");
        String up = "../".repeat((int) folder.chars().filter(c -> c == '/').count());
        return ADDRESS.matcher(silent)
                .replaceAll(m -> Matcher.quoteReplacement(" " + m.group(1) + "=\"" + link(m.group(2), up) + '"'))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String link(String address, String up) {
        int hash = address.indexOf('#');
        String anchor = hash < 0 ? "" : address.substring(hash);
        String path = hash < 0 ? address : address.substring(0, hash);
        String below = path.startsWith(config.basePath() + '/')
                ? path.substring(config.basePath().length() + 1)
                : path;
        return pages.containsKey(below) ? up + below + "index.html" + anchor : config.baseUrl() + '/' + below + anchor;
    }
}
