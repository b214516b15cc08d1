package org.approdo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps the details of a fault of ours, for the person who will mend it. */
final class FaultReport {
    private FaultReport() {}

    /** Empty when it cannot be written. */
    static Optional<Path> write(Throwable e, Path folder) {
        var trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        try {
            Path file = Files.createTempFile(folder, "approdo-fault-", ".txt");
            return Optional.of(Files.writeString(file, trace.toString()));
        } catch (IOException unwritable) {
            return Optional.empty();
        }
    }
}
