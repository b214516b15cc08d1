package org.approdo.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.approdo.source.Diagnostics;
import org.approdo.source.FrontMatter;
import org.approdo.source.SourceFile;
import org.approdo.source.YamlNode;
import org.approdo.source.YamlReader;

/**
 * What can be mended without judgement: translations in which nothing is translated go, unless somebody works on them, and
 * fields come into the order of their type. A file keeps every other byte; a comment goes with the field below it.
 */
public final class Repairs {
    private Repairs() {}

    /**
     * A file that should be otherwise.
     *
     * @param text what it should hold, without a byte order mark; absent when it should go
     */
    public record Repair(SourceFile file, Optional<String> text) {}

    /** By item and language. */
    public static List<Repair> of(Content content) {
        var repairs = new ArrayList<Repair>();
        for (Entry entry : content.entries()) {
            for (EntryText text : entry.texts().values()) {
                of(entry.type(), text).ifPresent(repairs::add);
            }
        }
        return repairs;
    }

    private static Optional<Repair> of(ContentType type, EntryText text) {
        SourceFile file = text.file();
        Optional<YamlNode.Mapping> mapping = mapping(type, file);
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        if (text.isStub() && text.body().isEmpty() && !text.isInProgress()) {
            // what stands in comments are somebody's first steps
            boolean begun = file.text().lines().anyMatch(l -> l.matches("(.*\\s)?#.*"));
            return begun ? Optional.empty() : Optional.of(new Repair(file, Optional.empty()));
        }
        return inOrder(type, file, mapping.get()).map(t -> new Repair(file, Optional.of(t)));
    }

    private static Optional<YamlNode.Mapping> mapping(ContentType type, SourceFile file) {
        var ignored = new Diagnostics();
        return type.prose()
                ? FrontMatter.read(file, ignored).map(FrontMatter::mapping)
                : YamlReader.readMapping(file, ignored);
    }

    /** The first field that stands behind one that the type has later. */
    static Optional<YamlNode.Member> misplaced(ContentType type, YamlNode.Mapping mapping) {
        int last = -1;
        for (YamlNode.Member member : mapping.members()) {
            int place = type.fieldNames().indexOf(member.key());
            if (place >= 0 && place < last) {
                return Optional.of(member);
            }
            last = Math.max(last, place);
        }
        return Optional.empty();
    }

    /** Of each key its place among the type's fields, or -1 for keys of the house, which stay where they are. */
    private static List<Integer> places(ContentType type, YamlNode.Mapping mapping) {
        return mapping.members().stream()
                .map(m -> type.fieldNames().indexOf(m.key()))
                .toList();
    }

    private static Optional<String> inOrder(ContentType type, SourceFile file, YamlNode.Mapping mapping) {
        if (misplaced(type, mapping).isEmpty()) {
            return Optional.empty();
        }
        String text = file.text();
        List<Integer> starts = starts(text, mapping);
        int end = type.prose() ? endOfFrontMatter(text) : text.length();
        String broken = text.contains("\r\n") ? "\r\n" : "\n";
        var parts = new ArrayList<String>();
        for (int i = 0; i < starts.size(); i++) {
            String part = text.substring(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : end);
            parts.add(part.endsWith("\n") ? part : part + broken);
        }
        List<Integer> places = places(type, mapping);
        List<Integer> sorted = IntStream.range(0, places.size())
                .boxed()
                .filter(i -> places.get(i) >= 0)
                .sorted(Comparator.comparing(places::get))
                .toList();
        var ordered = new StringBuilder(text.substring(0, starts.get(0)));
        int next = 0;
        for (int i = 0; i < parts.size(); i++) {
            ordered.append(parts.get(places.get(i) < 0 ? i : sorted.get(next++)));
        }
        if (!text.substring(0, end).endsWith("\n")) {
            ordered.setLength(ordered.length() - broken.length());
        }
        String repaired = ordered + text.substring(end);
        return saysTheSame(type, mapping, file.path(), repaired) ? Optional.of(repaired) : Optional.empty();
    }

    /** Where each field begins: at the comment right above it; the first at its key, for a comment there is the file's. */
    private static List<Integer> starts(String text, YamlNode.Mapping mapping) {
        var starts = new ArrayList<Integer>();
        for (YamlNode.Member member : mapping.members()) {
            int start = text.lastIndexOf('\n', member.keySpan().start()) + 1;
            while (!starts.isEmpty() && start > 0) {
                int above = text.lastIndexOf('\n', start - 2) + 1;
                if (above <= starts.get(starts.size() - 1) || text.charAt(above) != '#') {
                    break;
                }
                start = above;
            }
            starts.add(start);
        }
        return starts;
    }

    private static int endOfFrontMatter(String text) {
        int fence = text.indexOf("\n---", 3);
        return fence < 0 ? text.length() : fence + 1;
    }

    /** Two keys may share a line, or a text end where none can follow: such a file is left alone. */
    private static boolean saysTheSame(ContentType type, YamlNode.Mapping before, String path, String text) {
        Optional<YamlNode.Mapping> after = mapping(type, new SourceFile(path, text));
        return after.isPresent()
                && after.get().members().size() == before.members().size()
                && before.members().stream()
                        .allMatch(m -> after.get().member(m.key()).stream()
                                .anyMatch(a -> words(a.value()).equals(words(m.value()))))
                && misplaced(type, after.get()).isEmpty();
    }

    private static Object words(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.text();
        }
        return node instanceof YamlNode.Sequence sequence
                ? sequence.items().stream().map(Repairs::words).toList()
                : ((YamlNode.Mapping) node)
                        .members().stream()
                                .map(m -> List.of(m.key(), words(m.value())))
                                .toList();
    }
}
