package org.approdo.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.approdo.source.Diagnostic;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputTreeTest {
    private final Diagnostics log = new Diagnostics();

    @Test
    void sortsTheFilesOfAllMakersByPath() {
        var tree = OutputTree.merge(log, List.of(file("b.html"), file("a/z.html")), List.of(file("a.html")));

        assertThat(tree.files()).extracting(OutputFile::path).containsExactly("a.html", "a/z.html", "b.html");
        assertThat(tree.file("a.html")).isPresent();
        assertThat(tree.file("a")).isEmpty();
        assertThat(tree.contains("b.html")).isTrue();
        assertThat(log.sorted()).isEmpty();
    }

    @Test
    void reportsTwoSourcesOfOnePathWhateverTheirOrder() {
        var home = OutputFile.text("index.html", "templates/home.peb", "1");
        var page = OutputFile.text("index.html", "content/x/index.it.md", "2");
        var other = new Diagnostics();

        var tree = OutputTree.merge(log, List.of(home), List.of(page));
        OutputTree.merge(other, List.of(page, home));

        assertThat(tree.files()).containsExactly(page);
        assertThat(log.sorted()).isEqualTo(other.sorted());
        assertThat(printed())
                .containsExactly(
                        "templates/home.peb: 'index.html' clashes with 'index.html' from content/x/index.it.md");
    }

    @Test
    void namesThatDifferOnlyInCaseClash() {
        OutputTree.merge(log, List.of(file("it/Casa.html"), file("it/casa.html")));

        assertThat(printed())
                .containsExactly("it/casa.html.md: 'it/casa.html' clashes with 'it/Casa.html' from it/Casa.html.md");
    }

    @Test
    void namesThatDifferOnlyInTheFormOfAccentsClash() {
        OutputTree.merge(log, List.of(file("caf\u00e9.pdf"), file("cafe\u0301.pdf")));

        assertThat(log.sorted()).extracting(Diagnostic::rule).containsExactly(Rule.DUPLICATE_PATH);
    }

    @Test
    void aFileCannotBeAFolderAsWell() {
        OutputTree.merge(log, List.of(file("guides/a/b.html"), file("guides/a")));
        OutputTree.merge(log, List.of(file("news/index.html"), file("news/INDEX.html/x")));

        assertThat(printed())
                .containsExactly(
                        "guides/a/b.html.md: 'guides/a/b.html' clashes with 'guides/a' from guides/a.md",
                        "news/index.html.md: 'news/index.html' clashes with 'news/INDEX.html/x' from news/INDEX.html/x.md");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/a",
                "a/",
                "a//b",
                "../a",
                "a/../b",
                "a/./b",
                "a\\b",
                "C:a",
                "a\nb",
                "a\u0000",
                "a\u0085",
                ".approdo"
            })
    void refusesPathsThatLeaveTheFolder(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> file(path))
                .withMessage("not a path below the output folder: '" + path + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "..a/b..", ".well-known/x", "a/.approdo", "è/日本.html", "a b.pdf"})
    void allowsPathsThatStayInTheFolder(String path) {
        assertThat(file(path).path()).isEqualTo(path);
    }

    @Test
    void makesBytesOnlyWhenTheyAreAskedFor() {
        var lazy = new OutputFile("a.html", "a.md", () -> {
            throw new IllegalStateException("too early");
        });

        assertThat(OutputTree.merge(log, List.of(lazy)).contains("a.html")).isTrue();
    }

    private List<String> printed() {
        return log.sorted().stream()
                .map(d -> d.span().file().path() + ": " + d.message())
                .toList();
    }

    private static OutputFile file(String path) {
        return OutputFile.text(path, path + ".md", "");
    }
}
