package org.approdo.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Brings new values into a YAML file and leaves every byte that has nothing to do with them: comments, quotes, order, line
 * breaks. A scalar that changed is replaced where it stands; a member of the top whose shape changed is written anew; a new
 * one comes at the end.
 */
public final class YamlMerge {
    private record Edit(int start, int end, String text) {}

    private final String text;
    private final List<Edit> edits = new ArrayList<>();

    private YamlMerge(String text) {
        this.text = text;
    }

    /**
     * Changes the text of a file up to {@code end}.
     *
     * @param old what the file says
     * @param wanted what it is to say; keys that it lacks stay, unless they are in {@code removable}
     * @param end where the YAML ends: behind the last line that may hold a key
     */
    public static String merge(
            SourceFile file, YamlNode.Mapping old, YamlNode.Mapping wanted, Set<String> removable, int end) {
        var merge = new YamlMerge(file.text());
        var added = new StringBuilder();
        Map<String, YamlNode> values = filled(wanted);
        values.forEach((key, value) -> old.member(key)
                .ifPresentOrElse(m -> merge.change(m, value), () -> added.append(YamlStyle.member(key, value))));
        old.members().stream()
                .filter(m -> removable.contains(m.key()) && !values.containsKey(m.key()) && !isEmpty(m.value()))
                .forEach(m -> merge.edits.add(new Edit(
                        m.keySpan().start(),
                        merge.nextLine(merge.end(m.value(), m.keySpan().end())),
                        "")));
        if (!added.isEmpty()) {
            boolean open = end > 0 && file.text().charAt(end - 1) != '\n';
            merge.edits.add(new Edit(end, end, (open ? "\n" : "") + added));
        }
        return merge.apply();
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

    private void change(YamlNode.Member member, YamlNode wanted) {
        if (same(member.value(), wanted)) {
            return;
        }
        var scalars = new ArrayList<Edit>();
        if (collect(member.value(), wanted, column(member.keySpan().start()), false, scalars)) {
            edits.addAll(scalars);
            return;
        }
        int start = member.keySpan().start();
        int end = end(member.value(), member.keySpan().end());
        edits.add(new Edit(start, end, YamlStyle.member(member.key(), wanted).stripTrailing()));
    }

    /** Gathers scalars to replace; false when the shapes differ. */
    private boolean collect(YamlNode old, YamlNode wanted, int indent, boolean flow, List<Edit> found) {
        if (same(old, wanted)) {
            return true;
        }
        if (old instanceof YamlNode.Scalar a && wanted instanceof YamlNode.Scalar b) {
            int end = end(a, a.span().start());
            String typed = text.substring(a.span().start(), end);
            if (typed.isEmpty()) {
                return false;
            }
            found.add(new Edit(a.span().start(), end, YamlStyle.scalar(b, typed, indent, flow)));
            return true;
        }
        boolean inside = flow
                || text.startsWith("{", old.span().start())
                || text.startsWith("[", old.span().start());
        if (old instanceof YamlNode.Sequence a && wanted instanceof YamlNode.Sequence b) {
            return a.items().size() == b.items().size()
                    && IntStream.range(0, a.items().size())
                            .allMatch(i -> collect(a.items().get(i), b.items().get(i), indent + 2, inside, found));
        }
        if (old instanceof YamlNode.Mapping a && wanted instanceof YamlNode.Mapping b) {
            Map<String, YamlNode> left = filled(a);
            Map<String, YamlNode> right = filled(b);
            return left.keySet().equals(right.keySet())
                    && left.entrySet().stream()
                            .allMatch(e -> collect(
                                    e.getValue(),
                                    right.getOrDefault(e.getKey(), e.getValue()),
                                    indent + 2,
                                    inside,
                                    found));
        }
        return false;
    }

    /** Behind the last character of a value; the parser lets blocks reach to what comes next. */
    private int end(YamlNode node, int fallback) {
        boolean flow = text.startsWith("{", node.span().start())
                || text.startsWith("[", node.span().start());
        if (!flow && node instanceof YamlNode.Sequence s && !s.items().isEmpty()) {
            YamlNode last = s.items().get(s.items().size() - 1);
            return end(last, last.span().start());
        }
        if (!flow && node instanceof YamlNode.Mapping m && !m.members().isEmpty()) {
            YamlNode.Member last = m.members().get(m.members().size() - 1);
            return end(last.value(), last.keySpan().end() + 1);
        }
        int length = node.span().text().stripTrailing().length();
        return length == 0 ? fallback : node.span().start() + length;
    }

    private int nextLine(int offset) {
        int newline = text.indexOf('\n', offset);
        return newline < 0 ? text.length() : newline + 1;
    }

    private int column(int offset) {
        return offset - text.lastIndexOf('\n', offset - 1) - 1;
    }

    private String apply() {
        edits.sort((a, b) -> Integer.compare(a.start, b.start));
        var changed = new StringBuilder();
        int from = 0;
        for (Edit edit : edits) {
            changed.append(text, from, edit.start).append(edit.text);
            from = edit.end;
        }
        return changed.append(text.substring(from)).toString();
    }
}
