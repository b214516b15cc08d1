package org.approdo.locale;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
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
 * Words for the same thing, in every language: search finds a page by any of them, readers find out what they mean, and
 * writers which to use.
 *
 * <pre>
 * # locales/glossary.yml
 * residence-permit:
 *   it:
 *     words: [permesso di soggiorno, pds]
 *     definition: Il documento con cui …
 *     avoid: {clandestino: persona senza permesso di soggiorno}
 *   en: [residence permit, permit of stay]
 * </pre>
 */
public record Glossary(List<Concept> all) {
    private static final String FILE = "locales/glossary.yml";

    public Glossary {
        all = List.copyOf(all);
    }

    /**
     * A thing with a name in each language.
     *
     * @param id its place on the page of the glossary
     */
    public record Concept(String id, Map<LocaleTag, Wording> wordings) {
        public Concept {
            wordings = Collections.unmodifiableMap(new TreeMap<>(wordings));
        }

        /** Its words in a language, the usual one first. */
        public List<String> words(LocaleTag locale) {
            return wordings.getOrDefault(locale, Wording.NONE).words();
        }

        /** What it means, in a language; empty where nobody has said so yet. */
        public String definition(LocaleTag locale) {
            return wordings.getOrDefault(locale, Wording.NONE).definition();
        }
    }

    /**
     * What a language calls a concept.
     *
     * @param words the usual one first
     * @param definition one plain sentence; may be empty
     * @param avoid words not to write, each with what to write for it
     */
    public record Wording(List<String> words, String definition, Map<String, String> avoid) {
        static final Wording NONE = new Wording(List.of(), "", Map.of());

        public Wording {
            words = List.copyOf(words);
            avoid = Collections.unmodifiableMap(new LinkedHashMap<>(avoid));
        }
    }

    /** The words of each concept. */
    public List<Map<LocaleTag, List<String>>> concepts() {
        return all.stream()
                .map(c -> {
                    var words = new TreeMap<LocaleTag, List<String>>();
                    c.wordings().forEach((locale, w) -> words.put(locale, w.words()));
                    return Collections.unmodifiableMap(words);
                })
                .toList();
    }

    /** The concepts that a language explains. */
    public List<Concept> explained(LocaleTag locale) {
        return all.stream().filter(c -> !c.definition(locale).isEmpty()).toList();
    }

    /** Whether any language explains any concept, so that there is a page of them. */
    public boolean isExplained() {
        return all.stream()
                .anyMatch(c -> c.wordings().values().stream()
                        .anyMatch(w -> !w.definition().isEmpty()));
    }

    /** Empty for a site without. Reports {@link Rule#UNKNOWN_LOCALE} and {@link Rule#WRONG_SHAPE}. */
    public static Glossary read(Path root, Locales locales, Diagnostics log) {
        if (!Files.exists(root.resolve(FILE))) {
            return new Glossary(List.of());
        }
        var concepts = new ArrayList<Concept>();
        Optional<YamlNode.Mapping> file = SourceFile.read(root, FILE, log).flatMap(f -> YamlReader.readMapping(f, log));
        for (YamlNode.Member concept : file.map(YamlNode.Mapping::members).orElse(List.of())) {
            MappingReader.mapping(concept.value(), log)
                    .ifPresent(m -> concepts.add(new Concept(concept.key(), wordings(m, locales, log))));
        }
        return new Glossary(concepts);
    }

    private static Map<LocaleTag, Wording> wordings(YamlNode.Mapping concept, Locales locales, Diagnostics log) {
        var wordings = new TreeMap<LocaleTag, Wording>();
        for (YamlNode.Member member : concept.members()) {
            Optional<LocaleTag> tag =
                    LocaleTag.parse(member.key()).filter(t -> locales.find(t).isPresent());
            if (tag.isEmpty()) {
                log.reportUnknown(Rule.UNKNOWN_LOCALE, member.keySpan(), member.key(), locales.names());
                continue;
            }
            wordings.put(
                    tag.get(),
                    member.value() instanceof YamlNode.Mapping mapping
                            ? wording(mapping, log)
                            : new Wording(texts(MappingReader.items(member.value(), log), log), "", Map.of()));
        }
        return wordings;
    }

    private static Wording wording(YamlNode.Mapping mapping, Diagnostics log) {
        var reader = new MappingReader(mapping, log);
        List<String> words = texts(reader.items("words"), log);
        String definition = reader.text("definition").orElse("");
        var avoid = new LinkedHashMap<String, String>();
        for (YamlNode.Member member : reader.members("avoid")) {
            MappingReader.scalar(member.value(), log).ifPresent(s -> avoid.put(member.key(), s.text()));
        }
        reader.finish();
        return new Wording(words, definition, avoid);
    }

    private static List<String> texts(List<YamlNode> nodes, Diagnostics log) {
        var texts = new ArrayList<String>();
        nodes.forEach(n -> MappingReader.scalar(n, log).ifPresent(s -> texts.add(s.text())));
        return texts;
    }
}
