package org.approdo.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.approdo.Golden;
import org.approdo.source.Diagnostics;
import org.approdo.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {
    /** All forms there are, and guides in every language. */
    static List<Path> texts() throws IOException {
        try (Stream<Path> forms = Files.list(Path.of("src/test/resources/markdown"));
                Stream<Path> guides = Files.walk(Path.of("content/guides"))) {
            return Stream.concat(forms, guides)
                    .filter(f -> f.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void saysTheSameWhenItIsHeldSmall(Path text) {
        checkHeldSmall(Golden.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&#xD800; a", "# 🏠 &#xDC00;", "[a](/guides/casa/#b) ![b](b.png) {{< contact x >}}"})
    void holdsStrangeTextsSmallToo(String markdown) {
        checkHeldSmall(markdown);
    }

    @Test
    void isTheSameAtHand() {
        Document document = read("## A {#a}\n\nb [c](/d/)\n");
        Document before = document.opened();
        document.compact();

        assertThat(document.opened().blocks()).isEqualTo(before.blocks());
        assertThat(document.opened().section("a", List.of("a")))
                .contains(before.blocks().subList(1, 2));
    }

    private static void checkHeldSmall(String markdown) {
        Document whole = read(markdown);
        Document small = read(markdown);

        small.compact();
        small.compact();

        assertThat(small.blocks()).isEqualTo(whole.blocks());
        assertThat(small.headings()).isEqualTo(whole.headings());
        assertThat(small.anchors()).isEqualTo(whole.anchors());
        assertThat(small.mentions()).isEqualTo(whole.mentions());
        assertThat(small.isEmpty()).isEqualTo(whole.isEmpty());
        assertThat(small.hasHeadingsOf(whole)).isTrue();
        assertThat(SimpleHoles.html(small)).isEqualTo(SimpleHoles.html(whole));
    }

    private static Document read(String markdown) {
        var file = new SourceFile("f", markdown);
        return MarkdownReader.readProse(markdown, Place.from(file, 0), new Diagnostics());
    }
}
