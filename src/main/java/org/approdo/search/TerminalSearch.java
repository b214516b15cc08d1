package org.approdo.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.approdo.content.Entry;
import org.approdo.locale.LocaleTag;
import org.approdo.site.Site;

/**
 * Searches a site as its readers' phones do, but with Lucene, which can say why.
 *
 * <p>A word is looked up in the reader's language, then in the others, then as it may have been meant. A page's score is
 * the sum of Lucene's scores of the words, times the share of the words that it matches.
 */
public final class TerminalSearch implements AutoCloseable {
    private static final int MOST_WORDS = 24;
    private static final int LONGEST_WORD = 59;
    /** With fewer pages than these, other languages are searched too. */
    private static final int FEW = 5;
    /** What such a page is worth beside one in the reader's language. */
    private static final double BORROWED = .7;

    private final Site site;
    private final SiteTexts texts;
    private final LocaleTag locale;
    private final Map<LocaleTag, SearchedLanguage> languages = new TreeMap<>();

    public TerminalSearch(Site site, LocaleTag locale) {
        this.site = site;
        this.texts = new SiteTexts(site);
        this.locale = locale;
    }

    /**
     * A typed word and what became of it.
     *
     * @param typed in small letters
     * @param language where it was found; absent when it was found nowhere
     * @param forms the words it led to
     * @param guessed whether they are only spelt like it
     */
    public record Word(String typed, Optional<LocaleTag> language, List<String> forms, boolean guessed) {
        public Word {
            forms = List.copyOf(forms);
        }
    }

    /**
     * A page that was found.
     *
     * @param matched how many of the words it matches
     * @param parts why it has its score, a line a word and field; only when asked for
     */
    public record Hit(Entry entry, float score, int matched, List<String> parts) {
        public Hit {
            parts = List.copyOf(parts);
        }
    }

    /**
     * What a search gave.
     *
     * @param hits all of them, best first
     */
    public record Found(List<Word> words, List<Hit> hits) {
        public Found {
            words = List.copyOf(words);
            hits = List.copyOf(hits);
        }
    }

    /** Where a word leads, and in which language. */
    private record Looked(String typed, SearchedLanguage language, List<WordLookup.Lead> leads, boolean guessed) {}

    /**
     * Searches.
     *
     * @param prefix whether the last word may go on
     * @param explained how many of the best hits say why
     */
    public Found search(String query, boolean prefix, int explained) {
        SearchedLanguage own = language(locale);
        List<Token> all = own.language().words(query);
        Set<String> seen = new LinkedHashSet<>();
        List<Token> asked = all.stream()
                .filter(w -> !own.isStopWord(w.form()) && seen.add(w.form()))
                .filter(w -> w.form().length() <= LONGEST_WORD)
                .limit(MOST_WORDS)
                .toList();
        var words = new ArrayList<Word>();
        var found = new ArrayList<Looked>();
        int known = 0;
        for (Token word : asked) {
            boolean last = prefix && word.equals(all.get(all.size() - 1));
            Optional<Looked> looked = look(word, own, last);
            known += looked.isPresent() ? 1 : 0;
            looked.ifPresent(l -> words.add(word(l)));
            looked.filter(l -> !l.leads().isEmpty()).ifPresent(found::add);
        }
        return new Found(words, hits(found, known, explained));
    }

    /** The same words among the pages that the reader's language lacks, in the first other language. */
    private List<Looked> elsewhere(List<Looked> found) {
        List<LocaleTag> others = SearchIndex.others(locale, site.config());
        var more = new ArrayList<Looked>();
        for (Looked word : found) {
            if (word.language() == language(locale) && !word.guessed() && !others.isEmpty()) {
                SearchedLanguage other = language(others.get(0));
                List<Token> same = other.language().words(word.typed());
                List<WordLookup.Lead> leads = same.isEmpty()
                        ? List.of()
                        : other.lookup().plain(same.get(0).form(), same.get(0).exact(), false);
                if (!leads.isEmpty()) {
                    more.add(new Looked(word.typed(), other, leads, false));
                }
            }
        }
        return more;
    }

    private static Word word(Looked looked) {
        return new Word(
                looked.typed(),
                looked.leads().isEmpty()
                        ? Optional.empty()
                        : Optional.of(looked.language().language().tag()),
                looked.leads().stream().map(WordLookup.Lead::form).distinct().toList(),
                looked.guessed());
    }

