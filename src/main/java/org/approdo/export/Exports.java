package org.approdo.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.approdo.editorial.StatusDocument;
import org.approdo.editorial.TranslationStatus;
import org.approdo.locale.LocaleTag;
import org.approdo.output.OutputFile;
import org.approdo.site.Area;
import org.approdo.site.Site;
import org.approdo.source.Json;

/** Everything a site gives to other programs. */
public final class Exports {
    private static final String ORIGIN = "site-config.yml";

    private Exports() {}

    /** Feeds, sitemaps, manifests and {@code robots.txt} of a site. */
    public static List<OutputFile> of(Site site, TranslationStatus translations) {
        var files = new ArrayList<OutputFile>();
        var sitemaps = new SitemapWriter(site);
        var feeds = new FeedWriter(site);
        files.add(file("sitemap.xml", sitemaps::index));
        files.add(file(
                "robots.txt",
                () -> "User-agent: *\nAllow: /\n\nSitemap: " + site.config().baseUrl() + "/sitemap.xml\n"));
        for (LocaleTag locale : site.config().locales().tags()) {
            files.add(file(locale + "/sitemap.xml", () -> sitemaps.of(locale)));
            files.add(file(locale + "/feed.xml", () -> feeds.ofSite(locale)));
            files.add(file(locale + "/manifest.webmanifest", () -> manifest(site, locale)));
            for (Area area : site.areas().all()) {
                feeds.ofArea(locale, area.entry())
                        .ifPresent(f -> files.add(file(locale + area.entry().path() + "feed.xml", f)));
            }
        }
        files.addAll(new FinderFiles(site).files());
        files.addAll(new ReviewFiles(site).files());
        files.add(file("status/translations.json", () -> document(site, translations)));
        return files;
    }

    private static String document(Site site, TranslationStatus translations) {
        return StatusDocument.write(translations, site.config(), site.messages(), site.day()) + '\n';
    }

    /**
     * @see <a href="https://www.w3.org/TR/appmanifest/">Web application manifest</a>
     */
    private static String manifest(Site site, LocaleTag locale) {
        var manifest = new LinkedHashMap<String, Object>();
        String start = site.config().basePath() + '/' + locale + '/';
        manifest.put("id", start);
        manifest.put("name", site.config().name());
        manifest.put("short_name", site.config().name());
        manifest.put("lang", locale.tag());
        manifest.put("dir", site.config().locales().direction(locale).attribute());
        manifest.put("start_url", start);
        manifest.put("scope", site.config().basePath() + '/');
        manifest.put("display", "standalone");
        manifest.put("theme_color", "#0b4f6c");
        manifest.put("background_color", "#ffffff");
        String base = site.config().basePath();
        manifest.put(
                "icons",
                List.of(
                        icon(base + "/icon.svg", "any", "image/svg+xml", "any"),
                        icon(base + "/icon-192.png", "192x192", "image/png", "any"),
                        icon(base + "/icon-512.png", "512x512", "image/png", "any"),
                        icon(base + "/icon-maskable.png", "512x512", "image/png", "maskable")));
        manifest.put(
                "shortcuts",
                List.of(
                        shortcut(site, locale, "find.title", "find/"),
                        shortcut(site, locale, "search.title", "search/"),
                        shortcut(site, locale, "offline.title", "offline/")));
        return Json.write(manifest) + '\n';
    }

    private static Map<String, String> icon(String src, String sizes, String type, String purpose) {
        var icon = new LinkedHashMap<String, String>();
        icon.put("src", src);
        icon.put("sizes", sizes);
        icon.put("type", type);
        icon.put("purpose", purpose);
        return icon;
    }

    private static Map<String, String> shortcut(Site site, LocaleTag locale, String key, String page) {
        var shortcut = new LinkedHashMap<String, String>();
        shortcut.put("name", site.messages().text(locale, key).value().orElse(key));
        shortcut.put("url", site.config().basePath() + '/' + locale + '/' + page);
        return shortcut;
    }

    /** Made when it is written: those of a large site are long, and there are many. */
    private static OutputFile file(String path, Supplier<String> text) {
        return new OutputFile(path, ORIGIN, () -> text.get().getBytes(StandardCharsets.UTF_8));
    }
}
