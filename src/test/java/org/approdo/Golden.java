package org.approdo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
        String recorded = read(expected);
        assertThat(actual)
                .as("%s, %s", expected, firstDifference(recorded, actual))
                .isEqualTo(recorded);
    }

    /** Where to look first in two long texts. */
    private static String firstDifference(String recorded, String actual) {
        List<String> before = recorded.lines().toList();
        List<String> after = actual.lines().toList();
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            if (!before.get(i).equals(after.get(i))) {
                return "line %s was [%s], is [%s]".formatted(i + 1, before.get(i), after.get(i));
            }
        }
        return "%s lines were recorded, there are %s".formatted(before.size(), after.size());
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
