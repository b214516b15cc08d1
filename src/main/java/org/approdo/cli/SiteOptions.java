package org.approdo.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.approdo.Generated;
import org.approdo.SiteGenerator;
import picocli.CommandLine.Option;

/** Options of every command that reads a site and reports what is wrong with it. */
final class SiteOptions extends PlaceOptions {
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

    /** The same with the files of another folder. */
    Generated generate(Path folder, PrintWriter err, String what) {
        return Progress.during(() -> SiteGenerator.generate(folder, options()), what, err, quiet());
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
