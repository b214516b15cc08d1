package org.approdo.locale;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.approdo.source.Diagnostics;
import org.approdo.source.MappingReader;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;
import org.approdo.source.YamlNode;
import org.approdo.source.YamlReader;

/**
 * Words of offices, and what people say instead.
 *
 * <pre>
 * # locales/plain-words.yml
 * it:
 *   usufru*: usare          # a star at the end: whatever follows
 *   al fine di: per
 * </pre>
 */
public final class PlainWords {
    private static final String FILE = "locales/plain-words.yml";

    private final Map<LocaleTag, Wordlist> lists;

    private PlainWords(Map<LocaleTag, Wordlist> lists) {
        this.lists = Collections.unmodifiableMap(new TreeMap<>(lists));
    }

    /**
     * A word that has a plainer one.
     *
     * @param start UTF-16 offset of its first character
     * @param end UTF-16 offset behind its last
     */
    public record Found(int start, int end, String plainer) {}

    /** All words in one pattern, the longest first. */
    private record Wordlist(Pattern any, Map<String, String> plainer) {
        private static Wordlist of(Map<String, String> plainer) {
            String any = plainer.keySet().stream()
                    .sorted((a, b) -> b.length() - a.length())
                    .map(w -> w.endsWith("*")
                            ? Pattern.quote(w.substring(0, w.length() - 1)) + "[\\p{L}\\p{M}]*"
                            : Pattern.quote(w) + "(?![\\p{L}\\p{M}])")
                    .collect(Collectors.joining("|"));
            return new Wordlist(Pattern.compile("(?<![\\p{L}\\p{M}])(?:" + any + ")"), plainer);
        }

        private String of(String word) {
            String exact = plainer.get(word);
            if (exact != null) {
                return exact;
            }
            return plainer.entrySet().stream()
                    .filter(e -> e.getKey().endsWith("*")
                            && word.startsWith(
                                    e.getKey().substring(0, e.getKey().length() - 1)))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Empty for a site without. Reports {@link Rule#UNKNOWN_LOCALE} and {@link Rule#WRONG_SHAPE}. */
    public static PlainWords read(Path root, Locales locales, Diagnostics log) {
        var lists = new TreeMap<LocaleTag, Wordlist>();
        if (Files.exists(root.resolve(FILE))) {
            Optional<YamlNode.Mapping> file =
                    SourceFile.read(root, FILE, log).flatMap(f -> YamlReader.readMapping(f, log));
            for (YamlNode.Member member : file.map(YamlNode.Mapping::members).orElse(List.of())) {
                Optional<LocaleTag> tag = LocaleTag.parse(member.key())
                        .filter(t -> locales.find(t).isPresent());
                if (tag.isEmpty()) {
                    log.reportUnknown(Rule.UNKNOWN_LOCALE, member.keySpan(), member.key(), locales.names());
                    continue;
                }
                var words = new LinkedHashMap<String, String>();
                MappingReader.mapping(member.value(), log)
                        .ifPresent(m -> m.members()
                                .forEach(w -> MappingReader.scalar(w.value(), log)
                                        .ifPresent(s -> words.put(w.key().toLowerCase(Locale.ROOT), s.text()))));
                if (!words.isEmpty()) {
                    lists.put(tag.get(), Wordlist.of(words));
                }
            }
        }
        return new PlainWords(lists);
    }

    /** Those of a text, in its order. */
    public List<Found> find(LocaleTag locale, String text) {
        Wordlist list = lists.get(locale);
        if (list == null) {
            return List.of();
        }
        // code point by code point, so that places stay
        String lower = text.codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        var found = new ArrayList<Found>();
        if (lower.length() != text.length()) {
            return found;
        }
        for (Matcher matcher = list.any().matcher(lower); matcher.find(); ) {
            found.add(new Found(matcher.start(), matcher.end(), list.of(matcher.group())));
        }
        return found;
    }
}
