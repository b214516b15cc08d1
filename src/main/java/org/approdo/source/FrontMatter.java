package org.approdo.source;

import java.util.Optional;

/**
 * A Markdown file taken apart: the YAML between two {@code ---} lines, and where the prose starts.
 *
 * <p>Reports {@link Rule#FRONT_MATTER_MISSING} and {@link Rule#FRONT_MATTER_OPEN}.
 *
 * @param bodyStart UTF-16 offset of the first character behind the closing line
 */
public record FrontMatter(YamlNode.Mapping mapping, int bodyStart) {
    /** Empty after an error, which was reported. */
    public static Optional<FrontMatter> read(SourceFile file, Diagnostics log) {
        String text = file.text();
        if (!isFence(text, 0)) {
            log.report(Rule.FRONT_MATTER_MISSING, file.start());
            return Optional.empty();
        }
        for (int line = nextLine(text, 0); line < text.length(); line = nextLine(text, line)) {
            if (isFence(text, line)) {
                int body = nextLine(text, line);
                return YamlReader.readMapping(file, line, log).map(m -> new FrontMatter(m, body));
            }
        }
        log.report(Rule.FRONT_MATTER_OPEN, file.span(0, 3));
        return Optional.empty();
    }

    private static boolean isFence(String text, int lineStart) {
        return text.startsWith("---", lineStart)
                && text.substring(lineStart + 3, nextLine(text, lineStart)).isBlank();
    }

    private static int nextLine(String text, int from) {
        int newline = text.indexOf('\n', from);
        return newline < 0 ? text.length() : newline + 1;
    }
}