    /** Empty for a word that says nothing in the language it belongs to. */
    private Optional<Looked> look(Token word, SearchedLanguage own, boolean prefix) {
        List<WordLookup.Lead> leads = own.lookup().plain(word.form(), word.exact(), prefix);
        if (!leads.isEmpty()) {
            return Optional.of(new Looked(word.exact(), own, leads, false));
        }
        leads = own.lookup().slips(word.form(), 1);
        if (!leads.isEmpty()) {
            return Optional.of(new Looked(word.exact(), own, leads, true));
        }
        List<SearchedLanguage> others = SearchIndex.others(locale, site.config()).stream()
                .map(this::language)
                .toList();
        for (SearchedLanguage other : others) {
            List<Token> same = other.language().words(word.exact());
            if (same.isEmpty() || other.isStopWord(same.get(0).form())) {
                return Optional.empty();
            }
            leads = other.lookup().plain(same.get(0).form(), same.get(0).exact(), prefix);
            if (!leads.isEmpty()) {
                return Optional.of(new Looked(word.exact(), other, leads, false));
            }
        }
        var guesses = new ArrayList<>(List.of(own));
        guesses.addAll(others);
        for (SearchedLanguage language : guesses) {
            leads = language.lookup().slips(word.form(), language == own ? 2 : 1);
            if (!leads.isEmpty()) {
                return Optional.of(new Looked(word.exact(), language, leads, true));
            }
        }
        return Optional.of(new Looked(word.exact(), own, List.of(), false));
    }

    private List<Hit> hits(List<Looked> found, int known, int explained) {
        var sums = new TreeMap<Integer, Double>();
        var matched = new TreeMap<Integer, Integer>();
        found.forEach(w -> w.language().scores(w.leads()).forEach((page, score) -> {
            sums.merge(page, (double) score, Double::sum);
            matched.merge(page, 1, Integer::sum);
        }));
        List<Looked> more = sums.size() < FEW ? elsewhere(found) : List.of();
        more.forEach(w -> w.language().scores(w.leads()).forEach((page, score) -> {
            if (!language(locale).has(page)) {
                sums.merge(page, BORROWED * score, Double::sum);
                matched.merge(page, 1, Integer::sum);
            }
        }));
        record Scored(int page, float score) {}
        var scored = new ArrayList<Scored>();
        sums.forEach((page, sum) -> {
            float share = (float) (matched.getOrDefault(page, 0) / (double) known);
            scored.add(new Scored(page, (float) sum.doubleValue() * share));
        });
        scored.sort(Comparator.comparing((Scored s) -> -s.score()).thenComparing(Scored::page));
        List<Looked> all = Stream.concat(found.stream(), more.stream()).toList();
        var hits = new ArrayList<Hit>();
        for (Scored one : scored) {
            List<String> parts = hits.size() < explained ? parts(one.page(), all, known) : List.of();
            hits.add(new Hit(texts.entries().get(one.page()), one.score(), matched.getOrDefault(one.page(), 0), parts));
        }
        return hits;
    }

    /** {@code permesso → permess: title 3.21, body 1.02}. */
    private static List<String> parts(int page, List<Looked> found, int known) {
        var lines = new ArrayList<String>();
        int matched = 0;
        for (Looked word : found) {
            int before = lines.size();
            for (WordLookup.Lead lead : word.leads()) {
                Map<IndexField, Float> parts = word.language().parts(lead, page);
                if (!parts.isEmpty()) {
                    var line = new StringBuilder("%s → %s (%s, in %d pages):"
                            .formatted(
                                    word.typed(),
                                    word.language().term(lead),
                                    word.language().language().tag(),
                                    word.language().pagesWith(lead)));
                    parts.forEach((field, value) -> line.append(" %s %.3f".formatted(field.id(), value)));
                    lines.add(line.toString());
                }
            }
            matched += lines.size() > before ? 1 : 0;
        }
        lines.add("times %d of %d words".formatted(matched, known));
        return lines;
    }

    private SearchedLanguage language(LocaleTag tag) {
        return languages.computeIfAbsent(tag, t -> SearchedLanguage.open(site, texts, t));
    }

    @Override
    public void close() {
        languages.values().forEach(SearchedLanguage::close);
    }
}
