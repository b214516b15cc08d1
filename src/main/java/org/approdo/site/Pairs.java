package org.approdo.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.approdo.content.Entry;
import org.approdo.content.vocabulary.Term;
import org.approdo.content.vocabulary.Vocabulary;

/**
 * Every pair of topic and area, language and area, topic and language that somebody helps with, so that people come to the
 * right office by links alone.
 *
 * <p>An area has a pair of its own where it adds somebody; where only those of the whole country help, the country's list
 * is the same, and {@link #nearest} leads there.
 */
public record Pairs(List<Pair> all) {
    static final Pairs NONE = new Pairs(List.of());

    /** The vocabularies that are narrowed down, and by which the first is narrowed. */
    private static final String TOPICS = "topics";

    private static final String LANGUAGES = "languages";

    public Pairs {
        all = List.copyOf(all);
    }

    static Pairs of(Site site) {
        var pairs = new ArrayList<Pair>();
        vocabularies(site, TOPICS, LANGUAGES).forEach(v -> addAreas(site, v, pairs));
        vocabularies(site, TOPICS)
                .forEach(v -> vocabularies(site, LANGUAGES).forEach(l -> addLanguages(site, v, l, pairs)));
        return new Pairs(pairs);
    }

    private static Stream<Vocabulary> vocabularies(Site site, String... names) {
        return Stream.of(names)
                .map(site.content().vocabularies()::get)
                .flatMap(v -> Optional.ofNullable(v).filter(Vocabulary::pages).stream());
    }

    /** The items that help with a term. */
    private static List<Entry> helpers(Site site, Vocabulary vocabulary, Term term) {
        return site.terms().entries(vocabulary, term).stream()
                .filter(e -> e.type().help())
                .toList();
    }

    private static void addAreas(Site site, Vocabulary vocabulary, List<Pair> pairs) {
        for (Term term : vocabulary.terms()) {
            List<Entry> helpers = helpers(site, vocabulary, term);
            for (Area area : site.areas().all()) {
                // the list of what holds everything would be the term's own
                List<Entry> near = area.ancestors().isEmpty()
                        ? List.of()
                        : helpers.stream().filter(e -> isNear(site, area, e)).toList();
                if (!near.isEmpty()) {
                    pairs.add(new Pair(
                            vocabulary, term, Optional.of(area), Optional.empty(), near, around(area, helpers, near)));
                }
            }
        }
    }

    private static boolean isNear(Site site, Area area, Entry entry) {
        return site.areas().holds(area.id(), entry) || site.isAbout(entry, area.id());
    }

    private static List<Entry> around(Area area, List<Entry> helpers, List<Entry> near) {
        var upwards = new ArrayList<>(area.ancestors());
        Collections.reverse(upwards);
        return upwards.stream()
                .flatMap(a -> helpers.stream().filter(e -> e.area().equals(Optional.of(a.id())) && !near.contains(e)))
                .toList();
    }

    private static void addLanguages(Site site, Vocabulary vocabulary, Vocabulary languages, List<Pair> pairs) {
        for (Term term : vocabulary.terms()) {
            List<Entry> helpers = helpers(site, vocabulary, term);
            for (Term language : languages.terms()) {
                Set<String> speakers = site.terms().entries(languages, language).stream()
                        .map(Entry::key)
                        .collect(Collectors.toCollection(TreeSet::new));
                List<Entry> both =
                        helpers.stream().filter(e -> speakers.contains(e.key())).toList();
                if (!both.isEmpty()) {
                    pairs.add(new Pair(vocabulary, term, Optional.empty(), Optional.of(language), both, List.of()));
                }
            }
        }
    }

    /** What a term can be narrowed down to: its areas, then its languages or, for a language, its topics. */
    public List<Pair> of(Vocabulary vocabulary, Term term) {
        return all.stream()
                .filter(p -> isTerm(p.vocabulary().name(), p.term(), vocabulary, term)
                        || p.language()
                                .map(l -> isTerm(LANGUAGES, l, vocabulary, term))
                                .orElse(false))
                .toList();
    }

    private static boolean isTerm(String vocabulary, Term term, Vocabulary other, Term otherTerm) {
        return vocabulary.equals(other.name()) && term.id().equals(otherTerm.id());
    }

    /** Who helps in an area, term by term: its own pairs, and those of the areas around it where it has none. */
    public List<Pair> nearest(Area area) {
        var pairs = new ArrayList<Pair>();
        var terms = new TreeSet<String>();
        var upwards = new ArrayList<>(area.ancestors().stream().map(Entry::id).toList());
        upwards.add(area.id());
        Collections.reverse(upwards);
        for (String place : upwards) {
            for (Pair pair : all) {
                boolean there = pair.area().map(a -> a.id().equals(place)).orElse(false);
                // what only other parts of the country have is no help here
                boolean helps = place.equals(area.id())
                        || pair.near().stream().anyMatch(e -> e.area().equals(Optional.of(place)));
                if (there && helps && terms.add(pair.wider())) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }
}
