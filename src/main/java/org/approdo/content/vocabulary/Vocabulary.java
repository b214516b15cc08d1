package org.approdo.content.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * A list of terms, from {@code content/_vocabularies/<name>.yml}.
 *
 * @param labelKey the message that names it
 * @param pages whether every term has a page
 * @param languageNames whether labels come from CLDR's names of languages instead of the file
 */
public record Vocabulary(String name, String labelKey, boolean pages, boolean languageNames, List<Term> terms) {
    public Vocabulary {
        terms = List.copyOf(terms);
    }

    public Optional<Term> term(String id) {
        return terms.stream().filter(t -> t.id().equals(id)).findFirst();
    }

    public List<String> ids() {
        return terms.stream().map(Term::id).toList();
    }
}
