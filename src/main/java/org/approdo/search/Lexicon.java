package org.approdo.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The words of an index as people type them, cut into shards.
 *
 * <p>A {@link Group} holds the forms of one term and its postings. Groups stand in the order of their first forms, so that
 * {@code permessi}, {@code permesso} lie together, and are cut into shards of some 3.5 kB; a form belongs to the shard
 * whose range it falls in, and when its group lies elsewhere that shard has a pointer to it.
 */
final class Lexicon {
    private static final int SHARD_BYTES = 3_000;

    /** From which form on a shard reaches, as short as parts it from the one before. */
    private final List<String> boundaries;

    private final List<Shard> shards;
    private final Set<String> stopWords;

    private Lexicon(List<String> boundaries, List<Shard> shards, Set<String> stopWords) {
        this.boundaries = List.copyOf(boundaries);
        this.shards = List.copyOf(shards);
        this.stopWords = Set.copyOf(stopWords);
    }

    /**
     * The forms of one term.
     *
     * @param forms the first in their order, then the others; more may be added to its shard's
     * @param postings as {@link Postings} wrote them
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Group(String term, List<String> forms, byte[] postings) {}

    /** Where a group stands: its shard, and its place in it. */
    record Place(int shard, int index) {}

    /**
     * A range of forms.
     *
     * @param pointers forms that fall into the range but whose groups stand elsewhere
     */
    record Shard(List<Group> groups, Map<String, List<Place>> pointers) {}

    static Lexicon of(LuceneIndex index) {
        try {
            return build(index);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Lexicon build(LuceneIndex index) throws IOException {
        var termsOfForm = new TreeMap<String, Set<String>>();
        var groups = new ArrayList<Group>();
        Map<String, byte[]> read = index.size() == 0 ? Map.of() : Postings.read(index.leaf());
        read.forEach((term, postings) -> {
            var forms = new TreeSet<String>();
            index.spellings(term).forEach(s -> forms.add(s.form()));
            forms.forEach(
                    f -> termsOfForm.computeIfAbsent(f, x -> new TreeSet<>()).add(term));
            groups.add(new Group(term, new ArrayList<>(forms), postings));
        });
        groups.sort(Comparator.comparing((Group g) -> g.forms().get(0)).thenComparing(Group::term));
        List<List<Group>> cut = cut(groups);
        var boundaries = boundaries(cut);
        var shards = new ArrayList<Shard>();
        cut.forEach(g -> shards.add(new Shard(g, new TreeMap<>())));
        for (int shard = 0; shard < shards.size(); shard++) {
            for (int i = 0; i < cut.get(shard).size(); i++) {
                place(cut.get(shard).get(i), new Place(shard, i), index, termsOfForm, boundaries, shards);
            }
        }
        var stopWords = new TreeSet<>(index.language().stopWords());
        stopWords.removeAll(termsOfForm.keySet());
        return new Lexicon(boundaries, shards, stopWords);
    }

    private static List<List<Group>> cut(List<Group> groups) {
        var shards = new ArrayList<List<Group>>();
        int bytes = SHARD_BYTES;
        for (Group group : groups) {
            int size = group.postings().length + 2;
            for (String form : group.forms()) {
                size += 2 + form.length() / 2;
            }
            if (bytes + size > SHARD_BYTES) {
                shards.add(new ArrayList<>());
                bytes = 0;
            }
            shards.get(shards.size() - 1).add(group);
            bytes += size;
        }
        return shards;
    }

    /** The shortest beginnings that part a shard's first form from the one before it. */
    private static List<String> boundaries(List<List<Group>> shards) {
        var boundaries = new ArrayList<String>();
        String before = "";
        for (List<Group> shard : shards) {
            String first = shard.get(0).forms().get(0);
            int length = Math.min(first.length(), commonPrefix(before, first) + 1);
            boundaries.add(first.substring(0, length));
            before = shard.get(shard.size() - 1).forms().get(0);
        }
        return boundaries;
    }

    /**
     * Leaves in a group the forms that fall into its shard, and points to it from the shards of the others. Where one form
     * is written for several terms, the spellings with accents tell them apart: {@code papà}, {@code papa}.
     */
    private static void place(
            Group group,
            Place place,
            LuceneIndex index,
            Map<String, Set<String>> termsOfForm,
            List<String> boundaries,
            List<Shard> shards) {
        var own = new LinkedHashSet<String>(List.of(group.forms().get(0)));
        for (LuceneIndex.Spelling spelling : index.spellings(group.term())) {
            var written = new LinkedHashSet<>(List.of(spelling.form()));
            if (termsOfForm.getOrDefault(spelling.form(), Set.of()).size() > 1) {
                written.add(spelling.exact());
            }
            int home = shardOf(spelling.form(), boundaries);
            for (String form : written) {
                if (home == place.shard()) {
                    own.add(form);
                } else {
                    List<Place> places = shards.get(home).pointers().computeIfAbsent(form, f -> new ArrayList<>());
                    if (!places.contains(place)) {
                        places.add(place);
                    }
                }
            }
        }
        group.forms().clear();
        group.forms().addAll(own);
    }

    private static int shardOf(String form, List<String> boundaries) {
        int found = Collections.binarySearch(boundaries, form);
        return Math.max(0, found >= 0 ? found : -found - 2);
    }

    static int commonPrefix(String a, String b) {
        int length = 0;
        while (length < Math.min(a.length(), b.length()) && a.charAt(length) == b.charAt(length)) {
            length++;
        }
        return length;
    }

    List<String> boundaries() {
        return boundaries;
    }

    List<Shard> shards() {
        return shards;
    }

    /** Words that say nothing. Those that are a form of a term in this index are not among them. */
    Set<String> stopWords() {
        return stopWords;
    }

    int shardOf(String form) {
        return shardOf(form, boundaries);
    }

    /** Where the forms of a shard lead, as the browser reads them. */
    Map<String, List<Place>> leads(int shard) {
        var leads = new LinkedHashMap<String, List<Place>>();
        List<Group> groups = shards.get(shard).groups();
        for (int i = 0; i < groups.size(); i++) {
            for (String form : groups.get(i).forms()) {
                leads.computeIfAbsent(form, f -> new ArrayList<>()).add(new Place(shard, i));
            }
        }
        shards.get(shard)
                .pointers()
                .forEach((form, places) ->
                        leads.computeIfAbsent(form, f -> new ArrayList<>()).addAll(places));
        return leads;
    }

    Group group(Place place) {
        return shards.get(place.shard()).groups().get(place.index());
    }
}
