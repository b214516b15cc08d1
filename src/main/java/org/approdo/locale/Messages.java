package org.approdo.locale;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.approdo.source.Diagnostics;
import org.approdo.source.OpenPlace;
import org.approdo.source.Parallel;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;
import org.approdo.source.Span;
import org.approdo.source.YamlNode;
import org.approdo.source.YamlReader;
import org.jspecify.annotations.Nullable;

/**
 * The portal's own words in every language, as ICU messages: {@code {count, plural, one {# ufficio} other {# uffici}}}.
 *
 * <p>Keys are the path in {@code locales/<tag>.yml}, joined by dots: {@code page.menu}. A word that one language lacks is
 * taken from the next in its chain, and reported; so is one that is an {@link OpenPlace}.
 *
 * @see <a href="https://unicode-org.github.io/icu/userguide/format_parse/messages/">ICU messages</a>
 */
public final class Messages {
    /** A word of one language; its format is made once, and takes one caller at a time. */
    private static final class Message {
        private final String pattern;
        private final boolean plain;
        private final Set<String> arguments;
        private final Span span;
        private @Nullable MessageFormat made;

        Message(String pattern, boolean plain, Set<String> arguments, Span span) {
            this.pattern = pattern;
            this.plain = plain;
            this.arguments = arguments;
            this.span = span;
        }

        String fill(ULocale locale, Map<String, ?> arguments) {
            if (plain) {
                return pattern;
            }
            synchronized (this) {
                if (made == null) {
                    made = new MessageFormat(pattern, locale);
                }
                return made.format(new LinkedHashMap<>(arguments));
            }
        }
    }

    /** The word that readers of a language get, and whose it is. */
    private record Found(Message message, LocaleTag from) {}

    /**
     * What one file holds.
     *
     * @param end of the file; none when it cannot be read, which is said once: it lacks every word
     */
    private record Words(LocaleTag tag, Map<String, Message> known, Map<String, Span> open, Optional<Span> end) {
        static Words read(Path root, LocaleTag tag, Diagnostics log) {
            var known = new TreeMap<String, Message>();
            var open = new TreeMap<String, Span>();
            Optional<YamlNode.Mapping> file =
                    SourceFile.read(root, "locales/" + tag + ".yml", log).flatMap(f -> YamlReader.readMapping(f, log));
            file.ifPresent(m -> collect("", m, known, open, log));
            return new Words(tag, known, open, file.map(m -> m.span().file()).map(Words::end));
        }

        private static Span end(SourceFile file) {
            return file.span(file.text().length(), file.text().length());
        }
    }

    private final Locales locales;
    private final Sentences sentences;
    private final Map<LocaleTag, Map<String, Message>> words = new TreeMap<>();
    /** Words that are still to be translated: they count as missing. */
    private final Map<LocaleTag, Map<String, Span>> open = new TreeMap<>();

    private final Map<LocaleTag, List<LocaleTag>> chains = new TreeMap<>();
    /** What {@link #text} is asked for all the time. */
    private final Map<LocaleTag, Map<String, Found>> found = new LinkedHashMap<>();

    private Messages(Locales locales, Sentences sentences) {
        this.locales = locales;
        this.sentences = sentences;
        for (LocaleTag tag : locales.tags()) {
            // behind the chain, any language: a word in a foreign language is better than none
            var chain = new LinkedHashSet<>(locales.chain(tag));
            chain.addAll(locales.tags());
            chains.put(tag, List.copyOf(chain));
        }
    }

    /**
     * Reads one file for each locale of the site. Reports {@link Rule#MISSING_MESSAGE} for every word a language lacks,
     * {@link Rule#BAD_MESSAGE}, {@link Rule#MESSAGE_ARGUMENTS}, and {@link Rule#UNREADABLE_FILE} for a missing file,
     * and what {@link Sentences#read} does.
     */
    public static Messages read(Path root, Locales locales, LocaleTag source, Diagnostics log) {
        var messages = new Messages(locales, Sentences.read(root, locales, source, log));
        var ends = new TreeMap<LocaleTag, Span>();
        Parallel.map(locales.tags(), tag -> Words.read(root, tag, log)).forEach(w -> {
            messages.words.put(w.tag, w.known);
            messages.open.put(w.tag, w.open);
            w.end.ifPresent(e -> ends.put(w.tag, e));
        });
        messages.compare(source, ends, log);
        messages.find();
        return messages;
    }

