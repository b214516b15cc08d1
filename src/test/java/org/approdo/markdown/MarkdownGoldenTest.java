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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Texts and what becomes of them: {@code src/test/resources/markdown/<name>.md} beside {@code <name>.html}, one line for
 * each block, then the findings as comments.
 */
class MarkdownGoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/markdown");

    @TestFactory
    Stream<DynamicTest> becomesTheExpectedHtml() throws IOException {
        return names("md").stream().map(n -> DynamicTest.dynamicTest(n, () -> check(n)));
    }

    @Test
    void noExpectedFileIsLeftOver() throws IOException {
        assertThat(names("html")).isNotEmpty().isEqualTo(names("md"));
    }

    private static void check(String name) {
        String markdown = Golden.read(FOLDER.resolve(name + ".md"));
        var log = new Diagnostics();
        var file = new SourceFile(name + ".md", markdown);

        Document document = MarkdownReader.readProse(markdown, Place.from(file, 0), log);

        var html = new StringBuilder();
        for (Block block : document.blocks()) {
            html.append(Document.html(List.of(block), new SimpleHoles(document)))
                    .append('\n');
        }
        log.sorted()
                .forEach(d -> html.append("<!-- %s:%s %s %s '%s' -->\n"
                        .formatted(
                                d.span().line(),
                                d.span().column(),
                                d.rule().id(),
                                d.message(),
                                d.span().text().replace("\n", "⏎"))));
        Golden.check(FOLDER.resolve(name + ".html"), html.toString());
    }

    private static List<String> names(String extension) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith('.' + extension))
                    .map(n -> n.substring(0, n.length() - extension.length() - 1))
                    .sorted()
                    .toList();
        }
    }
}
