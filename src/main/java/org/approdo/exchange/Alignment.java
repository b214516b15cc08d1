package org.approdo.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.approdo.content.ContentType;
import org.approdo.content.EntryText;
import org.approdo.content.Passage;
import org.approdo.content.Passages;
import org.approdo.content.Translation;

/**
 * Which passage of a translation stands for which of its source.
 *
 * <p>A translation remembers the digests of the passages it was made from, in their order; so a paragraph that came into
 * the source since does not shift the others.
 *
 * @param pairs one for each passage of the source, in its order
 * @param passages the translation's, in its order
 * @param made by the key of a passage of the translation, the digest of what it was made from; where that is known
 * @param remembered the digests as the translation has them
 */
record Alignment(List<Pair> pairs, List<Passage> passages, Map<String, String> made, List<String> remembered) {
    /**
     * @param made the digest that the target was made from
     */
    record Pair(Passage source, Optional<Passage> target, Optional<String> made) {
        Unit.State state() {
            if (target.isEmpty()) {
                return Unit.State.MISSING;
            }
            return made.map(source.digest()::equals).orElse(false) ? Unit.State.CURRENT : Unit.State.STALE;
        }
    }

    static Alignment of(ContentType type, EntryText source, Optional<EntryText> translation) {
        List<Passage> sources = Passages.of(type, source.file());
        List<Passage> targets =
                translation.map(t -> Passages.of(type, t.file())).orElse(List.of());
        List<String> digests = translation
                .flatMap(EntryText::translation)
                .map(Translation::digests)
                .orElse(List.of());
        Map<String, String> made = made(sources, targets, digests);
        Map<String, Passage> bySource = new TreeMap<>();
        Map<String, List<Passage>> targetTexts = texts(targets);
        texts(sources).forEach((text, of) -> {
            List<Passage> candidates = targetTexts.getOrDefault(text, List.of());
            int[] match = Matching.match(
                    of.stream()
                            .map(p -> new Matching.Part(p.digest(), p.headingLevel()))
                            .toList(),
                    candidates.stream()
                            .map(p -> new Matching.Part(made.getOrDefault(p.key(), ""), p.headingLevel()))
                            .toList());
            for (int i = 0; i < match.length; i++) {
                if (match[i] >= 0) {
                    bySource.put(of.get(i).key(), candidates.get(match[i]));
                }
            }
        });
        List<Pair> pairs = sources.stream()
                .map(s -> {
                    Optional<Passage> target = Optional.ofNullable(bySource.get(s.key()));
                    return new Pair(s, target, target.map(t -> made.get(t.key())));
                })
                .toList();
        return new Alignment(pairs, targets, made, digests);
    }

    /** The passages of each text, in their order. */
    static Map<String, List<Passage>> texts(List<Passage> passages) {
        var texts = new LinkedHashMap<String, List<Passage>>();
        passages.forEach(
                p -> texts.computeIfAbsent(p.text(), t -> new ArrayList<>()).add(p));
        return texts;
    }

    private static Map<String, String> made(List<Passage> sources, List<Passage> targets, List<String> digests) {
        var made = new TreeMap<String, String>();
        if (digests.size() == targets.size()) {
            for (int i = 0; i < targets.size(); i++) {
                made.put(targets.get(i).key(), digests.get(i));
            }
            return made;
        }
        // something is not translated; fields have names, and the body comes last
        for (Passage source : sources) {
            if (source.scalar().isPresent() && digests.contains(source.digest())) {
                made.put(source.key(), source.digest());
            }
        }
        List<Passage> body = targets.stream().filter(t -> t.scalar().isEmpty()).toList();
        int first = digests.size() - body.size();
        for (int i = 0; i < body.size() && first >= 0; i++) {
            made.put(body.get(i).key(), digests.get(first + i));
        }
        return made;
    }

    Optional<Pair> pair(String key) {
        return pairs.stream().filter(p -> p.source().key().equals(key)).findFirst();
    }
}
