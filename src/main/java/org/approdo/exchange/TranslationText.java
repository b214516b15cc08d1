package org.approdo.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.approdo.content.ContentType;
import org.approdo.content.EntryText;
import org.approdo.content.Passage;
import org.approdo.content.Passages;
import org.approdo.content.field.Field;
import org.approdo.content.field.Value;
import org.approdo.markdown.Place;
import org.approdo.source.Diagnostics;
import org.approdo.source.FrontMatter;
import org.approdo.source.SourceFile;
import org.approdo.source.Span;
import org.approdo.source.YamlNode;
import org.approdo.source.YamlReader;

/**
 * Puts words into a translation's file: those that changed, in their places; everything else stays byte for byte.
 *
 * <p>A text of several paragraphs that is not there yet is written when all of it is there.
 */
final class TranslationText {
    /** Stands for the digest of a source that is not known. */
    static final String UNKNOWN = "00000000";

    /** A passage of the file as it is to be, and the digest of what it is made from. */
    private record Slot(String words, String made) {}

    private final ContentType type;
    private final EntryText source;
    private final Alignment alignment;
    private final Map<String, Taken> taken;
    private final SourceFile file;
    private final YamlNode.Mapping mapping;
    private final int bodyStart;
    private final Splices splices;
    private final Map<String, List<Slot>> slots = new LinkedHashMap<>();
    private final Set<String> incomplete = new LinkedHashSet<>();

    /**
     * What is to stand for a passage of the source.
     *
     * @param digest of the source's words it was made from
     */
    record Taken(String words, String digest) {}

    /**
     * @param file the translation; for a new one what it begins with: {@code translation: …}
     * @param taken by the key of the source's passage
     */
    TranslationText(
            ContentType type, EntryText source, Alignment alignment, SourceFile file, Map<String, Taken> taken) {
        this.type = type;
        this.source = source;
        this.alignment = alignment;
        this.taken = taken;
        this.file = file;
        this.splices = new Splices(file.text());
        var ignored = new Diagnostics();
        Optional<FrontMatter> front = type.prose() ? FrontMatter.read(file, ignored) : Optional.empty();
        this.mapping = front.map(FrontMatter::mapping)
                .or(() -> YamlReader.readMapping(file, ignored))
                .orElseGet(() -> YamlNode.Mapping.empty(file.start()));
        this.bodyStart = front.map(FrontMatter::bodyStart).orElse(file.text().length());
    }

    /**
     * The file as it is to be, the translation's own key not yet brought up to date.
     *
     * @param digests of what its passages are made from, in the order in which a translation remembers them
     * @param incomplete texts that were left out because a part of them is missing: {@code body}
     */
    record Written(String text, List<String> digests, Set<String> incomplete) {}

    /** Empty when the words do not come out of the file as they were put in. */
    Optional<Written> write() {
        Map<String, List<Passage>> present = Alignment.texts(alignment.passages());
        Map<String, List<Alignment.Pair>> wanted = new LinkedHashMap<>();
        for (Alignment.Pair pair : alignment.pairs()) {
            wanted.computeIfAbsent(pair.source().text(), t -> new ArrayList<>()).add(pair);
        }
        Set<String> whole = new LinkedHashSet<>();
        for (Alignment.Pair pair : alignment.pairs()) {
            String name = fieldName(pair.source());
            boolean nested = !name.equals(pair.source().text());
            if (nested
                    && pair.target().isEmpty()
                    && taken.containsKey(pair.source().key())) {
                whole.add(name);
            }
        }
        var written = new LinkedHashSet<String>();
        wanted.forEach((text, pairs) -> {
            String name = fieldName(pairs.get(0).source());
            List<Passage> there = present.getOrDefault(text, List.of());
            if (whole.contains(name)) {
                if (written.add(name)) {
                    writeWhole(name);
                }
            } else if (there.isEmpty()) {
                writeNew(text, pairs);
            } else {
                writeInto(text, pairs, there);
            }
        });
        present.forEach((text, there) -> {
            if (!wanted.containsKey(text) && !whole.contains(fieldName(there.get(0)))) {
                slots.put(text, there.stream().map(this::unchanged).toList());
            }
        });
        return verified(splices.applied());
    }

