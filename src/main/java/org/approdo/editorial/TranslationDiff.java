package org.approdo.editorial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.approdo.content.Entry;
import org.approdo.content.EntryText;
import org.approdo.content.Passage;
import org.approdo.content.Passages;
import org.approdo.content.Translation;
import org.approdo.history.Difference;
import org.approdo.history.Version;
import org.approdo.source.SourceFile;

/**
 * What changed in a source since a translation was made.
 *
 * @param source the text it was made from, as it is now
 * @param madeFrom the state that the translation remembers; empty when history does not reach it
 * @param blocks what changed, in the order of the source
 */
public record TranslationDiff(
        Entry entry, EntryText source, EntryText text, Optional<Version> madeFrom, List<BlockDiff> blocks) {
    public TranslationDiff {
        blocks = List.copyOf(blocks);
    }

    /**
     * A block that changed.
     *
     * @param before what it said; empty when it is new, or not known any more
     * @param now what it says; empty when it is gone
     * @param translation what the translation says in its place, as far as that can be told
     */
    public record BlockDiff(Optional<String> before, Optional<Passage> now, Optional<Passage> translation) {}

    /**
     * Compares what a translation remembers with its source.
     *
     * @param versions states of the source's file, newest first; none without a history
     * @throws IllegalArgumentException for a text that is no translation
     */
    public static TranslationDiff of(Entry entry, EntryText text, List<Version> versions) {
        Translation translation =
                text.translation().orElseThrow(() -> new IllegalArgumentException("no translation: " + text.file()));
        EntryText source = entry.sourceOf(text);
        var memory = new Memory(entry, source, translation.digests(), versions);
        List<Passage> now = Passages.of(entry.type(), source.file());
        List<Passage> own = Passages.of(entry.type(), text.file());
        List<String> digests = now.stream().map(Passage::digest).toList();
        List<String> kept = new ArrayList<>(digests);
        List<String> known = new ArrayList<>(translation.digests());
        var blocks = new ArrayList<BlockDiff>();
        for (Difference difference : Difference.between(translation.digests(), digests)) {
            // what only moved is no change
            List<Integer> lost = places(difference.beforeStart(), difference.beforeEnd(), translation.digests(), kept);
            List<Integer> gained = places(difference.nowStart(), difference.nowEnd(), digests, known);
            for (int i = 0; i < Math.max(lost.size(), gained.size()); i++) {
                Optional<Integer> before = i < lost.size() ? Optional.of(lost.get(i)) : Optional.empty();
                blocks.add(new BlockDiff(
                        before.flatMap(memory::words),
                        i < gained.size() ? Optional.of(now.get(gained.get(i))) : Optional.empty(),
                        before.flatMap(b -> memory.counterpart(b, own))));
            }
        }
        return new TranslationDiff(entry, source, text, memory.version, blocks);
    }

    private static List<Integer> places(int start, int end, List<String> digests, List<String> elsewhere) {
        var places = new ArrayList<Integer>();
        for (int i = start; i < end; i++) {
            if (!elsewhere.contains(digests.get(i))) {
                places.add(i);
            }
        }
        return places;
    }

    /** What history knows of the blocks that a translation remembers. */
    private static final class Memory {
        private final List<String> digests;
        private final Optional<Version> version;
        /** Of the version, if it is known. */
        private final List<Passage> passages;

        private final Map<String, String> words = new TreeMap<>();

        Memory(Entry entry, EntryText source, List<String> digests, List<Version> versions) {
            this.digests = digests;
            Optional<Version> found = Optional.empty();
            List<Passage> whole = List.of();
            for (Version candidate : versions) {
                var file = new SourceFile(source.file().path(), candidate.text());
                List<Passage> then = Passages.of(entry.type(), file);
                then.forEach(p -> words.putIfAbsent(p.digest(), p.words()));
                if (found.isEmpty()
                        && then.stream().map(Passage::digest).toList().equals(digests)) {
                    found = Optional.of(candidate);
                    whole = then;
                }
            }
            this.version = found;
            this.passages = whole;
        }

        Optional<String> words(int place) {
            return passages.isEmpty()
                    ? Optional.ofNullable(words.get(digests.get(place)))
                    : Optional.of(passages.get(place).words());
        }

        /** The block of the translation that was made of one of the source: of the same field, or as far from the end. */
        Optional<Passage> counterpart(int place, List<Passage> own) {
            if (own.size() == digests.size()) {
                return Optional.of(own.get(place));
            }
            if (passages.isEmpty()) {
                return Optional.empty();
            }
            Passage passage = passages.get(place);
            if (!passage.text().equals("body")) {
                return own.stream().filter(p -> p.key().equals(passage.key())).findFirst();
            }
            List<Passage> body = ofBody(own);
            List<Passage> original = ofBody(passages);
            return body.size() == original.size() ? Optional.of(body.get(original.indexOf(passage))) : Optional.empty();
        }

        private static List<Passage> ofBody(List<Passage> passages) {
            return passages.stream().filter(p -> p.text().equals("body")).toList();
        }
    }
}
