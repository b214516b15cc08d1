package org.approdo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.approdo.source.Diagnostic;
import org.approdo.source.Severity;

/**
 * Findings as workflow commands, of which GitHub makes annotations of a pull request.
 *
 * <p>It shows ten of a kind for each step and drops the others, those printed last. So when there are more, each file gets
 * one before any gets a second, the tenth says how many are left, and the summary of the step has them all.
 *
 * @see <a href="https://docs.github.com/actions/reference/workflow-commands-for-github-actions">Workflow commands</a>
 */
final class GithubAnnotations {
    private static final int SHOWN = 10;
    /** GitHub takes 1 MiB for a step, and drops a summary that is longer. */
    private static final int SUMMARY_BYTES = 900_000;

    private final PrintWriter out;
    private final Surroundings surroundings;

    GithubAnnotations(PrintWriter out, Surroundings surroundings) {
        this.out = out;
        this.surroundings = surroundings;
    }

    /** Prints the findings; those that come first are shown first. */
    void print(List<Diagnostic> diagnostics) {
        boolean cut = false;
        for (Severity severity : Severity.values()) {
            List<Diagnostic> kind =
                    diagnostics.stream().filter(d -> d.severity() == severity).toList();
            if (kind.size() <= SHOWN) {
                kind.forEach(d -> out.println(command(d, "")));
            } else {
                printSome(kind, severity);
                cut = true;
            }
        }
        if (!diagnostics.isEmpty()) {
            summarise(diagnostics, cut);
        }
    }

    private void printSome(List<Diagnostic> kind, Severity severity) {
        List<Diagnostic> chosen = choose(kind);
        Map<String, Integer> hidden = new TreeMap<>();
        kind.forEach(d -> hidden.merge(surroundings.path(d), chosen.contains(d) ? 0 : 1, Integer::sum));
        for (Diagnostic diagnostic : chosen) {
            int others = hidden.getOrDefault(surroundings.path(diagnostic), 0);
            hidden.remove(surroundings.path(diagnostic));
            out.println(command(diagnostic, others > 0 ? "\nand " + others + " more in this file" : ""));
        }
        out.println("::%s title=approdo::%d more; the summary of this step lists them all"
                .formatted(level(severity), kind.size() - chosen.size()));
    }

    /** One of each file, then further ones, as many as there is place for beside the one that counts the rest. */
    private List<Diagnostic> choose(List<Diagnostic> kind) {
        Map<String, Diagnostic> firsts = new LinkedHashMap<>();
        kind.forEach(d -> firsts.putIfAbsent(surroundings.path(d), d));
        return Stream.concat(firsts.values().stream(), kind.stream())
                .distinct()
                .limit(SHOWN - 1)
                .toList();
    }

    private String command(Diagnostic diagnostic, String more) {
        String words = diagnostic.message() + (diagnostic.hint().isEmpty() ? "" : "\n" + diagnostic.hint()) + more;
        return "::%s file=%s,line=%s,col=%s,title=%s::%s"
                .formatted(
                        level(diagnostic.severity()),
                        property(surroundings.path(diagnostic)),
                        diagnostic.span().line(),
                        diagnostic.span().column(),
                        diagnostic.rule().id(),
                        escaped(words));
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "notice";
        };
    }

    private static String escaped(String words) {
        return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String words) {
        return escaped(words).replace(":", "%3A").replace(",", "%2C");
    }

    /** Adds a table of all findings to what the step says of itself; prints what the table leaves out. */
    private void summarise(List<Diagnostic> diagnostics, boolean cut) {
        var table = new StringBuilder("| | file | line | what | what to do | rule |\n|---|---|---|---|---|---|\n");
        int rows = 0;
        int bytes = 0;
        for (Diagnostic diagnostic : diagnostics) {
            String row = row(diagnostic);
            bytes += row.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > SUMMARY_BYTES) {
                break;
            }
            table.append(row);
            rows++;
        }
        if (rows < diagnostics.size()) {
            table.append("\n").append(diagnostics.size() - rows).append(" more do not fit here.\n");
        }
        boolean written =
                surroundings.summary().map(f -> append(f, table + "\n")).orElse(false);
        if (cut && (!written || rows < diagnostics.size())) {
            diagnostics.forEach(d -> out.println("- " + line(d)));
        }
    }

    private boolean append(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return true;
        } catch (IOException e) {
            out.println("::warning title=approdo::the summary cannot be written: "
                    + escaped(String.valueOf(e.getMessage())));
            return false;
        }
    }

    /** Without the line of the file, which may look like a command. */
    private String line(Diagnostic diagnostic) {
        return "%s:%s: %s: %s [%s]"
                .formatted(
                        surroundings.path(diagnostic),
                        diagnostic.span().line(),
                        level(diagnostic.severity()),
                        diagnostic.message().replaceAll("\\s+", " "),
                        diagnostic.rule().id());
    }

    private String row(Diagnostic diagnostic) {
        String rule = diagnostic.rule().id();
        return "| %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        level(diagnostic.severity()),
                        cell(surroundings.path(diagnostic)),
                        diagnostic.span().line(),
                        cell(diagnostic.message()),
                        cell(diagnostic.hint()),
                        surroundings
                                .page(diagnostic.rule())
                                .map(p -> "[" + rule + "](" + p + ")")
                                .orElse(rule));
    }

    /** Text of an author among Markdown: its marks say nothing here. */
    private static String cell(String text) {
        var cell = new StringBuilder();
        for (char c : text.replaceAll("\\s+", " ").toCharArray()) {
            cell.append("\\`*_{}[]<>()#|~@".indexOf(c) >= 0 ? "&#" + (int) c + ';' : String.valueOf(c));
        }
        return cell.toString();
    }
}
