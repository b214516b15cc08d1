package org.approdo.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.approdo.output.Publisher.Published;
import org.approdo.source.Diagnostic;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others put into the output folder is safe. */
class ForeignFilesTest {
    @TempDir
    private Path parent;

    private Path folder;

    private Diagnostics log;

    @BeforeEach
    void nameTheFolder() {
        folder = parent.resolve("public");
        log = new Diagnostics();
    }

    @Test
    void refusesAFolderThatIsNotOurs() throws IOException {
        Folder.write(folder.resolve("thesis.txt"), "years of work");

        assertThat(publish("index.html", "home")).isEmpty();
        assertThat(rules()).containsExactly(Rule.FOREIGN_FOLDER);
        assertThat(Folder.read(folder)).isEqualTo(Map.of("thesis.txt", "years of work"));
        assertThat(Folder.names(parent)).containsExactly("public");
    }

    @Test
    void refusesAFile() throws IOException {
        Folder.write(folder, "not a folder");

        assertThat(publish("index.html", "home")).isEmpty();
        assertThat(rules()).containsExactly(Rule.FOREIGN_FOLDER);
    }

    @Test
    void refusesTheRootOfTheDisk() {
        assertThat(Publisher.publish(Folder.tree("index.html", "home"), parent.getRoot(), log))
                .isEmpty();
        assertThat(rules()).containsExactly(Rule.FOREIGN_FOLDER);
    }

    @Test
    void refusesAMarkerThatItCannotRead() throws IOException {
        String hash = "0".repeat(64);
        for (String marker : List.of(
                "",
                "# approdo 2\n",
                "# approdo 1\nnonsense\n",
                "# approdo 1\n" + hash + "  ../thesis.txt\n",
                "# approdo 1\n" + hash + "  /etc/passwd\n")) {
            log = new Diagnostics();
            Folder.write(folder.resolve(".approdo"), marker);

            assertThat(publish("index.html", "home")).as(marker).isEmpty();
            assertThat(rules()).as(marker).containsExactly(Rule.FOREIGN_FOLDER);
        }
    }

    @Test
    void keepsWhatOthersPutThere() throws IOException {
        publish("index.html", "home", "it/a.html", "ciao");
        Folder.write(folder.resolve("CNAME"), "approdo.example");
        Folder.write(folder.resolve(".well-known/security.txt"), "mail us");
        Folder.write(folder.resolve("it/note.txt"), "mine");
        Files.createDirectories(folder.resolve("empty/folder"));
        Files.createSymbolicLink(folder.resolve("link"), Path.of("CNAME"));
        Files.createSymbolicLink(folder.resolve("dead"), Path.of("nowhere"));

        publish("index.html", "house");

        assertThat(Folder.read(folder))
                .isEqualTo(Map.of(
                        "index.html", "house",
                        "CNAME", "approdo.example",
                        ".well-known/security.txt", "mail us",
                        "it/note.txt", "mine",
                        "link", "approdo.example"));
        assertThat(folder.resolve("empty/folder")).isEmptyDirectory();
        assertThat(Files.readSymbolicLink(folder.resolve("link"))).isEqualTo(Path.of("CNAME"));
        assertThat(Files.isSymbolicLink(folder.resolve("dead"))).isTrue();
        assertThat(Folder.names(parent)).containsExactly("public");
    }

    @Test
    void keepsWhatOthersPutThereAtTheLastMoment() throws IOException {
        publish("index.html", "home");
        FileOperations slow = new FaultyFiles(FaultyFiles.Fault.ONCE, Integer.MAX_VALUE) {
            @Override
            public void move(Path from, Path to) throws IOException {
                if (from.equals(folder)) {
                    Folder.write(folder.resolve(".well-known/token"), "late");
                }
                super.move(from, to);
            }
        };

        Publisher.publish(Folder.tree("index.html", "house"), folder, log, slow);

        assertThat(Folder.read(folder)).isEqualTo(Map.of("index.html", "house", ".well-known/token", "late"));
        assertThat(Folder.names(parent)).containsExactly("public");
    }

    @Test
    void neverOverwritesAFileOfOthers() throws IOException {
        publish("index.html", "home");
        Folder.write(folder.resolve("robots.txt"), "mine");

        assertThat(publish("index.html", "house", "robots.txt", "ours")).isEmpty();
        assertThat(log.sorted())
                .extracting(Diagnostic::message)
                .containsExactly("'robots.txt' clashes with 'robots.txt' from the build");
        assertThat(Folder.read(folder)).isEqualTo(Map.of("index.html", "home", "robots.txt", "mine"));
    }

    @Test
    void neverDeletesOurSourceThroughALinkInTheFolder() throws IOException {
        Path treasure = parent.resolve("treasure");
        Folder.write(treasure.resolve("gold.txt"), "gold");
        publish("index.html", "home", "it/a.html", "ciao");
        Files.createSymbolicLink(folder.resolve("elsewhere"), treasure);

        publish("index.html", "house");

        assertThat(Folder.read(treasure)).containsOnlyKeys("gold.txt");
        assertThat(Files.readSymbolicLink(folder.resolve("elsewhere"))).isEqualTo(treasure);
    }

    private Optional<Published> publish(String... pathsAndTexts) {
        return Publisher.publish(Folder.tree(pathsAndTexts), folder, log);
    }

    private List<Rule> rules() {
        return log.sorted().stream().map(Diagnostic::rule).toList();
    }
}
