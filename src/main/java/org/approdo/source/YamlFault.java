package org.approdo.source;

import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import tools.jackson.core.JacksonException;

/**
 * Says in plain words what the YAML parser stumbled over, and points at the cause rather than at where it gave up.
 *
 * <p>Reports {@link Rule#YAML_SYNTAX}, {@link Rule#YAML_TAB}, {@link Rule#SECOND_DOCUMENT}, {@link
 * Rule#INVISIBLE_CHARACTER}.
 */
record YamlFault(SourceFile file, Diagnostics log) {
    private static final String INDENTATION = "let what belongs together start in the same column, two spaces a level";

    void report(JacksonException e) {
        if (e.getCause() instanceof MarkedYamlEngineException marked) {
            report(marked, place(marked.getProblemMark()));
        } else if (e.getCause() instanceof ReaderException reader) {
            int at = file.text()
                    .offsetByCodePoints(
                            0,
                            Math.min(
                                    reader.getPosition(),
                                    file.text().codePointCount(0, file.text().length())));
            String character = String.format(Locale.ROOT, "U+%04X", reader.getCodePoint());
            log.report(Rule.INVISIBLE_CHARACTER, file.span(at, at + 1), character);
        } else {
            var location = e.getLocation();
            int at = location == null ? 0 : file.offset(location.getLineNr(), location.getColumnNr());
            Span place = file.span(at, at + 1);
            if (e.getOriginalMessage().contains("property name")) {
                syntax(place, "a list or mapping where a key belongs", "put the key in quotes");
            } else {
                log.report(Rule.YAML_SYNTAX, place, plain(e.getOriginalMessage()));
            }
        }
    }

    private void report(MarkedYamlEngineException e, Span place) {
        String context = String.valueOf(e.getContext());
        String problem = e.getProblem();
        Span opening = e.getContextMark().isPresent() ? place(e.getContextMark()) : place;
        if (problem.contains("(TAB)") || tabIn(place).isPresent()) {
            log.report(Rule.YAML_TAB, tabIn(place).orElse(place));
        } else if (problem.contains("<document start>")) {
            log.report(Rule.SECOND_DOCUMENT, place);
        } else if (context.contains("quoted scalar") && problem.contains("end of stream")) {
            syntax(opening, "this quote is never closed", "add the same quote behind the text");
        } else if (context.contains("parsing a flow") && isUnclosed(opening, place, problem)) {
            syntax(opening, "this bracket is never closed", "add the closing bracket, or a comma between two values");
        } else if (problem.startsWith("mapping values are not allowed")) {
            syntax(
                    place,
                    "a colon where no value can follow",
                    "put a text with a colon in quotes, or correct the indentation");
        } else if (problem.startsWith("could not find expected ':'")) {
            syntax(
                    opening,
                    "no colon behind this key",
                    "write 'key: value', or indent the line to continue the one above");
        } else if (problem.contains("cannot start any token")) {
            String first = new String(Character.toChars(
                    place.text().isEmpty() ? ' ' : place.text().codePointAt(0)));
            syntax(place, "no value begins with '" + first + "'", "put the value in quotes");
        } else if (problem.startsWith("expected <block end>") && isLine(problem)) {
            syntax(place, "the indentation does not fit the lines above", INDENTATION);
        } else if (problem.startsWith("expected <block end>")) {
            syntax(
                    place,
                    "more text behind the end of the value",
                    "put the whole value in quotes; a ' within is written ''");
        } else {
            log.report(Rule.YAML_SYNTAX, place, plain(problem));
        }
    }

    /** On one line it is rather a comma that is missing. */
    private static boolean isUnclosed(Span opening, Span place, String problem) {
        return opening.line() < place.line() || problem.contains("<stream end>");
    }

    private static boolean isLine(String problem) {
        String found = problem.substring(problem.indexOf("found") + 1);
        return found.contains("'?'") || found.contains("'-'") || found.contains("<block ");
    }

    private void syntax(Span place, String words, String hint) {
        log.reportWithHint(Rule.YAML_SYNTAX, place, hint, words);
    }

    /** The tab in the indentation of a line. */
    private Optional<Span> tabIn(Span place) {
        String line = place.lineText();
        int tab = line.indexOf('\t');
        int start = file.offset(place.line(), 1);
        return tab >= 0 && line.substring(0, tab).isBlank()
                ? Optional.of(file.span(start + tab, start + tab + 1))
                : Optional.empty();
    }

    /** The parser's marks are 0-based and count code points. */
    private Span place(Optional<Mark> mark) {
        int at = mark.map(m -> file.offset(m.getLine() + 1, m.getColumn() + 1)).orElse(0);
        return file.span(at, at + 1);
    }

    private static String plain(String problem) {
        return problem.replaceAll("'?<([^>]{1,30})>'?", "'$1'").strip();
    }
}
