package org.approdo.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.approdo.Audience;
import org.approdo.Generated;
import org.approdo.SiteChecker;
import org.approdo.output.Receiver;
import org.approdo.source.Diagnostic;
import picocli.CommandLine.Option;

/** Options of every command that reads a site and reports what is wrong with it. */
final class SiteOptions extends RunOptions {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "how findings are printed: text, json, github, gitlab or sarif")
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
        return generate(root(), err, what);
    }

    /** The same, each page handed on as it is made. */
    Generated generate(Receiver receiver, PrintWriter err, String what) {
        return generate(root(), Audience.of(receiver), err, what);
    }

    /** What the pipeline finds. */
    List<Diagnostic> check(PrintWriter err, String what) {
        return check(root(), err, what);
    }

    /** The same with the files of another folder. */
    List<Diagnostic> check(Path folder, PrintWriter err, String what) {
        return run(() -> SiteChecker.check(folder, options()), what, err);
    }

    /** Nothing that texts need, which are what people read. */
    @Override
    Surroundings surroundings() {
        return format == DiagnosticPrinter.Format.TEXT || format == DiagnosticPrinter.Format.JSON
                ? Surroundings.none()
                : Surroundings.of(
                        root(), options().baseUrl(), Optional.ofNullable(System.getenv("GITHUB_STEP_SUMMARY")));
    }
}
