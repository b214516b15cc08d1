package org.approdo.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.approdo.cache.ResultReader;
import org.approdo.cache.ResultWriter;
import org.approdo.cache.StepCache;
import org.approdo.cache.StepKey;
import org.approdo.content.SiteConfig;
import org.approdo.locale.LocaleTag;
import org.approdo.site.Site;
import org.approdo.source.Sha256;

/** The index of each language, analysed or, where its texts are those of an earlier run, remembered. */
final class LanguageIndexes {
    private final Site site;
    private final SiteTexts texts;
    private final Packing packing;
    private final StepCache cache;

    LanguageIndexes(Site site, SiteTexts texts, Packing packing, StepCache cache) {
        this.site = site;
        this.texts = texts;
        this.packing = packing;
        this.cache = cache;
    }

    /** The files of a language by their paths, {@code it/root.bin}, in a map of the caller's own. */
    Map<String, byte[]> of(LocaleTag locale) {
        if (!cache.remembers()) {
            return analyse(locale);
        }
        StepKey key = key(locale);
        Optional<byte[]> known = cache.find(key);
        if (known.isPresent()) {
            return read(known.get());
        }
        Map<String, byte[]> files = analyse(locale);
        cache.keep(key, write(files));
        return files;
    }

    private Map<String, byte[]> analyse(LocaleTag locale) {
        SiteConfig config = site.config();
        return new LanguageWriter(Synonyms.of(site, locale), texts.written(locale), packing)
                .write(
                        config.locales().direction(locale).attribute(),
                        SearchIndex.others(locale, config).stream()
                                .map(LocaleTag::tag)
                                .toList(),
                        texts.of(locale));
    }

    /** All that {@link #analyse} reads. Every text ends in a mark, so that none can be taken for two. */
    private StepKey key(LocaleTag locale) {
        SiteConfig config = site.config();
        Sha256 inputs = cache.inputsOf("index");
        add(inputs, locale.tag());
        add(inputs, config.locales().direction(locale).attribute());
        add(inputs, config.sourceLocale().tag());
        SearchIndex.others(locale, config).forEach(l -> add(inputs, l.tag()));
        add(inputs, packing.toString());
        add(inputs, texts.written(locale).toString());
        site.glossary().concepts().forEach(concept -> {
            add(inputs, concept.getOrDefault(locale, List.of()));
            add(inputs, concept.getOrDefault(config.sourceLocale(), List.of()));
        });
        texts.of(locale).forEach(page -> {
            add(inputs, page.path());
            add(inputs, page.title());
            add(inputs, page.headings());
            add(inputs, page.keywords());
            add(inputs, page.body());
            add(inputs, page.area());
            add(inputs, page.excerpt());
            add(inputs, page.text());
        });
        return StepKey.of(inputs);
    }

    private static void add(Sha256 inputs, List<String> texts) {
        texts.forEach(t -> add(inputs, t));
        inputs.add("\1");
    }

    private static void add(Sha256 inputs, String text) {
        inputs.add(text).add("\0");
    }

    private static byte[] write(Map<String, byte[]> files) {
        var out = new ResultWriter().number(files.size());
        files.forEach((path, bytes) -> out.text(path).bytes(bytes));
        return out.result();
    }

    private static Map<String, byte[]> read(byte[] result) {
        var in = new ResultReader(result);
        var files = new LinkedHashMap<String, byte[]>();
        in.list(() -> Map.entry(in.text(), in.bytes())).forEach(f -> files.put(f.getKey(), f.getValue()));
        return files;
    }
}
