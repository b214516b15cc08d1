package org.approdo.architecturefixture.writes.site;

import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

final class Forbidden {
    private Forbidden() {}

    static void write(Path path) throws IOException {
        Files.write(path, new byte[0]);
    }

    static void writeString(Path path) throws IOException {
        Files.writeString(path, "");
    }

    static void move(Path path) throws IOException {
        Files.move(path, path);
    }

    static void delete(Path path) throws IOException {
        Files.delete(path);
    }

    static void deleteIfExists(Path path) throws IOException {
        Files.deleteIfExists(path);
    }

    static void createDirectories(Path path) throws IOException {
        Files.createDirectories(path);
    }

    static void createTempFile() throws IOException {
        Files.createTempFile("a", "b");
    }

    static void copy(Path path) throws IOException {
        Files.copy(path, path);
    }

    static void setLastModifiedTime(Path path) throws IOException {
        Files.setLastModifiedTime(path, Files.getLastModifiedTime(path));
    }

    static Writer writer(Path path) throws IOException {
        return Files.newBufferedWriter(path);
    }

    static OutputStream stream(Path path) throws IOException {
        return Files.newOutputStream(path);
    }

    static OutputStream oldStream(String path) throws IOException {
        return new FileOutputStream(path);
    }

    static Writer oldWriter(String path) throws IOException {
        return new FileWriter(path, StandardCharsets.UTF_8);
    }
}
