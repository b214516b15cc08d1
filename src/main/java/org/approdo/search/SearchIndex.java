package org.approdo.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.approdo.cache.StepCache;
import org.approdo.content.SiteConfig;
import org.approdo.locale.LocaleTag;
import org.approdo.output.ClientScript;
import org.approdo.output.OutputFile;
import org.approdo.site.Site;
import org.approdo.source.Parallel;
import org.approdo.source.Sha256;

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

    /**
     * Analyses every text of a site, each language by itself.
     *
     * @param cache knows languages whose texts are as they were
     */
    public static SearchIndex build(Site site, StepCache cache) {
        var texts = new SiteTexts(site);
        var facets = new FacetWriter(texts);
        LanguageIndexes languages = languages(site, texts, cache);
        List<Map<String, byte[]>> indexes =
                Parallel.map(site.config().locales().tags(), l -> index(l, languages, facets));
        NavigableMap<String, byte[]> all = new TreeMap<>();
        indexes.forEach(all::putAll);
        scripts().forEach(f -> all.put(f.path(), f.bytes()));
        var hash = new Sha256();
        all.forEach((path, bytes) -> hash.add(path).add(bytes));
        String base = "search/" + hash.mark();
        var files = new ArrayList<OutputFile>();
        all.forEach((path, bytes) -> files.add(OutputFile.of(base + '/' + path, ORIGIN, bytes)));
        return new SearchIndex(base, files);
    }

    /** Analyses some languages for a later run, which finds them in the cache. */
    public static void prepare(Site site, StepCache cache, List<LocaleTag> locales) {
        LanguageIndexes languages = languages(site, new SiteTexts(site), cache);
        Parallel.map(locales, languages::of);
    }

    private static LanguageIndexes languages(Site site, SiteTexts texts, StepCache cache) {
        Packing packing = Packing.of(site.config().locales().tags().stream()
                .mapToInt(l -> Collections.frequency(texts.written(l), true))
                .sum());
        return new LanguageIndexes(site, texts, packing, cache);
    }

    private static Map<String, byte[]> index(LocaleTag locale, LanguageIndexes languages, FacetWriter facets) {
        Map<String, byte[]> files = languages.of(locale);
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
        return SCRIPTS.stream()
                .map(s -> OutputFile.text(s, ORIGIN, ClientScript.read("search/" + s)))
                .toList();
    }

    /** Whether the search has an analyzer for a language; else it finds words as they are written. */
    public static boolean knows(LocaleTag tag) {
        return Languages.isKnown(tag.tag().split("-", 2)[0]);
    }
}
