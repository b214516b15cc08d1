package org.approdo.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Places of a YAML text and what is to stand there. Values are changed as deep inside as can be: a scalar where it stands,
 * an entry of a list or a part of a mapping with the lines it has, and with the comments directly above it.
 */
final class YamlEdits {
    private record Edit(int start, int end, String text) {}

    /** A part that comes in before the old one of that index. */
    private record Addition(int before, String text) {}

    private final String text;
    private final YamlLayout layout;
    private final List<Edit> edits = new ArrayList<>();

    YamlEdits(String text) {
        this.text = text;
        this.layout = new YamlLayout(text);
    }

    /** What stands in the text from one offset to another gives way. */
    void replace(int start, int end, String replacement) {
        edits.add(new Edit(start, end, replacement));
    }

    /** As {@link #replace}; a comment behind it must not become part of a text of lines, so it goes behind its mark. */
    private void replaceValue(int start, int end, String replacement) {
        int mark = replacement.indexOf("|\n") + 1;
        int newline = text.indexOf('\n', end);
        int line = newline < 0 ? text.length() : newline;
        if (mark > 0
                && replacement.indexOf('\n') == mark
                && !text.substring(end, line).isBlank()) {
            replace(
                    start,
                    line,
                    replacement.substring(0, mark) + text.substring(end, line) + replacement.substring(mark));
        } else {
            replace(start, end, replacement);
        }
    }

    /** Gives a member another value. */
    void change(YamlNode.Member member, YamlNode wanted) {
        change(member, wanted, layout.column(member.keySpan().start()), false);
    }

    /** Takes a member of the top out, with its line break. */
    void remove(YamlNode.Member member) {
        replace(member.keySpan().start(), layout.nextLine(layout.part(member).end()), "");
    }

