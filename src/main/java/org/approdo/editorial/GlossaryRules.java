package org.approdo.editorial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.approdo.content.ContentType;
import org.approdo.content.Entry;
import org.approdo.content.EntryText;
import org.approdo.content.FieldWords;
import org.approdo.content.field.Value;
import org.approdo.locale.Glossary;
import org.approdo.locale.LocaleTag;
import org.approdo.markdown.Block;
import org.approdo.site.Site;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;

/**
 * Looks whether texts use the words of the glossary: none that it says to avoid, and in a translation one of those for each
 * concept that the source names. Reports {@link Rule#AVOIDED_WORD}, {@link Rule#GLOSSARY_TERM}.
 */
final class GlossaryRules {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}’'-]+");

    private final Site site;
    private final Diagnostics log;
    private final Map<LocaleTag, Map<String, String>> avoided = new TreeMap<>();
    private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();
    private final Map<String, List<String>> stems = new ConcurrentHashMap<>();

    private GlossaryRules(Site site, Diagnostics log) {
        this.site = site;
        this.log = log;
        for (Glossary.Concept concept : site.glossary().all()) {
            concept.wordings()
                    .forEach((locale, wording) -> wording.avoid()
                            .forEach((word, better) -> avoided.computeIfAbsent(locale, l -> new LinkedHashMap<>())
                                    .put(word, better)));
        }
    }

    static void check(Site site, Diagnostics log) {
        var rules = new GlossaryRules(site, log);
        site.content().entries().parallelStream().forEach(rules::check);
    }

    private void check(Entry entry) {
        var originals = new TreeMap<LocaleTag, Original>();
        entry.texts().values().forEach(t -> {
            checkAvoided(t);
            if (t.translation().isPresent() && t.isShown()) {
                EntryText source = entry.sourceOf(t);
                checkTerms(
                        originals.computeIfAbsent(source.locale(), l -> new Original(l, words(entry.type(), source))),
                        words(entry.type(), t),
                        t);
            }
        });
    }

    /** The words of a source, which of the glossary's it names being found out once for all translations. */
    private final class Original {
        private final LocaleTag locale;
        private final String words;
        private final String folded;
        private final Map<String, Boolean> named = new TreeMap<>();

        Original(LocaleTag locale, String words) {
            this.locale = locale;
            this.words = words;
            this.folded = words.toLowerCase(Locale.ROOT);
        }

        boolean names(String word) {
            return named.computeIfAbsent(
                    word,
                    w -> folded.contains(w.toLowerCase(Locale.ROOT))
                            && whole(w, locale).matcher(words).find());
        }
    }

    private void checkAvoided(EntryText text) {
        Map<String, String> words = avoided.getOrDefault(text.locale(), Map.of());
        String written = words.isEmpty() ? "" : text.file().text();
        String folded = written.toLowerCase(Locale.ROOT);
        words.forEach((word, better) -> {
            if (!folded.contains(word.toLowerCase(Locale.ROOT))) {
                return;
            }
            Matcher found = whole(word, text.locale()).matcher(written);
            while (found.find()) {
                log.reportWithHint(
                        Rule.AVOIDED_WORD,
                        text.file().span(found.start(), found.end()),
                        "write '%s', as locales/glossary.yml says".formatted(better),
                        found.group());
            }
        });
    }

    private void checkTerms(Original source, String words, EntryText translation) {
        String folded = words.toLowerCase(Locale.ROOT);
        var tokens = new ArrayList<String>();
        for (Glossary.Concept concept : site.glossary().explained(translation.locale())) {
            List<String> own = concept.words(translation.locale());
            List<String> known = concept.words(source.locale);
            if (own.isEmpty() || known.isEmpty() || !source.names(known.get(0))) {
                continue;
            }
            if (tokens.isEmpty()) {
                tokens.addAll(tokens(folded));
            }
            boolean translated = Stream.concat(own.stream(), known.stream())
                    .anyMatch(w -> folded.contains(w.toLowerCase(Locale.ROOT)) || isInflected(w, tokens));
            if (!translated) {
                log.report(
                        Rule.GLOSSARY_TERM,
                        translation.file().start(),
                        known.get(0),
                        own.stream().map(w -> "'" + w + "'").collect(Collectors.joining(", ")));
            }
        }
    }

    /** A word as it is, in any case; Chinese has no blanks between words. */
    private Pattern whole(String word, LocaleTag locale) {
        String quoted = Pattern.quote(word);
        String bounded = locale.tag().equals("zh") ? quoted : "(?<![\\p{L}\\p{N}])" + quoted + "(?![\\p{L}\\p{N}])";
        return patterns.computeIfAbsent(
                bounded, b -> Pattern.compile(b, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /** Whether the words of a phrase follow each other, each with another ending or a particle in front. */
    private boolean isInflected(String phrase, List<String> tokens) {
        List<String> stems = this.stems.computeIfAbsent(
                phrase, p -> tokens(p).stream().map(GlossaryRules::stem).toList());
        for (int i = 0; i + stems.size() <= tokens.size(); i++) {
            boolean all = true;
            for (int j = 0; j < stems.size() && all; j++) {
                all = tokens.get(i + j).contains(stems.get(j));
            }
            if (all && !stems.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static String stem(String word) {
        String bare = word.startsWith("ال") ? word.substring(2) : word;
        return bare.substring(0, Math.min(bare.length(), Math.max(2, bare.length() * 3 / 5)));
    }

    private static List<String> tokens(String text) {
        var tokens = new ArrayList<String>();
        Matcher token = TOKEN.matcher(text.toLowerCase(Locale.ROOT));
        while (token.find()) {
            tokens.add(token.group());
        }
        return tokens;
    }

    /** All that is written in the text's own language. */
    private static String words(ContentType type, EntryText text) {
        Stream<String> fields = FieldWords.of(type, text).stream()
                .flatMap(f -> f.value() instanceof Value.Text line
                        ? Stream.of(line.text())
                        : f.value() instanceof Value.Prose prose
                                ? prose.document().blocks().stream().map(Block::words)
                                : Stream.empty());
        return Stream.concat(fields, text.body().blocks().stream().map(Block::words))
                .collect(Collectors.joining("\n"));
    }
}
