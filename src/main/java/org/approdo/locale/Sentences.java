package org.approdo.locale;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.approdo.source.Diagnostics;
import org.approdo.source.MappingReader;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;
import org.approdo.source.Span;
import org.approdo.source.YamlNode;
import org.approdo.source.YamlReader;

/**
 * Sentences of which people who do not speak an office's language make a message, side by side in every language.
 *
 * <pre>
 * # locales/sentences.yml
 * need:                       # a group: a topic, or one with a label write.group.need
 *   call-back:                # a sentence; no two in the file have the same name
 *     it: Potete richiamarmi a questo numero? {phone}
 *     en: Can you call me back on this number? {phone}
 * </pre>
 *
 * @param groups in the order of the file
 */
public record Sentences(List<Group> groups) {
    /** What a reader fills in. */
    public static final Set<String> SLOTS =
            Collections.unmodifiableSet(new TreeSet<>(List.of("days", "language", "name", "phone")));

    private static final String FILE = "locales/sentences.yml";
    private static final Pattern SLOT = Pattern.compile("\\{([^{}]*)}");

    public Sentences {
        groups = List.copyOf(groups);
    }

    /** Sentences about one thing. */
    public record Group(String id, Span span, List<Sentence> sentences) {
        public Group {
            sentences = List.copyOf(sentences);
        }
    }

    /** One sentence, by language. */
    public record Sentence(String id, Map<LocaleTag, String> texts) {
        public Sentence {
            texts = Collections.unmodifiableMap(new TreeMap<>(texts));
        }

        /**
         * In a language, else the next best.
         *
         * @param chain best first
         */
        public Localized<String> text(List<LocaleTag> chain) {
            return Localized.choose(chain, t -> Optional.ofNullable(texts.get(t)));
        }

        /** Whether readers fill something in. */
        public boolean hasSlots() {
            return texts.values().stream().anyMatch(t -> SLOT.matcher(t).find());
        }
    }

    /** Those of a site without. */
    public static Sentences none() {
        return new Sentences(List.of());
    }

    /**
     * Empty for a site without. Reports {@link Rule#MISSING_SENTENCE}, {@link Rule#SENTENCE_SLOTS},
     * {@link Rule#UNKNOWN_SLOT}, {@link Rule#UNKNOWN_LOCALE}, {@link Rule#DUPLICATE_KEY} and {@link Rule#WRONG_SHAPE}.
     */
    public static Sentences read(Path root, Locales locales, LocaleTag source, Diagnostics log) {
        if (!Files.exists(root.resolve(FILE))) {
            return none();
        }
        var groups = new ArrayList<Group>();
        var seen = new TreeMap<String, Span>();
        Optional<YamlNode.Mapping> file = SourceFile.read(root, FILE, log).flatMap(f -> YamlReader.readMapping(f, log));
        for (YamlNode.Member group : file.map(YamlNode.Mapping::members).orElse(List.of())) {
            var sentences = new ArrayList<Sentence>();
            for (YamlNode.Member member : MappingReader.mapping(group.value(), log)
                    .map(YamlNode.Mapping::members)
                    .orElse(List.of())) {
                Span earlier = seen.putIfAbsent(member.key(), member.keySpan());
                if (earlier != null) {
                    log.report(Rule.DUPLICATE_KEY, member.keySpan(), member.key(), earlier.line());
                }
                MappingReader.mapping(member.value(), log)
                        .map(m -> texts(m, locales, log))
                        .ifPresent(t -> sentences.add(sentence(member, t, locales, source, log)));
            }
            groups.add(new Group(group.key(), group.keySpan(), sentences));
        }
        return new Sentences(groups);
    }

    private static Map<LocaleTag, YamlNode.Scalar> texts(YamlNode.Mapping mapping, Locales locales, Diagnostics log) {
        var texts = new TreeMap<LocaleTag, YamlNode.Scalar>();
        for (YamlNode.Member member : mapping.members()) {
            Optional<LocaleTag> tag =
                    LocaleTag.parse(member.key()).filter(t -> locales.find(t).isPresent());
            if (tag.isEmpty()) {
                log.reportUnknown(Rule.UNKNOWN_LOCALE, member.keySpan(), member.key(), locales.names());
            } else {
                MappingReader.scalar(member.value(), log).ifPresent(s -> texts.put(tag.get(), s));
            }
        }
        return texts;
    }

    private static Sentence sentence(
            YamlNode.Member member,
            Map<LocaleTag, YamlNode.Scalar> texts,
            Locales locales,
            LocaleTag source,
            Diagnostics log) {
        for (LocaleTag tag : locales.tags()) {
            if (!texts.containsKey(tag)) {
                log.report(Rule.MISSING_SENTENCE, member.keySpan(), member.key(), tag);
            }
        }
        YamlNode.Scalar original = texts.get(source);
        var words = new LinkedHashMap<LocaleTag, String>();
        texts.forEach((tag, scalar) -> {
            Set<String> slots = slots(scalar.text());
            slots.stream()
                    .filter(s -> !SLOTS.contains(s))
                    .forEach(s -> log.reportUnknown(Rule.UNKNOWN_SLOT, scalar.span(), s, SLOTS));
            if (original != null && !slots.equals(slots(original.text()))) {
                log.report(Rule.SENTENCE_SLOTS, scalar.span(), named(slots), source, named(slots(original.text())));
            }
            words.put(tag, scalar.text());
        });
        return new Sentence(member.key(), words);
    }

    private static Set<String> slots(String text) {
        var slots = new TreeSet<String>();
        Matcher slot = SLOT.matcher(text);
        while (slot.find()) {
            slots.add(slot.group(1));
        }
        return slots;
    }

    private static String named(Set<String> slots) {
        return slots.isEmpty() ? "no gap" : '{' + String.join("}, {", slots) + '}';
    }
}
