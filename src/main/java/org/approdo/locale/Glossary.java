package org.approdo.locale;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.approdo.source.Diagnostics;
import org.approdo.source.MappingReader;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;
import org.approdo.source.YamlNode;
import org.approdo.source.YamlReader;

/**
 * Words for the same thing, in every language: search finds a page by any of them.
 *
 * <pre>
 * # locales/glossary.yml
 * residence-permit:
 *   it: [permesso di soggiorno, pds]
 *   en: [residence permit, permit of stay]
 * </pre>
 *
 * @param concepts the words of each, the usual one first
 */
public record Glossary(List<Map<LocaleTag, List<String>>> concepts) {
    private static final String FILE = "locales/glossary.yml";

    public Glossary {
        concepts = List.copyOf(concepts);
    }

    /** Empty for a site without. Reports {@link Rule#UNKNOWN_LOCALE} and {@link Rule#WRONG_SHAPE}. */
    public static Glossary read(Path root, Locales locales, Diagnostics log) {
        if (!Files.exists(root.resolve(FILE))) {
            return new Glossary(List.of());
        }
        var concepts = new ArrayList<Map<LocaleTag, List<String>>>();
        Optional<YamlNode.Mapping> file = SourceFile.read(root, FILE, log).flatMap(f -> YamlReader.readMapping(f, log));
        for (YamlNode.Member concept : file.map(YamlNode.Mapping::members).orElse(List.of())) {
            MappingReader.mapping(concept.value(), log).ifPresent(m -> concepts.add(words(m, locales, log)));
        }
        return new Glossary(concepts);
    }

    private static Map<LocaleTag, List<String>> words(YamlNode.Mapping concept, Locales locales, Diagnostics log) {
        var words = new TreeMap<LocaleTag, List<String>>();
        for (YamlNode.Member member : concept.members()) {
            Optional<LocaleTag> tag =
                    LocaleTag.parse(member.key()).filter(t -> locales.find(t).isPresent());
            if (tag.isEmpty()) {
                log.reportUnknown(Rule.UNKNOWN_LOCALE, member.keySpan(), member.key(), locales.names());
                continue;
            }
            var own = new ArrayList<String>();
            MappingReader.items(member.value(), log)
                    .forEach(n -> MappingReader.scalar(n, log).ifPresent(s -> own.add(s.text())));
            words.put(tag.get(), List.copyOf(own));
        }
        return Collections.unmodifiableMap(words);
    }
}