    private static String fieldName(Passage passage) {
        return passage.key().split("[.\\[:]", 2)[0];
    }

    private Slot unchanged(Passage there) {
        return new Slot(there.words(), alignment.made().getOrDefault(there.key(), UNKNOWN));
    }

    /** A field of lists or groups that lacks a place for what came: written anew. */
    private void writeWhole(String name) {
        var words = new LinkedHashMap<String, String>();
        for (Alignment.Pair pair : alignment.pairs()) {
            if (fieldName(pair.source()).equals(name)) {
                String key = pair.source().key();
                Optional<Slot> slot = Optional.ofNullable(taken.get(key))
                        .map(t -> new Slot(t.words(), t.digest()))
                        .or(() -> pair.target().map(this::unchanged));
                slot.ifPresent(s -> {
                    words.put(key, s.words());
                    slots.computeIfAbsent(pair.source().text(), t -> new ArrayList<>())
                            .add(s);
                });
            }
        }
        putMember(name, words);
    }

    private void putMember(String name, Map<String, String> words) {
        Field field = type.field(name).orElseThrow();
        Value value = source.value(name).orElseThrow();
        Optional<String> member = new FieldText(words).member(field, value);
        if (member.isEmpty()) {
            words.keySet().forEach(k -> slots.remove(k.replaceFirst(":\\d+$", "")));
            incomplete.add(name);
            return;
        }
        Optional<YamlNode.Member> there = mapping.member(name);
        if (there.isPresent()) {
            int start = there.get().keySpan().start();
            int end = lineAfter(mapping.members().indexOf(there.get()));
            String old = file.text().substring(start, end);
            splices.replace(
                    start, start + old.stripTrailing().length(), member.get().stripTrailing());
        } else {
            int at = lineAfter(memberBefore(field));
            boolean open = at > 0 && file.text().charAt(at - 1) != '\n';
            splices.replace(at, at, (open ? "\n" : "") + member.get());
        }
    }

    /** The place of the nearest field before it, in the order of the type, that the file has; -1 for none. */
    private int memberBefore(Field field) {
        for (int i = type.fields().indexOf(field) - 1; i >= 0; i--) {
            Optional<YamlNode.Member> before =
                    mapping.member(type.fields().get(i).name());
            if (before.isPresent()) {
                return mapping.members().indexOf(before.get());
            }
        }
        return -1;
    }

    /** Where the line of the next member begins, or the mapping ends. */
    private int lineAfter(int member) {
        if (member + 1 < mapping.members().size()) {
            return lineStart(mapping.members().get(member + 1).keySpan().start());
        }
        return type.prose()
                ? lineStart(Math.max(0, bodyStart - 1))
                : file.text().length();
    }

    private int lineStart(int offset) {
        return file.text().lastIndexOf('\n', offset - 1) + 1;
    }

    private void writeNew(String text, List<Alignment.Pair> pairs) {
        List<Slot> all = pairs.stream()
                .map(p -> taken.get(p.source().key()))
                .filter(t -> t != null)
                .map(t -> new Slot(t.words(), t.digest()))
                .toList();
        if (all.isEmpty()) {
            return;
        }
        if (all.size() < pairs.size()) {
            incomplete.add(text);
            return;
        }
        slots.put(text, all);
        if (pairs.get(0).source().scalar().isEmpty()) {
            String words = String.join("\n\n", all.stream().map(Slot::words).toList());
            splices.replace(bodyStart, file.text().length(), '\n' + words + '\n');
        } else {
            var words = new LinkedHashMap<String, String>();
            for (int i = 0; i < all.size(); i++) {
                words.put(pairs.get(i).source().key(), all.get(i).words());
            }
            putMember(text, words);
        }
    }

