package org.approdo.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.approdo.content.ContentType;
import org.approdo.content.Ledger;
import org.approdo.content.Passage;
import org.approdo.content.field.Field;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.Suggestion;

/** Chooses, of the units of an item that came back, those that change something and may. */
final class UnitSelection {
    private final ContentType type;
    private final Alignment alignment;
    private final Diagnostics log;

    /**
     * @param key of the source's passage that it belongs to now
     * @param words what is to stand there
     * @param digest of the words it was made from
     * @param changed whether words or digest are others than before
     */
    record Chosen(Returned unit, String key, String words, String digest, boolean changed) {}

    UnitSelection(ContentType type, Alignment alignment, Diagnostics log) {
        this.type = type;
        this.alignment = alignment;
        this.log = log;
    }

    /** By the key of the source's passage, in the order of the source. */
    Map<String, Chosen> choose(List<Returned> units) {
        Map<String, String> moved = moved(units);
        var chosen = new TreeMap<Integer, Chosen>();
        var seen = new TreeSet<String>();
        for (Returned unit : units) {
            if (unit.target().isBlank()) {
                continue;
            }
            if (!seen.add(unit.key())) {
                refuse(unit, "it stands twice in what came back");
                continue;
            }
            Optional<Alignment.Pair> pair = pair(unit, moved);
            if (pair.isPresent()) {
                choose(unit, pair.get())
                        .ifPresent(c -> chosen.put(alignment.pairs().indexOf(pair.get()), c));
            } else if (alignment.pair(unit.key()).isPresent()) {
                refuse(unit, "its source says something else now; export it again");
            } else {
                List<String> keys =
                        alignment.pairs().stream().map(p -> p.source().key()).toList();
                log.reportWithHint(Rule.UNKNOWN_UNIT, unit.place(), Suggestion.hint(unit.key(), keys), unit.id());
            }
        }
        var inOrder = new LinkedHashMap<String, Chosen>();
        chosen.values().forEach(c -> inOrder.put(c.key(), c));
        return inOrder;
    }

    private Optional<Chosen> choose(Returned unit, Alignment.Pair pair) {
        String digest = digest(unit, pair.source());
        Optional<Passage> current = pair.target();
        String words = UnitText.normal(unit.target());
        boolean same =
                current.map(c -> UnitText.normal(c.words()).equals(words)).orElse(false);
        if (same) {
            // confirmed for the source it was made from, or nothing new
            boolean confirmed =
                    unit.isDone(false) && !pair.made().equals(Optional.of(digest)) && !isNewer(pair, digest);
            return Optional.of(new Chosen(
                    unit,
                    pair.source().key(),
                    current.get().words(),
                    confirmed ? digest : pair.made().orElse(TranslationText.UNKNOWN),
                    confirmed));
        }
        if (isNewer(pair, digest)) {
            refuse(unit, "it was translated again since this file was exported; export it again and compare");
            return Optional.empty();
        }
        Optional<String> refusal = UnitCheck.refusal(field(pair.source().key()), pair.source(), current, unit.target());
        if (refusal.isPresent()) {
            refuse(unit, refusal.get());
            return Optional.empty();
        }
        Set<String> numbers = UnitCheck.numbers(pair.source().words());
        Set<String> own = UnitCheck.numbers(words);
        if (!numbers.equals(own) && unit.isDone(true)) {
            log.report(Rule.UNIT_NUMBERS, unit.place(), unit.id(), list(own), list(numbers));
        }
        String made = unit.isDone(true) ? digest : pair.made().orElse(TranslationText.UNKNOWN);
        return Optional.of(new Chosen(unit, pair.source().key(), words, made, true));
    }

    private static String list(Set<String> numbers) {
        return numbers.isEmpty() ? "none" : String.join(", ", numbers);
    }

    /** Whether the translation there is was made from the source as it is, and the one that came from an earlier one. */
    private static boolean isNewer(Alignment.Pair pair, String digest) {
        return pair.state() == Unit.State.CURRENT && !pair.source().digest().equals(digest);
    }

    /** Of the words that a unit was made from. */
    private String digest(Returned unit, Passage source) {
        boolean same = UnitText.normal(unit.source()).equals(UnitText.normal(UnitText.withoutAnchor(source)));
        return same ? source.digest() : digest(unit);
    }

    private static String digest(Returned unit) {
        return unit.key().contains(":") ? UnitCheck.digest(unit.source()) : Ledger.digest(unit.source());
    }

    /** The pair a unit belongs to now: by the words it was made from, then by the translation that was made from them. */
    private Optional<Alignment.Pair> pair(Returned unit, Map<String, String> moved) {
        List<Alignment.Pair> pairs = alignment.pairs().stream()
                .filter(p -> p.source().text().equals(text(unit.key())))
                .toList();
        Optional<Alignment.Pair> own =
                pairs.stream().filter(p -> p.source().key().equals(unit.key())).findFirst();
        if (own.isPresent()
                && digest(unit, own.get().source()).equals(own.get().source().digest())) {
            return own;
        }
        String digest = digest(unit);
        Optional<Alignment.Pair> same =
                pairs.stream().filter(p -> p.source().digest().equals(digest)).findFirst();
        Optional<Alignment.Pair> made =
                pairs.stream().filter(p -> p.made().equals(Optional.of(digest))).findFirst();
        return same.or(() -> made)
                .or(() -> Optional.ofNullable(moved.get(unit.key())).flatMap(alignment::pair));
    }

    /** For units whose source moved on: their keys now, judged by those around them. */
    private Map<String, String> moved(List<Returned> units) {
        var moved = new TreeMap<String, String>();
        Map<String, List<Returned>> texts = new LinkedHashMap<>();
        units.forEach(u ->
                texts.computeIfAbsent(text(u.key()), t -> new ArrayList<>()).add(u));
        texts.forEach((text, all) -> {
            List<Passage> now = alignment.pairs().stream()
                    .map(Alignment.Pair::source)
                    .filter(s -> s.text().equals(text))
                    .toList();
            int[] match = Matching.match(
                    all.stream()
                            .map(u -> new Matching.Part(digest(u), UnitCheck.headingLevel(u.source())))
                            .toList(),
                    now.stream()
                            .map(s -> new Matching.Part(s.digest(), s.headingLevel()))
                            .toList());
            for (int i = 0; i < match.length; i++) {
                if (match[i] >= 0) {
                    moved.put(all.get(i).key(), now.get(match[i]).key());
                }
            }
        });
        return moved;
    }

    private static String text(String key) {
        int colon = key.lastIndexOf(':');
        return colon < 0 ? key : key.substring(0, colon);
    }

    /** The field a key names, or the part of one. */
    private Optional<Field> field(String key) {
        Optional<Field> field = Optional.empty();
        List<Field> fields = type.fields();
        for (String name : key.replaceAll("\\[\\d+]|:\\d+$", "").split("\\.", -1)) {
            field = fields.stream().filter(f -> f.name().equals(name)).findFirst();
            if (field.isEmpty()) {
                return Optional.empty();
            }
            fields = field.get().parts().isEmpty()
                    ? field.get().item().map(Field::parts).orElse(List.of())
                    : field.get().parts();
        }
        return field;
    }

    private void refuse(Returned unit, String why) {
        log.report(Rule.UNIT_REFUSED, unit.place(), unit.id(), why);
    }
}
