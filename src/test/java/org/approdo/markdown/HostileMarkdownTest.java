package org.approdo.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.approdo.source.Diagnostics;
import org.approdo.source.SourceFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text made to keep the parser busy or to overflow its stack ends soon, in a finding or a page. */
class HostileMarkdownTest {
    /** Of the processor's time, since other tests may run beside. */
    private static final Duration LIMIT = Duration.ofSeconds(1);

    private static final Duration LIMIT_BY_THE_CLOCK = Duration.ofSeconds(10);

    private static final int REPEATS = 100_000;
    /** The longest text that is parsed at all. */
    private static final int LONGEST = 64 * 1024;

    /** Pieces stand between bars. */
    private static final List<String> PIECES = pieces(
            "[¦]¦(¦)¦!¦![¦*¦_¦**¦__¦*_¦`¦``¦~¦>¦> ¦- ¦* ¦+ ¦1. ¦1) ¦- > ¦>- ¦> 1. ¦[a](¦[a](/x/)¦",
            "[a][¦[a]: ¦[^a]¦[^a]: ¦<¦<a¦</¦<!--¦<?¦<![CDATA[¦<a b='¦\\¦\\[¦&¦&#¦&amp;¦&#1;¦|¦|-¦",
            "| a ¦#¦# ¦=¦-¦{¦{{<¦{{< ¦{{< contact a >}}¦{lang=¦[a]{lang=de}¦{#a¦:¦\t¦ ¦\u00A0¦\u0000¦",
            "a¦ق¦🏠¦a@b.c¦<a@¦http://¦www.");

    private static final List<String> LINES = pieces(
            "[¦* ¦> ¦- ¦1. ¦# ¦## a¦| a |¦|---|¦| a |\n|---|¦```¦~~~¦    a¦---¦===¦a\n===¦[a]: /x/¦",
            "[^a]: b¦[^a]¦<b>¦<div>¦<!--¦- a\n\n  b¦> a\n> b¦> [!info]\n> a¦{{< contact a >}}¦{{<¦",
            "![a](b)¦[a](/x/)¦*a* **b** `c`¦a\\¦a  ¦&amp;¦\\¦|¦**¦``¦<a@b.c>¦[a]{lang=de}¦- [ ] a¦:");

    static List<String> texts() {
        var texts = new ArrayList<String>();
        for (String piece : PIECES) {
            texts.add(piece.repeat(REPEATS));
            texts.add("a " + piece.repeat(999) + " b");
        }
        for (String line : LINES) {
            texts.add((line + '\n').repeat(LONGEST / (line.length() + 1)));
            texts.add((line + "\n\n").repeat(LONGEST / 4 / (line.length() + 2)));
        }
        for (String mark : List.of("[", "*", "_", "`", "<", "!", "]", "![", "[a](", "*_", "**a")) {
            String paragraph = mark.repeat(900 / mark.length()) + "\n\n";
            texts.add(paragraph.repeat(LONGEST / paragraph.length()));
        }
        for (int depth : List.of(11, 12, 24, 25, 100, 5_000)) {
            texts.add("> ".repeat(depth) + "a");
            texts.add(">".repeat(depth) + "a");
            texts.add("- ".repeat(depth) + "a");
            texts.add(nestedList(depth));
            texts.add("*".repeat(depth) + "a" + "*".repeat(depth));
            texts.add("*a _b ".repeat(depth) + "c" + "_ *".repeat(depth));
            texts.add("[".repeat(depth) + "a" + "](/x/)".repeat(depth));
            texts.add("![".repeat(depth) + "a" + "](b)".repeat(depth));
        }
        texts.add("a" + "\n".repeat(LONGEST - 1));
        texts.add("| a |\n|---|\n" + "| a ".repeat(LONGEST / 4 - 4));
        texts.add("| a ".repeat(20_000) + "\n" + "|---".repeat(20_000) + "\n" + "| b ".repeat(10_000));
        texts.add("[a]\n\n" + "[a]: /x/\n".repeat(20_000));
        texts.add("[^a]\n\n" + "[^a]: b [^a]\n".repeat(15_000));
        return texts;
    }

    private static String nestedList(int depth) {
        var text = new StringBuilder();
        for (int i = 0; i < Math.min(depth, 400); i++) {
            text.append("  ".repeat(i)).append("- a\n");
        }
        return text.toString();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void endsSoon(String text) {
        var log = new Diagnostics();
        var file = new SourceFile("f", text);

        Document document = assertTimeoutPreemptively(LIMIT_BY_THE_CLOCK, () -> {
            Document read = MarkdownReader.readProse(text, Place.from(file, 0), log);
            // the thread was made for this text
            assertThat(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime())
                    .isLessThan(LIMIT.toNanos());
            return read;
        });

        assertThat(SimpleHoles.html(document)).doesNotContain("<script", "<!--");
    }

    private static List<String> pieces(String... lines) {
        return Stream.of(lines).flatMap(l -> Stream.of(l.split("¦"))).toList();
    }
}