    private void writeInto(String text, List<Alignment.Pair> pairs, List<Passage> there) {
        var slotsOf = new ArrayList<Slot>();
        var byTarget = new TreeMap<String, String>();
        pairs.forEach(
                p -> p.target().ifPresent(t -> byTarget.put(t.key(), p.source().key())));
        var behind = new TreeMap<String, List<Taken>>();
        String before = "";
        for (Alignment.Pair pair : pairs) {
            Taken words = taken.get(pair.source().key());
            if (pair.target().isPresent()) {
                before = pair.target().get().key();
            } else if (words != null) {
                behind.computeIfAbsent(before, b -> new ArrayList<>()).add(words);
            }
        }
        for (Taken first : behind.getOrDefault("", List.of())) {
            slotsOf.add(new Slot(first.words(), first.digest()));
            replace(there.get(0), there.get(0).start(), there.get(0).start(), first.words() + "\n\n");
        }
        for (Passage passage : there) {
            Taken words = taken.get(byTarget.getOrDefault(passage.key(), ""));
            slotsOf.add(words == null ? unchanged(passage) : new Slot(words.words(), words.digest()));
            if (words != null && !words.words().equals(passage.words())) {
                replace(passage, passage.start(), passage.end(), words.words());
            }
            for (Taken next : behind.getOrDefault(passage.key(), List.of())) {
                slotsOf.add(new Slot(next.words(), next.digest()));
                replace(passage, passage.end(), passage.end(), "\n\n" + next.words());
            }
        }
        slots.put(text, slotsOf);
    }

    /**
     * @param start offset into the passage's scalar, or into the file
     */
    private void replace(Passage passage, int start, int end, String words) {
        if (passage.scalar().isEmpty()) {
            splices.replace(start, end, words);
            return;
        }
        YamlNode.Scalar scalar = passage.scalar().get();
        String typed = scalar.span().text();
        if (typed.startsWith("|")) {
            Span place = Place.of(scalar).span(start, end);
            int line = lineStart(place.start());
            String margin = file.text().substring(line, line + indentation(line));
            splices.replace(place.start(), place.end(), YamlText.indented(words, margin));
            return;
        }
        String text = scalar.text().substring(0, start) + words + scalar.text().substring(end);
        int breaks = typed.length() - typed.stripTrailing().length();
        boolean plain = typed.stripTrailing().equals(scalar.text());
        splices.replace(
                scalar.span().start(),
                scalar.span().end() - breaks,
                plain ? YamlText.scalar(text) : YamlText.quoted(text));
    }

    private int indentation(int line) {
        int end = line;
        while (end < file.text().length() && file.text().charAt(end) == ' ') {
            end++;
        }
        return end - line;
    }

    private long errors() {
        var log = new Diagnostics();
        Passages.read(type, file, log);
        return log.errors();
    }

    /** Reads the file back: what it says must be what it was told to say. */
    private Optional<Written> verified(String text) {
        var log = new Diagnostics();
        List<Passage> read = Passages.read(type, new SourceFile(file.path(), text), log);
        Map<String, List<String>> words = new TreeMap<>();
        read.forEach(
                p -> words.computeIfAbsent(p.text(), t -> new ArrayList<>()).add(UnitText.normal(p.words())));
        Map<String, List<String>> expected = new TreeMap<>();
        slots.forEach((t, s) -> expected.put(
                t, s.stream().map(Slot::words).map(UnitText::normal).toList()));
        if (!words.equals(expected) || log.errors() > errors()) {
            return Optional.empty();
        }
        var digests = new ArrayList<String>();
        var body = new ArrayList<String>();
        var next = new TreeMap<String, Integer>();
        for (Passage passage : read) {
            int place = next.merge(passage.text(), 1, Integer::sum) - 1;
            String made =
                    slots.getOrDefault(passage.text(), List.of()).get(place).made();
            (passage.scalar().isEmpty() ? body : digests).add(made);
        }
        // passages that a translator passed over, and accepted so
        for (Alignment.Pair pair : alignment.pairs()) {
            String digest = pair.source().digest();
            boolean there = digests.contains(digest) || body.contains(digest);
            if (pair.target().isEmpty() && !there && alignment.remembered().contains(digest)) {
                digests.add(digest);
            }
        }
        digests.addAll(body);
        return Optional.of(new Written(text, List.copyOf(digests), incomplete));
    }
}
