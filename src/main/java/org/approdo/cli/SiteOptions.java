package org.approdo.cli;

import java.io.PrintWriter;
import org.approdo.Generated;
import org.approdo.SiteGenerator;
import picocli.CommandLine.Option;

/** Options of every command that reads a site and reports what is wrong with it. */
final class SiteOptions extends PlaceOptions {
    @Option(names = "--format", paramLabel = "FORMAT", description = "how findings are printed: text, json or github")
    private DiagnosticPrinter.Format format = DiagnosticPrinter.Format.TEXT;

    @Override
    DiagnosticPrinter.Format format() {
        return format;
    }

    @Override
    boolean quiet() {
        return super.quiet() || format != DiagnosticPrinter.Format.TEXT;
    }

    /** Runs the pipeline, with progress on a terminal. */
    Generated generate(PrintWriter err, String what) {
        return Progress.during(() -> SiteGenerator.generate(root(), options()), what, err, quiet());
    }
}