    /** The text with all of it done. */
    String applied() {
        edits.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));
        var changed = new StringBuilder();
        int from = 0;
        for (Edit edit : edits) {
            changed.append(text, from, edit.start).append(edit.text);
            from = edit.end;
        }
        return changed.append(text.substring(from)).toString();
    }

    private void change(YamlNode.Member member, YamlNode wanted, int column, boolean flow) {
        if (YamlMerge.same(member.value(), wanted) || changeInside(member.value(), wanted, column, flow)) {
            return;
        }
        YamlLayout.Part part = layout.part(member);
        replaceValue(
                part.start(),
                part.end(),
                flow ? flow(member.key(), wanted) : block(member.key(), wanted, " ".repeat(column)));
    }

    /**
     * False when nothing was done, since the value has to be written anew.
     *
     * @param column of the key or the dash before the value
     */
    private boolean changeInside(YamlNode old, YamlNode wanted, int column, boolean flow) {
        if (old instanceof YamlNode.Scalar a && wanted instanceof YamlNode.Scalar b) {
            int start = a.span().start();
            int end = layout.end(a, start);
            if (start < end) {
                replaceValue(start, end, YamlStyle.scalar(b, text.substring(start, end), column, flow));
            }
            return start < end;
        }
        boolean brackets = layout.isFlow(old);
        if (old instanceof YamlNode.Sequence a && wanted instanceof YamlNode.Sequence b) {
            return !a.items().isEmpty() && (brackets ? changeFlow(a, b) : changeBlock(a, b));
        }
        return old instanceof YamlNode.Mapping a
                && wanted instanceof YamlNode.Mapping b
                && isTyped(a)
                && (brackets ? changeFlow(a, b) : changeBlock(a, b));
    }

    /** Whether its keys stand in the text; of a day that is read as a period they do not. */
    private static boolean isTyped(YamlNode.Mapping mapping) {
        return !mapping.members().isEmpty()
                && mapping.members().stream()
                        .noneMatch(m -> m.keySpan().start() == m.value().span().start());
    }

    private boolean changeBlock(YamlNode.Sequence old, YamlNode.Sequence wanted) {
        List<Integer> dashes = old.items().stream().map(layout::dash).toList();
        if (dashes.contains(-1)) {
            return false;
        }
        int column = layout.column(dashes.get(0));
        List<YamlLayout.Part> lines = IntStream.range(0, dashes.size())
                .mapToObj(
                        i -> layout.lines(dashes.get(i), layout.end(old.items().get(i), dashes.get(i) + 1)))
                .toList();
        var alignment = ListAlignment.of(old.items(), wanted.items());
        alignment.pairs().forEach(p -> changeEntry(p.old(), p.wanted(), column, false));
        int last = lines.size() - 1;
        for (ListAlignment.Addition addition : alignment.additions()) {
            int before = addition.before();
            YamlNode model = old.items().get(Math.min(before, last));
            int at = before > last ? lines.get(last).end() : lines.get(before).start();
            insertLines(at, " ".repeat(column) + entry(addition.entry(), model, column));
        }
        List<Integer> kept = alignment.kept();
        IntStream.range(0, lines.size())
                .filter(i -> !kept.contains(i))
                .forEach(i -> replace(lines.get(i).start(), lines.get(i).end(), ""));
        return true;
    }

    private void changeEntry(YamlNode old, YamlNode wanted, int column, boolean flow) {
        if (YamlMerge.same(old, wanted) || changeInside(old, wanted, column, flow)) {
            return;
        }
        int start = old.span().start();
        replace(start, layout.end(old, start), YamlStyle.flow(wanted));
    }

    /** A new entry in the manner of another: its parts in a line, or a line for each. */
    private String entry(YamlNode entry, YamlNode model, int column) {
        String dash = "-" + " ".repeat(Math.max(1, layout.column(model.span().start()) - column - 1));
        if (entry instanceof YamlNode.Mapping mapping
                && model instanceof YamlNode.Mapping
                && !layout.isFlow(model)
                && !YamlMerge.isEmpty(mapping)) {
            String margin = " ".repeat(column + dash.length());
            return dash
                    + YamlMerge.filled(mapping).entrySet().stream()
                            .map(e -> block(e.getKey(), e.getValue(), margin))
                            .collect(Collectors.joining("\n" + margin));
        }
        return dash
                + (entry instanceof YamlNode.Scalar s ? YamlStyle.scalar(s, "", column, false) : YamlStyle.flow(entry));
    }

    private boolean changeBlock(YamlNode.Mapping old, YamlNode.Mapping wanted) {
        List<YamlNode.Member> members = old.members();
        int first = members.get(0).keySpan().start();
        int column = layout.column(first);
        Map<String, YamlNode> values = YamlMerge.filled(wanted);
        boolean behindDash = !text.substring(first - column, first).isBlank();
        int from = 0;
        while (behindDash && from < members.size() && isGone(members.get(from), values)) {
            from++;
        }
        if (from == members.size()) {
            return false;
        }
        if (from > 0) {
            replace(first, members.get(from).keySpan().start(), "");
        }
        for (YamlNode.Member member : members.subList(from, members.size())) {
            YamlNode value = values.get(member.key());
            if (value != null) {
                change(member, value, column, false);
            } else if (isGone(member, values)) {
                YamlLayout.Part lines = layout.lines(
                        member.keySpan().start(), layout.part(member).end());
                replace(lines.start(), lines.end(), "");
            }
        }
        int end = layout.nextLine(layout.part(members.get(members.size() - 1)).end());
        String margin = " ".repeat(column);
        values.forEach((key, value) -> {
            if (old.member(key).isEmpty()) {
                insertLines(end, margin + block(key, value, margin));
            }
        });
        return true;
    }

    private static boolean isGone(YamlNode.Member member, Map<String, YamlNode> values) {
        return !values.containsKey(member.key()) && !YamlMerge.isEmpty(member.value());
    }

    private boolean changeFlow(YamlNode.Sequence old, YamlNode.Sequence wanted) {
        var alignment = ListAlignment.of(old.items(), wanted.items());
        List<YamlLayout.Part> parts = old.items().stream()
                .map(i -> new YamlLayout.Part(
                        i.span().start(), layout.end(i, i.span().start())))
                .toList();
        List<Addition> additions = alignment.additions().stream()
                .map(a -> new Addition(a.before(), YamlStyle.flow(a.entry())))
                .toList();
        if (!changeParts(parts, alignment.kept(), additions)) {
            return false;
        }
        alignment.pairs().forEach(p -> changeEntry(p.old(), p.wanted(), 0, true));
        return true;
    }

    private boolean changeFlow(YamlNode.Mapping old, YamlNode.Mapping wanted) {
        List<YamlNode.Member> members = old.members();
        Map<String, YamlNode> values = YamlMerge.filled(wanted);
        List<Integer> kept = IntStream.range(0, members.size())
                .filter(i -> !isGone(members.get(i), values))
                .boxed()
                .toList();
        List<Addition> additions = values.entrySet().stream()
                .filter(e -> old.member(e.getKey()).isEmpty())
                .map(e -> new Addition(members.size(), flow(e.getKey(), e.getValue())))
                .toList();
        if (!changeParts(members.stream().map(layout::part).toList(), kept, additions)) {
            return false;
        }
        for (YamlNode.Member member : members) {
            YamlNode value = values.get(member.key());
            if (value != null) {
                change(member, value, 0, true);
            }
        }
        return true;
    }

    /** Takes parts out from between brackets and puts others in, each with its comma, or with its line where it has one. */
    private boolean changeParts(List<YamlLayout.Part> parts, List<Integer> kept, List<Addition> additions) {
        int last = kept.stream().mapToInt(i -> i).max().orElse(-1);
        boolean lines = text.substring(
                        parts.get(0).start(), parts.get(parts.size() - 1).end())
                .contains("\n");
        if (last < 0 || (lines && !additions.isEmpty() && kept.size() < parts.size())) {
            return false;
        }
        String separator = lines ? ",\n" + " ".repeat(layout.column(parts.get(0).start())) : ", ";
        for (Addition addition : additions) {
            boolean end = addition.before > last;
            int at = end
                    ? parts.get(parts.size() - 1).end()
                    : parts.get(addition.before).start();
            replace(at, at, end ? separator + addition.text : addition.text + separator);
        }
        for (int i = 0; i < parts.size(); i++) {
            if (kept.contains(i)) {
                continue;
            }
            YamlLayout.Part part = parts.get(i);
            int line = part.start() - layout.column(part.start());
            int next = layout.nextLine(part.end());
            boolean alone = text.substring(line, part.start()).isBlank()
                    && text.substring(part.end(), next).strip().matches("(,\\s*)?(#.*)?");
            if (alone) {
                replace(line, next, "");
            } else if (i < last) {
                replace(part.start(), parts.get(i + 1).start(), "");
            } else {
                replace(parts.get(i - 1).end(), part.end(), "");
            }
        }
        return true;
    }

    private static String flow(String key, YamlNode value) {
        return key + ": " + YamlStyle.flow(value);
    }

    private static String block(String key, YamlNode value, String margin) {
        return YamlStyle.member(key, value).stripTrailing().replaceAll("\n(?!\n)", "\n" + margin);
    }

    private void insertLines(int at, String lines) {
        boolean open = at > 0 && text.charAt(at - 1) != '\n';
        replace(at, at, open ? "\n" + lines : lines + "\n");
    }
}
