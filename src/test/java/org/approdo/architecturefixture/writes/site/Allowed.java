package org.approdo.architecturefixture.writes.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class Allowed {
    private Allowed() {}

    static String read(Path path) throws IOException {
        return Files.readString(path);
    }
}
