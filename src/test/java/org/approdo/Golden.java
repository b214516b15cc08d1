package org.approdo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected texts that lie beside their inputs; {@code -Dgolden=update} records them anew. */
public final class Golden {
    private Golden() {}

    /** Compares a text with a file, or writes it there when recording; a missing file fails. */
    public static void check(Path expected, String actual) {
        if (isRecording()) {
            write(expected, actual);
        }
        assertThat(Files.exists(expected))
                .as("%s is missing; record it with -Dgolden=update and read it", expected)
                .isTrue();
        assertThat(actual).as("%s", expected).isEqualTo(read(expected));
    }

    public static boolean isRecording() {
        return "update".equals(System.getProperty("golden"));
    }

    public static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