    private static void collect(
            String prefix,
            YamlNode.Mapping mapping,
            Map<String, Message> words,
            Map<String, Span> open,
            Diagnostics log) {
        for (YamlNode.Member member : mapping.members()) {
            String key = prefix + member.key();
            if (member.value() instanceof YamlNode.Mapping nested) {
                collect(key + ".", nested, words, open, log);
            } else if (member.value() instanceof YamlNode.Scalar scalar && OpenPlace.isIn(scalar.text())) {
                open.put(key, scalar.span());
            } else if (member.value() instanceof YamlNode.Scalar scalar
                    && !scalar.text().isEmpty()) {
                words.put(key, parse(scalar, log));
            } else {
                log.report(
                        Rule.WRONG_SHAPE,
                        member.value().span(),
                        "text",
                        member.value().kind());
            }
        }
    }

    /** A broken message stands for itself, so that it is not reported as missing too. */
    private static Message parse(YamlNode.Scalar scalar, Diagnostics log) {
        try {
            Set<String> arguments = arguments(scalar.text());
            boolean plain = arguments.isEmpty() && scalar.text().indexOf('\'') < 0;
            return new Message(scalar.text(), plain, arguments, scalar.span());
        } catch (IllegalArgumentException e) {
            log.report(
                    Rule.BAD_MESSAGE,
                    scalar.span(),
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            return new Message(scalar.text(), true, Set.of(), scalar.span());
        }
    }

    /**
     * The names of what is filled into a message.
     *
     * @throws IllegalArgumentException when it is no ICU message
     */
    public static Set<String> arguments(String message) {
        if (message.chars().noneMatch(c -> "{}'".indexOf(c) >= 0)) {
            return Set.of(); // most
        }
        var pattern = new MessagePattern(message);
        var arguments = new TreeSet<String>();
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPart(i).getType() == MessagePattern.Part.Type.ARG_NAME) {
                arguments.add(pattern.getSubstring(pattern.getPart(i)));
            }
        }
        // knows more mistakes than the pattern, such as {count, plurale, …}
        new MessageFormat(message, ULocale.ROOT);
        return arguments;
    }

    private void compare(LocaleTag source, Map<LocaleTag, Span> ends, Diagnostics log) {
        Set<String> all = keys();
        Map<String, Message> own = words.getOrDefault(source, Map.of());
        words.forEach((tag, known) -> {
            Span end = ends.get(tag);
            for (String key : all) {
                Message message = known.get(key);
                Message original = own.get(key);
                if (message == null && end != null) {
                    log.report(
                            Rule.MISSING_MESSAGE,
                            open.getOrDefault(tag, Map.of()).getOrDefault(key, end),
                            key);
                } else if (message != null && original != null) {
                    message.arguments.stream()
                            .filter(a -> !original.arguments.contains(a))
                            .forEach(a -> log.report(Rule.MESSAGE_ARGUMENTS, message.span.find('{' + a), a, source));
                }
            }
        });
    }

    /** The sentences of which readers make messages. */
    public Sentences sentences() {
        return sentences;
    }

    /** A sentence without its gaps filled; in any language where the chain has none. */
    public Localized<String> text(LocaleTag locale, Sentences.Sentence sentence) {
        return sentence.text(chains.getOrDefault(locale, List.of(locale)));
    }

    /** All keys that any language has. */
    public Set<String> keys() {
        var all = new TreeSet<String>();
        words.values().forEach(w -> all.addAll(w.keySet()));
        return all;
    }

    private void find() {
        chains.forEach((locale, chain) -> {
            var best = new LinkedHashMap<String, Found>();
            chain.forEach(tag -> words.getOrDefault(tag, Map.of())
                    .forEach((key, message) -> best.putIfAbsent(key, new Found(message, tag))));
            found.put(locale, best);
        });
    }

    /** Whether any language has the word. */
    public boolean has(String key) {
        return found.values().stream().limit(1).anyMatch(w -> w.containsKey(key)); // the chain of each ends in all
    }

    /** How many words a language lacks that another has. */
    public int missing(LocaleTag tag) {
        // the chain of each ends in all
        return found.getOrDefault(tag, Map.of()).size()
                - words.getOrDefault(tag, Map.of()).size();
    }

    /** A word without arguments. */
    public Localized<String> text(LocaleTag locale, String key) {
        return text(locale, key, Map.of());
    }

    /** A word with its arguments filled in, in the plural form and number style of the language it comes from. */
    public Localized<String> text(LocaleTag locale, String key, Map<String, ?> arguments) {
        Found best = found.getOrDefault(locale, Map.of()).get(key);
        if (best == null) {
            return new Localized.Absent<>();
        }
        String text = best.message.fill(locales.formats(best.from).icu(), arguments);
        return best.from.equals(locale) ? new Localized.Own<>(text) : new Localized.Borrowed<>(text, best.from);
    }
}
