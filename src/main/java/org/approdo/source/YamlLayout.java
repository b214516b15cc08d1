package org.approdo.source;

/**
 * Where values stand in a YAML text. Offsets count UTF-16 units from 0; a line is named by the offset of its first one.
 */
record YamlLayout(String text) {
    /** An entry of a list or a member of a mapping, to behind its last character. */
    record Part(int start, int end) {}

    boolean isFlow(YamlNode node) {
        return text.startsWith("{", node.span().start())
                || text.startsWith("[", node.span().start());
    }

    /** The offset of the dash before an entry of a list; -1 when it does not begin its line. */
    int dash(YamlNode entry) {
        int before = text.substring(0, entry.span().start()).stripTrailing().length() - 1;
        boolean first = before >= 0
                && text.charAt(before) == '-'
                && text.substring(before - column(before), before).isBlank();
        return first ? before : -1;
    }

    /** The lines of a part, with comments directly above it and comments further in below it. */
    Part lines(int start, int end) {
        int column = column(start);
        int from = start - column;
        while (from > 0) {
            int line = from - 1 - column(from - 1);
            if (!isComment(line) || indent(line) > column) {
                break;
            }
            from = line;
        }
        int to = nextLine(end);
        while (isComment(to) && indent(to) > column) {
            to = nextLine(to);
        }
        return new Part(from, to);
    }

    private boolean isComment(int line) {
        return text.startsWith("#", line + indent(line));
    }

    private int indent(int line) {
        int at = line;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at - line;
    }

    Part part(YamlNode.Member member) {
        int start = member.keySpan().start();
        int colon = text.indexOf(':', member.keySpan().end());
        return new Part(start, end(member.value(), Math.max(member.keySpan().end(), colon + 1)));
    }

    /** Behind the last character of a value; the parser lets blocks reach to what comes next. */
    int end(YamlNode node, int fallback) {
        if (!isFlow(node) && node instanceof YamlNode.Sequence s && !s.items().isEmpty()) {
            YamlNode last = s.items().get(s.items().size() - 1);
            return end(last, last.span().start());
        }
        if (!isFlow(node) && node instanceof YamlNode.Mapping m && !m.members().isEmpty()) {
            return part(m.members().get(m.members().size() - 1)).end;
        }
        int length = node.span().text().stripTrailing().length();
        return length == 0 ? fallback : node.span().start() + length;
    }

    int nextLine(int offset) {
        int newline = text.indexOf('\n', offset);
        return newline < 0 ? text.length() : newline + 1;
    }

    int column(int offset) {
        return offset - text.lastIndexOf('\n', offset - 1) - 1;
    }
}
