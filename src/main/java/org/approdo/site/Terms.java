package org.approdo.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.approdo.content.Content;
import org.approdo.content.Entry;
import org.approdo.content.field.Value;
import org.approdo.content.vocabulary.Term;
import org.approdo.content.vocabulary.Vocabulary;

/** Which public items carry which term. */
public final class Terms {
    private final Map<String, List<Entry>> entries = new TreeMap<>();

    private Terms() {}

    static Terms build(Content content) {
        var terms = new Terms();
        for (Entry entry : content.entries()) {
            if (Site.isPublic(entry)) {
                entry.source().values().values().forEach(v -> terms.collect(v, entry));
            }
        }
        return terms;
    }

    private void collect(Value value, Entry entry) {
        if (value instanceof Value.Choice choice) {
            add(choice.vocabulary(), choice.term(), entry);
        } else if (value instanceof Value.Languages languages) {
            languages.languages().forEach(l -> add("languages", l.code(), entry));
        } else if (value instanceof Value.Items items) {
            items.values().forEach(v -> collect(v, entry));
        }
    }

    private void add(String vocabulary, String term, Entry entry) {
        List<Entry> carriers = entries.computeIfAbsent(vocabulary + '/' + term, t -> new ArrayList<>());
        // an item that names a term twice stands once; its values are collected in one go
        boolean there =
                !carriers.isEmpty() && carriers.get(carriers.size() - 1).key().equals(entry.key());
        if (!there) {
            carriers.add(entry);
        }
    }

    /** The terms of a vocabulary that public items carry, in its order. */
    public List<Term> used(Vocabulary vocabulary) {
        return vocabulary.terms().stream()
                .filter(t -> !entries(vocabulary, t).isEmpty())
                .toList();
    }

    /** The public items that carry a term, in the order of their folders. */
    public List<Entry> entries(Vocabulary vocabulary, Term term) {
        return List.copyOf(entries.getOrDefault(vocabulary.name() + '/' + term.id(), List.of()));
    }
}
