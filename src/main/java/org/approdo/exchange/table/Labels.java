package org.approdo.exchange.table;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.approdo.content.Content;
import org.approdo.content.Entry;
import org.approdo.content.SiteConfig;
import org.approdo.content.field.Value;
import org.approdo.content.vocabulary.Term;
import org.approdo.content.vocabulary.Vocabulary;
import org.approdo.locale.LocaleTag;

/** Ids by the words people use for them, in any of the site's languages. */
final class Labels {
    private static final String ANSWERS = "yes-partly-no";

    private final Content content;
    private final SiteConfig config;
    /** Of each vocabulary or content type the ids by their words. */
    private final Map<String, Map<String, Set<String>>> known = new TreeMap<>();

    Labels(Content content, SiteConfig config) {
        this.content = content;
        this.config = config;
    }

    /** The id of a term; empty when the words are of none, or of several. */
    Optional<String> term(Vocabulary vocabulary, String words) {
        return vocabulary
                .term(words)
                .map(Term::id)
                .or(() -> one(known.computeIfAbsent("_" + vocabulary.name(), n -> terms(vocabulary)), words));
    }

    Optional<String> term(String vocabulary, String words) {
        return Optional.ofNullable(content.vocabularies().get(vocabulary)).flatMap(v -> term(v, words));
    }

    /** The id of an item; empty when the words are the name of none, or of several. */
    Optional<String> item(String type, String words) {
        String id = words.substring(words.lastIndexOf('/') + 1);
        boolean there = content.entry(type, id).isPresent() || content.isExcused(type, id);
        return there ? Optional.of(words) : one(known.computeIfAbsent(type, this::titles), words);
    }

    List<String> items(String type) {
        return content.ofType(type).stream().map(Entry::id).toList();
    }

    /** What a term is called in a language; its id where it has no name. */
    String label(String vocabulary, String id, LocaleTag locale) {
        Vocabulary found = content.vocabularies().get(vocabulary);
        if (found == null) {
            return id;
        }
        String label = label(found, id, locale);
        return term(found, label).filter(id::equals).isPresent() ? label : id;
    }

    private String label(Vocabulary vocabulary, String id, LocaleTag locale) {
        return vocabulary.languageNames()
                ? config.locales().formats(locale).language(id)
                : vocabulary
                        .term(id)
                        .map(t -> t.labels().getOrDefault(locale, id))
                        .orElse(id);
    }

    /** {@code mon}, by the name of a day or its beginning; first in the site's own language, then where all agree. */
    Optional<String> day(String words) {
        String wanted = plain(words).replace(".", "");
        if (Column.DAYS.contains(wanted) || wanted.length() < 2) {
            return Optional.of(wanted).filter(Column.DAYS::contains);
        }
        return oneDay(List.of(config.sourceLocale()), wanted)
                .or(() -> oneDay(config.locales().tags(), wanted));
    }

    private Optional<String> oneDay(Collection<LocaleTag> locales, String wanted) {
        var days = new TreeSet<String>();
        for (LocaleTag locale : locales) {
            for (DayOfWeek day : DayOfWeek.values()) {
                if (plain(config.locales().formats(locale).weekday(day)).startsWith(wanted)) {
                    days.add(Column.DAYS.get(day.getValue() - 1));
                }
            }
        }
        return days.size() == 1 ? Optional.of(days.first()) : Optional.empty();
    }

    /** {@code true} and {@code false}, by the words for yes and no. */
    Optional<String> flag(String words) {
        String wanted = plain(words);
        if (wanted.equals("true") || wanted.equals("false")) {
            return Optional.of(wanted);
        }
        return term(ANSWERS, words)
                .filter(a -> a.equals("yes") || a.equals("no"))
                .map(a -> String.valueOf(a.equals("yes")));
    }

    private Map<String, Set<String>> terms(Vocabulary vocabulary) {
        var terms = new TreeMap<String, Set<String>>();
        for (String id : vocabulary.ids()) {
            add(terms, id, id);
            config.locales().tags().forEach(l -> add(terms, label(vocabulary, id, l), id));
        }
        return terms;
    }

    private Map<String, Set<String>> titles(String type) {
        var titles = new TreeMap<String, Set<String>>();
        for (Entry entry : content.ofType(type)) {
            entry.texts().values().stream()
                    .flatMap(t -> t.value(entry.type().title()).stream())
                    .forEach(v -> {
                        if (v instanceof Value.Text text) {
                            add(titles, text.text(), entry.id());
                        }
                    });
        }
        return titles;
    }

    private static void add(Map<String, Set<String>> ids, String words, String id) {
        ids.computeIfAbsent(plain(words), w -> new TreeSet<>()).add(id);
    }

    private static Optional<String> one(Map<String, Set<String>> ids, String words) {
        Set<String> found = ids.getOrDefault(plain(words), Set.of());
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    /** Words without case, accents and the manner of blanks and apostrophes. */
    static String plain(String words) {
        return Normalizer.normalize(words.replace('’', '\''), Normalizer.Form.NFKD)
                .replaceAll("\\p{Mn}+", "")
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
    }
}
