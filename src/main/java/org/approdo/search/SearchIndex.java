package org.approdo.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.approdo.content.SiteConfig;
import org.approdo.locale.LocaleTag;
import org.approdo.output.OutputFile;
import org.approdo.output.Parallel;
import org.approdo.site.Site;

/**
 * The search of a site as files: an index per language, and the scripts that read it.
 *
 * <p>All lie in one folder whose name is a hash of what is in it. So files may be cached for ever, and what a page fetches
 * belongs together: the languages number the same pages in the same way.
 *
 * @param base the folder: {@code search/1a2b3c4d}
 * @see IndexFormat
 */
public record SearchIndex(String base, List<OutputFile> files) {
    private static final String ORIGIN = "site-config.yml";
    private static final List<String> SCRIPTS = List.of("engine.js", "older.js", "page.js");

    public SearchIndex {
        files = List.copyOf(files);
    }

    /** Analyses every text of a site, each language by itself. */
    public static SearchIndex build(Site site) {
        var texts = new SiteTexts(site);
        var facets = new FacetWriter(texts);
        List<LocaleTag> locales = site.config().locales().tags();
        Packing packing = Packing.of(locales.stream()
                .mapToInt(l -> Collections.frequency(texts.written(l), true))
                .sum());
        List<Map<String, byte[]>> indexes = Parallel.map(locales, l -> index(l, site, texts, facets, packing));
        NavigableMap<String, byte[]> all = new TreeMap<>();
        indexes.forEach(all::putAll);
        scripts().forEach(f -> all.put(f.path(), f.bytes()));
        String base = "search/" + hash(all);
        var files = new ArrayList<OutputFile>();
        all.forEach((path, bytes) -> files.add(OutputFile.of(base + '/' + path, ORIGIN, bytes)));
        return new SearchIndex(base, files);
    }

    private static Map<String, byte[]> index(
            LocaleTag locale, Site site, SiteTexts texts, FacetWriter facets, Packing packing) {
        SiteConfig config = site.config();
        Map<String, byte[]> files = new LanguageWriter(Synonyms.of(site, locale), texts.written(locale), packing)
                .write(
                        config.locales().direction(locale).attribute(),
                        others(locale, config).stream().map(LocaleTag::tag).toList(),
                        texts.of(locale));
        files.put(locale + "/facets.bin", IndexFormat.pack(facets.write(locale)));
        return files;
    }

    /** Where else to look for a word: the official language first, then those that stand in for this one. */
    static List<LocaleTag> others(LocaleTag locale, SiteConfig config) {
        var others = new LinkedHashSet<LocaleTag>();
        others.add(config.sourceLocale());
        others.addAll(config.locales().chain(locale));
        others.remove(locale);
        return List.copyOf(others);
    }

    /** The engine and the page's script, by their names. */
    static List<OutputFile> scripts() {
        return SCRIPTS.stream().map(s -> OutputFile.of(s, ORIGIN, script(s))).toList();
    }

    /** A script without its comments and indentation. Comments stand in lines of their own. */
    private static byte[] script(String name) {
        try (InputStream in = SearchIndex.class.getResourceAsStream("/client/search/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no script " + name);
            }
            var text = new StringBuilder();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(l -> !l.isEmpty() && !l.startsWith("//") && !l.startsWith("/*") && !l.startsWith("*"))
                    .forEach(l -> text.append(l).append('\n'));
            return text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(NavigableMap<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((path, bytes) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
