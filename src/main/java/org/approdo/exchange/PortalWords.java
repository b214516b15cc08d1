package org.approdo.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.approdo.content.SiteConfig;
import org.approdo.locale.LocaleTag;
import org.approdo.source.Diagnostics;
import org.approdo.source.OpenPlace;
import org.approdo.source.SourceFile;
import org.approdo.source.YamlNode;
import org.approdo.source.YamlReader;

/**
 * The portal's own words as they travel: a unit for each, {@code _words#page.menu}.
 *
 * @param source the language they are written in first
 * @param files {@code locales/<tag>.yml} of every language of the site
 */
public record PortalWords(LocaleTag source, Map<LocaleTag, SourceFile> files) {
    /** Stands where units of contents have their item; no content type can be called so. */
    static final String ITEM = "_words";

    public PortalWords {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** Reads the files; one that is missing or broken counts as empty. */
    public static PortalWords read(Path root, SiteConfig config) {
        var files = new TreeMap<LocaleTag, SourceFile>();
        for (LocaleTag tag : config.locales().tags()) {
            String path = "locales/" + tag + ".yml";
            files.put(tag, SourceFile.read(root, path, new Diagnostics()).orElse(SourceFile.named(path)));
        }
        return new PortalWords(config.sourceLocale(), files);
    }

    Set<LocaleTag> locales() {
        return files.keySet();
    }

    /** The words a language has, by key, in the order of its file. */
    Map<String, YamlNode.Scalar> of(LocaleTag locale) {
        var words = new LinkedHashMap<String, YamlNode.Scalar>();
        Optional.ofNullable(files.get(locale))
                .flatMap(f -> YamlReader.readMapping(f, new Diagnostics()))
                .ifPresent(m -> collect("", m, words));
        return words;
    }

    private static void collect(String prefix, YamlNode.Mapping mapping, Map<String, YamlNode.Scalar> words) {
        for (YamlNode.Member member : mapping.members()) {
            if (member.value() instanceof YamlNode.Mapping nested) {
                collect(prefix + member.key() + '.', nested, words);
            } else if (member.value() instanceof YamlNode.Scalar scalar
                    && !scalar.text().isBlank()) {
                words.put(prefix + member.key(), scalar);
            }
        }
    }

    /** A catalog for each language that has something to translate. */
    public List<Catalog> catalogs(List<LocaleTag> locales, Selection.Work work) {
        var catalogs = new ArrayList<Catalog>();
        Map<String, YamlNode.Scalar> originals = of(source);
        for (LocaleTag locale : locales) {
            Map<String, YamlNode.Scalar> own = of(locale);
            var units = new ArrayList<Unit>();
            originals.forEach((key, original) -> {
                Optional<String> target = Optional.ofNullable(own.get(key))
                        .map(YamlNode.Scalar::text)
                        .filter(t -> !OpenPlace.isIn(t));
                Unit.State state = target.isPresent() ? Unit.State.CURRENT : Unit.State.MISSING;
                if (work.wants(state) && !OpenPlace.isIn(original.text())) {
                    String origin = original.span().file().path()
                            + ':'
                            + original.span().line();
                    units.add(new Unit(
                            ITEM + '#' + key,
                            origin,
                            original.text(),
                            Optional.empty(),
                            target,
                            state,
                            Optional.empty()));
                }
            });
            if (!locale.equals(source) && !units.isEmpty()) {
                catalogs.add(new Catalog(ITEM, source, locale, units));
            }
        }
        return catalogs;
    }
}
