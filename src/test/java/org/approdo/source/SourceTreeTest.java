package org.approdo.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.approdo.UnderSeveralLocales;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@UnderSeveralLocales
class SourceTreeTest {
    private final Diagnostics log = new Diagnostics();

    @TempDir
    private Path root;

    @Test
    void namesFilesRelativeToTheSiteInOrder() throws IOException {
        write("content/b/z.txt", "content/a.txt", "content/I.txt", "elsewhere/c.txt");

        List<String> names = SourceTree.list(root, "content", log);

        assertThat(names).containsExactly("content/I.txt", "content/a.txt", "content/b/z.txt");
    }

    @Test
    void passesHiddenFilesAndLeftoversOver() throws IOException {
        write(
                "content/.git/config",
                "content/.DS_Store",
                "content/a.md~",
                "content/a.md.tmp",
                "content/4913",
                "content/#a.md#",
                "content/a.md___jb_old___",
                "content/old~/a.md",
                "content/a.md");

        assertThat(SourceTree.list(root, "content", log)).containsExactly("content/a.md");
        assertThat(log.sorted()).isEmpty();
    }

    @Test
    void followsNoLinks() throws IOException {
        write("secret/a.txt", "content/b.txt");
        Files.createSymbolicLink(root.resolve("content/file"), root.resolve("secret/a.txt"));
        Files.createSymbolicLink(root.resolve("content/folder"), root.resolve("secret"));

        assertThat(SourceTree.list(root, "content", log)).containsExactly("content/b.txt");

        assertThat(log.sorted())
                .extracting(d -> d.rule().id() + " " + d.span().file().path())
                .containsExactly("symbolic-link content/file", "symbolic-link content/folder");
    }

    @Test
    void findsNothingInAFolderThatIsNotThere() {
        assertThat(SourceTree.list(root, "content", log)).isEmpty();
        assertThat(log.sorted()).isEmpty();
    }

    private void write(String... names) throws IOException {
        for (String name : names) {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
    }
}
