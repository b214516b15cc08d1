package org.approdo.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.approdo.UnderSeveralLocales;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@UnderSeveralLocales
class SourceFileTest {
    private final Diagnostics log = new Diagnostics();

    @Test
    void countsLinesAndColumnsFromOne() {
        var file = new SourceFile("f", "ab\ncd\n");

        assertThat(place(file, 0)).isEqualTo("1:1");
        assertThat(place(file, 2)).isEqualTo("1:3");
        assertThat(place(file, 3)).isEqualTo("2:1");
        assertThat(place(file, 6)).isEqualTo("3:1");
    }

    @Test
    void countsAnEmojiAsOneColumn() {
        var file = new SourceFile("f", "👩‍👧 x 🏠y");

        assertThat(place(file, file.text().indexOf('x'))).isEqualTo("1:5");
        assertThat(place(file, file.text().indexOf('y'))).isEqualTo("1:8");
    }

    @Test
    void countsArabicLettersInReadingOrder() {
        var file = new SourceFile("f", "name: مكتب x");

        assertThat(place(file, file.text().indexOf('x'))).isEqualTo("1:12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "name: مكتب\r\n👩‍👧 x\n", "\uFFFD\u0000\n"})
    void saysTheSameWhenItHoldsItsTextSmall(String text) {
        var whole = new SourceFile("f", text);
        var small = new SourceFile("f", text);
        small.compact();
        small.compact();

        assertThat(small).isEqualTo(whole).hasSameHashCodeAs(whole).isNotEqualTo(new SourceFile("f", text + 'x'));
        assertThat(small.text()).isEqualTo(text);
        assertThat(small.bytes()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i <= text.length(); i++) {
            assertThat(place(small, i)).isEqualTo(place(whole, i));
            assertThat(small.span(i, i + 9).text())
                    .isEqualTo(whole.span(i, i + 9).text());
            assertThat(small.span(i, i).lineText()).isEqualTo(whole.span(i, i).lineText());
        }
    }

    @Test
    void leavesTheCarriageReturnOutOfALine() {
        var file = new SourceFile("f", "ab\r\ncd\r\n");

        assertThat(file.lineText(0)).isEqualTo("ab");
        assertThat(place(file, 4)).isEqualTo("2:1");
        assertThat(file.wholeLine(2).text()).isEqualTo("cd");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsTheOffsetOfEveryLineAndColumnForSeed(int seed) {
        var random = new Random(seed);
        List<String> pieces = List.of("a", " ", "\n", "\r\n", "🏠", "ي", "\t", "é", "\u2028");
        var text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        var file = new SourceFile("f", text.toString());

        for (int offset = 0; offset <= text.length(); offset++) {
            boolean insideEmoji = offset < text.length() && Character.isLowSurrogate(text.charAt(offset));
            if (!insideEmoji) {
                assertThat(file.offset(file.line(offset), file.column(offset))).isEqualTo(offset);
            }
        }
    }

    @Test
    void keepsPlacesBeyondItsEndInside() {
        var file = new SourceFile("f", "ab\ncd");

        assertThat(file.offset(9, 9)).isEqualTo(5);
        assertThat(file.offset(1, 9)).isEqualTo(2);
        assertThat(file.wholeLine(9).text()).isEmpty();
        assertThat(file.span(4, 99).text()).isEqualTo("d");
        assertThat(file.span(-3, -1).text()).isEmpty();
    }

    @Test
    void dropsALeadingByteOrderMarkOnly() {
        Optional<SourceFile> file = SourceFile.decode("f", bytes("\uFEFFa\uFEFFb"), log);

        assertThat(file).map(SourceFile::text).contains("a\uFEFFb");
        assertThat(log.sorted()).isEmpty();
    }

    @Test
    void pointsAtTheFirstByteThatIsNotUtf8() {
        byte[] text = bytes("\uFEFFriga\n🏠 \uFFFD citta ora");
        text[text.length - 5] = (byte) 0xE0;

        assertThat(SourceFile.decode("f", text, log)).isEmpty();

        assertThat(log.sorted()).singleElement().satisfies(d -> {
            assertThat(d.rule()).isEqualTo(Rule.BAD_ENCODING);
            assertThat(d.span().line() + ":" + d.span().column()).isEqualTo("2:9");
            assertThat(d.span().lineText()).startsWith("🏠 \uFFFD citt\uFFFD");
        });
    }

    @Test
    void refusesACutOffCharacterAtTheEnd() {
        byte[] text = {'a', (byte) 0xC3};

        assertThat(SourceFile.decode("f", text, log)).isEmpty();

        assertThat(log.sorted()).extracting(Diagnostic::rule).containsExactly(Rule.BAD_ENCODING);
    }

    @Test
    void readsAFileUpToTheLimitAndNoFurther(@TempDir Path root) throws IOException {
        Files.write(root.resolve("most"), new byte[SourceFile.MAX_BYTES]);
        Files.write(root.resolve("more"), new byte[SourceFile.MAX_BYTES + 1]);

        assertThat(SourceFile.read(root, "most", log)).isPresent();
        assertThat(SourceFile.read(root, "more", log)).isEmpty();

        assertThat(log.sorted())
                .extracting(d -> d.span().file().path() + " " + d.rule().id())
                .containsExactly("more file-too-large");
    }

    @Test
    void doesNotSayWhereTheSiteLiesWhenAFileIsMissing(@TempDir Path root) {
        assertThat(SourceFile.read(root, "a/b.yml", log)).isEmpty();

        assertThat(log.sorted()).singleElement().satisfies(d -> {
            assertThat(d.span().file().path()).isEqualTo("a/b.yml");
            assertThat(d.message()).isEqualTo("cannot be read: there is no such file");
        });
    }

    @Test
    void saysWhyAFolderIsNoFile(@TempDir Path root) throws IOException {
        Files.createDirectory(root.resolve("folder.yml"));

        assertThat(SourceFile.read(root, "folder.yml", log)).isEmpty();

        assertThat(log.sorted())
                .singleElement()
                .satisfies(d ->
                        assertThat(d.message()).startsWith("cannot be read: ").doesNotContain(root.toString()));
    }

    private static String place(SourceFile file, int offset) {
        return file.line(offset) + ":" + file.column(offset);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
