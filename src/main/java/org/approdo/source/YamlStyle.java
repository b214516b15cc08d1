package org.approdo.source;

import java.util.List;
import java.util.stream.Collectors;

/** How values are written into files by hand: short things on a line, a line for each entry of a list of mappings. */
public final class YamlStyle {
    private static final String INDENT = "  ";

    private YamlStyle() {}

    /** A member of the top, with its line break. Empty parts are left out; entries of lists are not, since they are counted. */
    public static String member(String key, YamlNode value) {
        String head = key + ":";
        if (value instanceof YamlNode.Scalar scalar) {
            return head + ' ' + scalar(scalar, "", 0, false) + "\n";
        }
        if (value instanceof YamlNode.Sequence list
                && list.items().stream().anyMatch(YamlNode.Mapping.class::isInstance)) {
            return head + "\n"
                    + list.items().stream()
                            .map(i -> INDENT + "- " + flow(i) + "\n")
                            .collect(Collectors.joining());
        }
        return head + ' ' + flow(value) + "\n";
    }

    /**
     * A scalar in the manner of the one it replaces.
     *
     * @param typed what stood there, quotes and all; empty for nothing
     * @param indent the column of its key
     * @param flow whether it stands between brackets or braces
     */
    static String scalar(YamlNode.Scalar scalar, String typed, int indent, boolean flow) {
        String text = scalar.text().replace("\r\n", "\n");
        boolean block = typed.startsWith("|") || typed.startsWith(">");
        if (!flow && (block || text.strip().contains("\n"))) {
            return literal(text, indent);
        }
        String line = text.strip();
        if (typed.startsWith("'") && !line.contains("\n")) {
            return "'" + line.replace("'", "''") + "'";
        }
        boolean quoted =
                scalar.span().text().startsWith("\"") || scalar.span().text().startsWith("'");
        boolean wanted = typed.startsWith("\"") || (quoted && looksTyped(line));
        return wanted || !isPlain(line, flow) ? Json.write(line) : line;
    }

    private static String literal(String text, int indent) {
        String margin = " ".repeat(indent) + INDENT;
        String lines = text.stripTrailing()
                .lines()
                .map(l -> l.isBlank() ? "" : margin + l)
                .collect(Collectors.joining("\n"));
        return "|\n" + lines;
    }

    /** In one line, as it stands between brackets and braces. */
    public static String flow(YamlNode node) {
        if (node instanceof YamlNode.Sequence list) {
            return list.items().stream().map(YamlStyle::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        if (node instanceof YamlNode.Mapping mapping) {
            return YamlMerge.filled(mapping).entrySet().stream()
                    .map(e -> e.getKey() + ": " + flow(e.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return scalar((YamlNode.Scalar) node, "", 0, true);
    }

    /** Whether other readers of YAML take it for something else than text. */
    private static boolean looksTyped(String text) {
        return text.matches("[-+]?[0-9._]+|true|false|null|~|yes|no|on|off");
    }

    /** Whether it can do without quotes: tried out, since the rules are many. */
    private static boolean isPlain(String text, boolean flow) {
        if (text.isEmpty() || text.contains("\n")) {
            return false;
        }
        String written = flow ? "k: [" + text + "]\n" : "k: " + text + "\n";
        return YamlReader.readMapping(new SourceFile("", written), new Diagnostics())
                .flatMap(m -> m.member("k"))
                .map(YamlNode.Member::value)
                .map(v -> v instanceof YamlNode.Sequence list ? list.items() : List.of(v))
                .filter(items -> items.size() == 1
                        && items.get(0) instanceof YamlNode.Scalar s
                        && s.text().equals(text))
                .isPresent();
    }
}
