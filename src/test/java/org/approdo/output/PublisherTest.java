package org.approdo.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.approdo.output.Publisher.Published;
import org.approdo.source.Diagnostic;
import org.approdo.source.Diagnostics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2001-02-03T04:05:06Z"));

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
    void writesATreeIntoANewFolderAndLeavesNothingBesideIt() throws IOException {
        Optional<Published> published = publish("index.html", "home", "it/a/index.html", "ciao");

        assertThat(published).contains(new Published(2, 0, 0, 8));
        assertThat(Folder.read(folder)).isEqualTo(Map.of("index.html", "home", "it/a/index.html", "ciao"));
        assertThat(Folder.names(parent)).containsExactly("public");
        assertThat(log.sorted()).isEmpty();
    }

    @Test
    void makesTheFoldersAboveIt() throws IOException {
        folder = parent.resolve("deep/er/public");

        publish("index.html", "home");

        assertThat(Folder.read(folder)).containsOnlyKeys("index.html");
    }

    @Test
    void fillsAnEmptyFolder() throws IOException {
        Files.createDirectory(folder);

        publish("index.html", "home");

        assertThat(Folder.read(folder)).containsOnlyKeys("index.html");
    }

    @Test
    void listsWhatItWroteInTheMarker() throws IOException {
        publish("index.html", "home", "a.txt", "");

        assertThat(Files.readString(folder.resolve(".approdo"))).isEqualTo("""
                        # approdo 1
                        e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a.txt
                        4ea140588150773ce3aace786aeef7f4049ce100fa649c94fbbddb960f1da942  index.html
                        """);
    }

    @Test
    void writesNothingWhenNothingDiffers() throws IOException {
        publish("index.html", "home", "it/a.html", "ciao");
        Files.setLastModifiedTime(folder.resolve("it"), LONG_AGO);
        Files.setLastModifiedTime(folder, LONG_AGO);

        Optional<Published> second = publish("index.html", "home", "it/a.html", "ciao");

        assertThat(second).contains(new Published(0, 2, 0, 8));
        assertThat(Files.getLastModifiedTime(folder)).isEqualTo(LONG_AGO);
        assertThat(Files.getLastModifiedTime(folder.resolve("it"))).isEqualTo(LONG_AGO);
    }

    @Test
    void writesOnlyWhatDiffersAndRemovesWhatIsNoMore() throws IOException {
        publish("index.html", "home", "same.html", "same", "gone/a.html", "gone");
        Files.setLastModifiedTime(folder.resolve("same.html"), LONG_AGO);

        Optional<Published> second = publish("index.html", "house", "same.html", "same", "new/b.html", "new");

        assertThat(second).contains(new Published(2, 1, 1, 12));
        assertThat(Folder.read(folder))
                .isEqualTo(Map.of("index.html", "house", "same.html", "same", "new/b.html", "new"));
        assertThat(folder.resolve("gone")).doesNotExist();
        assertThat(Files.getLastModifiedTime(folder.resolve("same.html"))).isEqualTo(LONG_AGO);
    }

    @Test
    void removesAFileWhenNothingElseDiffers() throws IOException {
        publish("index.html", "home", "gone.html", "gone");

        assertThat(publish("index.html", "home")).contains(new Published(0, 1, 1, 4));
        assertThat(Folder.read(folder)).containsOnlyKeys("index.html");
    }

    @Test
    void filesNamedByAHashStayForOneMoreBuild() throws IOException {
        publish("index.html", "1", "search/11111111/it.bin", "one");
        publish("index.html", "2", "search/22222222/it.bin", "two");

        assertThat(Folder.read(folder))
                .isEqualTo(Map.of("index.html", "2", "search/11111111/it.bin", "one", "search/22222222/it.bin", "two"));

        publish("index.html", "3", "search/33333333/it.bin", "three");

        assertThat(Folder.read(folder))
                .containsOnlyKeys("index.html", "search/22222222/it.bin", "search/33333333/it.bin");
    }

    @Test
    void aBuildThatChangesNothingKeepsThemToo() throws IOException {
        publish("index.html", "1", "search/11111111/it.bin", "one");
        publish("index.html", "2", "search/22222222/it.bin", "two");

        assertThat(publish("index.html", "2", "search/22222222/it.bin", "two")).contains(new Published(0, 2, 0, 4));

        assertThat(Folder.read(folder)).containsKey("search/11111111/it.bin");
    }

    @Test
    void aFileOfTheBuildBeforeThatComesBackIsOneOfThisBuild() throws IOException {
        publish("index.html", "1", "search/11111111/it.bin", "one");
        publish("index.html", "2", "search/22222222/it.bin", "two");
        publish("index.html", "1", "search/11111111/it.bin", "one");

        assertThat(Files.readString(folder.resolve(".approdo"))).endsWith("""
                        7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed  search/11111111/it.bin
                        # of the build before
                        3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3  search/22222222/it.bin
                        """);
    }

    @Test
    void restoresWhatWasDeletedOrCutInTheFolder() throws IOException {
        publish("index.html", "home", "it.html", "ciao");
        Files.delete(folder.resolve("index.html"));
        Folder.write(folder.resolve("it.html"), "c");

        assertThat(publish("index.html", "home", "it.html", "ciao")).contains(new Published(2, 0, 0, 8));
        assertThat(Folder.read(folder)).isEqualTo(Map.of("index.html", "home", "it.html", "ciao"));
    }

    @Test
    void turnsAFileIntoAFolderAndBack() throws IOException {
        publish("a", "file");
        publish("a/b", "inside");

        assertThat(Folder.read(folder)).isEqualTo(Map.of("a/b", "inside"));

        publish("a", "file");

        assertThat(Folder.read(folder)).isEqualTo(Map.of("a", "file"));
    }

    @Test
    void publishesWhereALinkLeads() throws IOException {
        Path real = parent.resolve("www/site");
        Files.createDirectories(real);
        Files.createSymbolicLink(folder, Path.of("www/site"));

        publish("index.html", "home");
        publish("index.html", "house");

        assertThat(Files.readSymbolicLink(folder)).isEqualTo(Path.of("www/site"));
        assertThat(Folder.read(real)).isEqualTo(Map.of("index.html", "house"));
    }

    @Test
    void keepsTheRightsOfTheFolder() throws IOException {
        publish("index.html", "home");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-x---"));

        publish("index.html", "house");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwxr-x---");
    }

    @Test
    void sharesNoBytesWithAFolderThatSomebodyCopiedByName() throws IOException {
        publish("index.html", "home", "same.html", "same");
        Path copy = parent.resolve("copy");
        Files.createDirectory(copy);
        Files.createLink(copy.resolve("index.html"), folder.resolve("index.html"));

        publish("index.html", "house", "same.html", "same");

        assertThat(copy.resolve("index.html")).hasContent("home");
    }

    @Test
    void saysWhatCannotBeRead() throws IOException {
        publish("index.html", "home");
        var missing = new OutputFile("a.pdf", "content/a.pdf", () -> {
            throw new UncheckedIOException(new IOException("content/a.pdf: gone"));
        });
        var tree = OutputTree.merge(log, List.of(missing, OutputFile.text("index.html", "", "house")));

        assertThat(Publisher.publish(tree, folder, log)).isEmpty();
        assertThat(log.sorted())
                .extracting(Diagnostic::message)
                .containsExactly("cannot be written: content/a.pdf: gone");
        assertThat(Folder.read(folder)).isEqualTo(Map.of("index.html", "home"));
        assertThat(Folder.names(parent)).containsExactly("public");
    }

    @Test
    void makesEachFileOnce() throws IOException {
        var asked = new AtomicInteger();
        var counted = new OutputFile("a.html", "content/a.md", () -> {
            asked.incrementAndGet();
            return new byte[10];
        });

        Publisher.publish(OutputTree.merge(log, List.of(counted)), folder, log);

        assertThat(asked).hasValue(1);
    }

    private Optional<Published> publish(String... pathsAndTexts) {
        return Publisher.publish(Folder.tree(pathsAndTexts), folder, log);
    }
}
