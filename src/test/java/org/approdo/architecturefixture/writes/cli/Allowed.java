package org.approdo.architecturefixture.writes.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class Allowed {
    private Allowed() {}

    static void write(Path path) throws IOException {
        Files.writeString(path, "");
    }
}
