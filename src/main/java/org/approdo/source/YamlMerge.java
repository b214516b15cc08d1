package org.approdo.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Brings new values into a YAML file and leaves every byte that has nothing to do with them: comments, quotes, order, line
 * breaks. A scalar that changed is replaced where it stands; lists and mappings gain and lose entries without a change to
 * the others; what becomes another kind of value is written anew; a new member of the top comes at the end.
 */
public final class YamlMerge {
    private YamlMerge() {}

    /**
     * Changes the text of a file up to {@code end}.
     *
     * @param old what the file says
     * @param wanted what it is to say; keys that it lacks stay, unless they are in {@code removable}
     * @param end where the YAML ends: behind the last line that may hold a key
     */
    public static String merge(
            SourceFile file, YamlNode.Mapping old, YamlNode.Mapping wanted, Set<String> removable, int end) {
        var edits = new YamlEdits(file.text());
        var added = new StringBuilder();
        Map<String, YamlNode> values = filled(wanted);
        values.forEach((key, value) -> old.member(key)
                .ifPresentOrElse(m -> edits.change(m, value), () -> added.append(YamlStyle.member(key, value))));
        old.members().stream()
                .filter(m -> removable.contains(m.key()) && !values.containsKey(m.key()) && !isEmpty(m.value()))
                .forEach(edits::remove);
        if (!added.isEmpty()) {
            boolean open = end > 0 && file.text().charAt(end - 1) != '\n';
            edits.replace(end, end, (open ? "\n" : "") + added);
        }
        return edits.applied();
    }

    /** Whether two values say the same: text for text, blanks at its end aside; an empty member is none. */
    public static boolean same(YamlNode one, YamlNode other) {
        if (one instanceof YamlNode.Scalar a && other instanceof YamlNode.Scalar b) {
            return plain(a).equals(plain(b));
        }
        if (one instanceof YamlNode.Sequence a && other instanceof YamlNode.Sequence b) {
            return a.items().size() == b.items().size()
                    && IntStream.range(0, a.items().size())
                            .allMatch(i -> same(a.items().get(i), b.items().get(i)));
        }
        if (one instanceof YamlNode.Mapping a && other instanceof YamlNode.Mapping b) {
            Map<String, YamlNode> left = filled(a);
            Map<String, YamlNode> right = filled(b);
            return left.keySet().equals(right.keySet())
                    && left.entrySet().stream()
                            .allMatch(e -> same(e.getValue(), right.getOrDefault(e.getKey(), e.getValue())));
        }
        return isEmpty(one) && isEmpty(other);
    }

    /** Nothing, an empty text, an empty list, a mapping of nothing. */
    public static boolean isEmpty(YamlNode node) {
        return (node instanceof YamlNode.Scalar s && plain(s).isEmpty())
                || (node instanceof YamlNode.Sequence q && q.items().isEmpty())
                || (node instanceof YamlNode.Mapping m && filled(m).isEmpty());
    }

    /** Whether there is no text in it at all, however many empty entries it has. */
    public static boolean saysNothing(YamlNode node) {
        return node instanceof YamlNode.Sequence list
                ? list.items().stream().allMatch(YamlMerge::saysNothing)
                : node instanceof YamlNode.Mapping mapping
                        ? mapping.members().stream().allMatch(m -> saysNothing(m.value()))
                        : isEmpty(node);
    }

    static Map<String, YamlNode> filled(YamlNode.Mapping mapping) {
        var filled = new LinkedHashMap<String, YamlNode>();
        mapping.members().stream().filter(m -> !isEmpty(m.value())).forEach(m -> filled.put(m.key(), m.value()));
        return filled;
    }

    private static String plain(YamlNode.Scalar scalar) {
        return scalar.text().replace("\r\n", "\n").stripTrailing();
    }
}
