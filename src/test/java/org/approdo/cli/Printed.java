package org.approdo.cli;

import java.util.List;
import org.approdo.TestSite;
import org.approdo.source.Diagnostic;

/** Findings as {@code approdo check} prints them to a file or pipe. */
public final class Printed {
    private Printed() {}

    public static String text(List<Diagnostic> diagnostics) {
        var console = new TestSite.Console();
        new DiagnosticPrinter(console.writer(), DiagnosticPrinter.Format.TEXT, new Colours(false)).print(diagnostics);
        return console.text().replace("\r\n", "\n");
    }
}
