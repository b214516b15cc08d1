package org.approdo.cli;

import java.util.List;
import java.util.regex.Pattern;
import org.approdo.TestSite;
import org.approdo.source.Diagnostic;

/** Findings as {@code approdo check} prints them to a file or pipe. */
public final class Printed {
    private static final Pattern COMMAND = Pattern.compile("(?m)^::\\w+ file=([^,]+),line=(\\d+),");

    private Printed() {}

    public static String text(List<Diagnostic> diagnostics) {
        var console = new TestSite.Console();
        new DiagnosticPrinter(console.writer(), DiagnosticPrinter.Format.TEXT, new Colours(false)).print(diagnostics);
        return console.text().replace("\r\n", "\n");
    }

    /** A line that GitHub shows a finding beside; lines count from 1. */
    public record Annotated(String path, int line) {}

    /** Where GitHub shows each finding; findings of a kind beyond its limit are left out. */
    public static List<Annotated> annotated(List<Diagnostic> diagnostics) {
        var console = new TestSite.Console();
        new DiagnosticPrinter(console.writer(), DiagnosticPrinter.Format.GITHUB, new Colours(false)).print(diagnostics);
        return COMMAND.matcher(console.text())
                .results()
                .map(m -> new Annotated(m.group(1), Integer.parseInt(m.group(2))))
                .toList();
    }
}
