package org.approdo.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Pieces of the texts of this repository, cut, repeated, mixed and damaged: one for each number. */
final class Texts {
    private static final int LONGEST_PIECE = 2_000;
    private static final int LONGEST = 64 * 1024;

    private static final List<String> FOLDERS = List.of(
            "src/test/resources/attacks",
            "src/test/resources/base-site/content",
            "src/test/resources/golden",
            "src/test/resources/markdown",
            "src/test/resources/rules",
            "content/guides");

    /** What means something to one of the readers. */
    private static final String[] WORDS = {
        "---\n",
        "...\n",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        "  ",
        ": ",
        ":\n",
        "- ",
        "? ",
        "&a ",
        "*a",
        "!!x ",
        "|\n",
        ">-\n",
        "'",
        "\"",
        "\\",
        "\\u0000",
        "{",
        "}",
        "[",
        "]",
        "#",
        "%YAML 1.2\n",
        "<<: ",
        "> ",
        "1. ",
        "* ",
        "**",
        "_",
        "`",
        "```\n",
        "~~~",
        "<",
        "<!--",
        "</",
        "&",
        "&#0;",
        "&lt;",
        "![",
        "](",
        "[^1]",
        "[^1]: ",
        "| a |\n|---|\n",
        "|",
        "===\n",
        "{{< ",
        " >}}",
        "{{<",
        "contact ",
        "include ",
        "{lang=",
        "{#",
        "> [!info]\n",
        "javascript:",
        "https://",
        "/../",
        "\u0000",
        "\u202E",
        "\u200D",
        "\uFEFF",
        "\uD83C\uDFE0",
        "\uD800",
        "ا",
        "ـ",
        "ß",
        "İ",
        "ı",
        "ǅ",
        "ﬁ",
        "々",
        "का",
        "\u0301"
    };

    private final List<String> sources = new ArrayList<>();
    private final long seed;

    Texts(long seed) {
        this.seed = seed;
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(f -> f.toString().matches(".*\\.(md|yml|txt)"))
                        .sorted()
                        .toList()) {
                    sources.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    String text(int number) {
        var random = new SplittableRandom(seed + number);
        var text = new StringBuilder(piece(random));
        for (int change = random.nextInt(8); change > 0 && text.length() < LONGEST; change--) {
            change(text, random);
        }
        return text.toString();
    }

    private static void change(StringBuilder text, SplittableRandom random, String other) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(1 + random.nextInt(200)));
        switch (random.nextInt(6)) {
            case 0 -> text.delete(from, to);
            case 1 -> text.insert(from, text.substring(from, to).repeat(1 + random.nextInt(60)));
            case 2 -> text.replace(from, to, other);
            case 3 -> text.insert(from, WORDS[random.nextInt(WORDS.length)].repeat(1 + random.nextInt(20)));
            case 4 -> text.insert(from, Character.toChars(random.nextInt(Character.MAX_CODE_POINT + 1)));
            default -> text.insert(from, WORDS[random.nextInt(WORDS.length)]);
        }
    }

    private void change(StringBuilder text, SplittableRandom random) {
        change(text, random, piece(random));
    }

    private String piece(SplittableRandom random) {
        String source = sources.get(random.nextInt(sources.size()));
        int from = random.nextInt(3) == 0 ? random.nextInt(source.length() + 1) : 0;
        return source.substring(from, Math.min(source.length(), from + random.nextInt(LONGEST_PIECE)));
    }
}
