package org.approdo.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.approdo.locale.Glossary;
import org.approdo.locale.LocaleTag;
import org.approdo.site.Site;

/**
 * Finds the concepts of the glossary in a page, inflected or not, and gives the other words for them: those of its language
 * and the official ones.
 */
final class Synonyms {
    /** A word or phrase as the terms it becomes, and all words of its concept. */
    private record Phrase(List<String> terms, Set<String> words) {}

    private final Language language;
    private final Map<String, List<Phrase>> byFirstTerm = new LinkedHashMap<>();
    private final Map<String, List<Token>> tokens = new LinkedHashMap<>();

    /**
     * @param official the language of offices and laws, whose words people carry into every other
     */
    Synonyms(Glossary glossary, Language language, LocaleTag official) {
        this.language = language;
        for (Map<LocaleTag, List<String>> concept : glossary.concepts()) {
            var words = new LinkedHashSet<>(concept.getOrDefault(language.tag(), List.of()));
            words.addAll(concept.getOrDefault(official, List.of()));
            for (String word : words) {
                List<String> terms = terms(tokens.computeIfAbsent(word, language::analyse));
                if (!terms.isEmpty()) {
                    byFirstTerm
                            .computeIfAbsent(terms.get(0), t -> new ArrayList<>())
                            .add(new Phrase(terms, words));
                }
            }
        }
    }

    /** Those of a site for one of its languages. */
    static Synonyms of(Site site, LocaleTag locale) {
        return new Synonyms(site.glossary(), Language.of(locale), site.config().sourceLocale());
    }

    /** Other words for what a text speaks of. */
    Set<String> of(List<Token> text) {
        var found = new LinkedHashSet<String>();
        if (byFirstTerm.isEmpty()) {
            return found;
        }
        List<String> terms = terms(text);
        for (int i = 0; i < terms.size(); i++) {
            for (Phrase phrase : byFirstTerm.getOrDefault(terms.get(i), List.of())) {
                int end = i + phrase.terms().size();
                if (end <= terms.size() && terms.subList(i, end).equals(phrase.terms())) {
                    found.addAll(phrase.words());
                }
            }
        }
        return found;
    }

    /** What a word of the glossary is in this language; analysed once, since every page on its concept asks. */
    List<Token> tokens(String word) {
        return tokens.getOrDefault(word, List.of());
    }

    /** One term a word: the first of several lemmas. */
    private static List<String> terms(List<Token> tokens) {
        return tokens.stream().filter(t -> !t.further()).map(Token::term).toList();
    }

    Language language() {
        return language;
    }
}
