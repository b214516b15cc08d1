package org.approdo.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.approdo.output.FaultyFiles.Fault;
import org.approdo.output.FaultyFiles.Killed;
import org.approdo.output.Publisher.Published;
import org.approdo.source.Diagnostic;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every operation of publishing fails or kills once: readers see the whole old or the whole new folder. */
class PublisherFaultTest {
    private static final OutputTree OLD = Folder.tree(
            "index.html", "old home",
            "same.html", "same",
            "it/gone.html", "gone",
            "it/b.html", "old b",
            "+sorted-before-the-marker.html", "gone");
    private static final OutputTree NEW =
            Folder.tree("index.html", "new home", "same.html", "same", "it/b.html", "new b", "new/c.html", "c");

    /** More than publishing takes; the loops end when no fault strikes any more. */
    private static final int MANY = 200;

    @TempDir
    private Path temp;

    @ParameterizedTest
    @EnumSource(names = {"ONCE", "FOR_EVER", "DISK_FULL"})
    void aFailureIsReportedAndLeavesAWholeFolder(Fault fault) throws IOException {
        for (int count = 1; count < MANY; count++) {
            Path folder = published("failing-" + count);
            var files = new FaultyFiles(fault, count);
            var log = new Diagnostics();

            Optional<Published> published = Publisher.publish(NEW, folder, log, files);

            if (!files.struck()) {
                assertThat(published).isPresent();
                return;
            }
            if (published.isPresent()) {
                assertThat(Folder.read(folder)).isEqualTo(whole(NEW));
            } else {
                assertThat(log.sorted()).extracting(Diagnostic::rule).containsExactly(Rule.WRITE_FAILED);
                assertThat(stateOf(folder)).as("after a fault at " + count).isIn(whole(OLD), whole(NEW));
            }
            assertMends(folder, "after a fault at " + count);
        }
        fail("never without a fault");
    }

    @Test
    void afterAFullDiskNothingIsLeftOver() throws IOException {
        for (int count = 1; count < MANY; count++) {
            Path folder = published("full-" + count);
            var files = new FaultyFiles(Fault.DISK_FULL, count);

            boolean published =
                    Publisher.publish(NEW, folder, new Diagnostics(), files).isPresent();

            assertThat(Folder.read(folder)).isEqualTo(whole(published ? NEW : OLD));
            assertThat(Folder.names(temp.resolve("full-" + count))).containsExactly("public");
            if (!files.struck()) {
                return;
            }
        }
        fail("never without a fault");
    }

    @Test
    void aFailureBetweenTheRenamesIsUndone() throws IOException {
        Path folder = published("undone");
        var files = new FaultyFiles(Fault.ONCE, Integer.MAX_VALUE) {
            @Override
            public void move(Path from, Path to) throws IOException {
                if (to.equals(folder) && from.endsWith("new")) {
                    throw new IOException("no");
                }
                super.move(from, to);
            }
        };

        assertThat(Publisher.publish(NEW, folder, new Diagnostics(), files)).isEmpty();
        assertThat(Folder.read(folder)).isEqualTo(whole(OLD));
        assertThat(Folder.names(temp.resolve("undone"))).containsExactly("public");
    }

    @Test
    void aKilledRunLeavesAWholeFolderAndTheNextOneMendsTheRest() throws IOException {
        for (int count = 1; count < MANY; count++) {
            Path folder = published("killed-" + count);

            boolean killed = publishAndKill(folder, count);

            assertThat(stateOf(folder)).as("killed at " + count).isIn(whole(OLD), whole(NEW));
            assertMends(folder, "killed at " + count);
            if (!killed) {
                return;
            }
        }
        fail("never without a fault");
    }

    @Test
    void aRunThatIsKilledWhileItMendsIsMendedToo() throws IOException {
        for (int first = 1; first < MANY; first++) {
            boolean killed = true;
            // every ninth, beginning elsewhere each time: all pairs would take a minute
            for (int second = 1 + first % 9; second < MANY; second += 9) {
                Path folder = published("twice-" + first + "-" + second);
                killed = publishAndKill(folder, first);

                boolean killedAgain = publishAndKill(folder, second);

                String when = "killed at " + first + " and " + second;
                assertThat(stateOf(folder)).as(when).isIn(whole(OLD), whole(NEW));
                assertMends(folder, when);
                if (!killedAgain) {
                    break;
                }
            }
            if (!killed) {
                return;
            }
        }
        fail("never without a fault");
    }

    @Test
    void anEmptyFolderMadeWhereTheOldOneWasGivesWay() throws IOException {
        Path folder = killedBetweenTheRenames("empty");
        Files.createDirectory(folder);

        assertMends(folder, "with an empty folder in the way");
    }

    @Test
    void aFolderOfOthersMadeWhereTheOldOneWasIsRefusedAndNothingIsLost() throws IOException {
        Path folder = killedBetweenTheRenames("foreign");
        Folder.write(folder.resolve("thesis.txt"), "years of work");
        var log = new Diagnostics();

        assertThat(Publisher.publish(NEW, folder, log)).isEmpty();
        assertThat(log.sorted()).extracting(Diagnostic::rule).containsExactly(Rule.FOREIGN_FOLDER);
        assertThat(Folder.read(folder)).containsOnlyKeys("thesis.txt");

        Files.delete(folder.resolve("thesis.txt"));
        Files.delete(folder);

        assertThat(stateOf(folder)).isEqualTo(whole(OLD));
        assertMends(folder, "when the folder of others is gone");
    }

    @Test
    void aKilledFirstRunLeavesNothingOrAll() throws IOException {
        for (int count = 1; count < MANY; count++) {
            Path folder = temp.resolve("first-" + count).resolve("public");

            boolean killed = publishAndKill(folder, count);

            Map<String, String> seen = Files.exists(folder) ? Folder.read(folder) : Map.of();
            assertThat(seen).isIn(Map.of(), texts(NEW));
            assertThat(Publisher.publish(NEW, folder, new Diagnostics())).isPresent();
            assertThat(Folder.read(folder)).isEqualTo(texts(NEW));
            assertThat(Folder.names(temp.resolve("first-" + count))).containsExactly("public");
            if (!killed) {
                return;
            }
        }
        fail("never without a fault");
    }

    @Test
    void afterAKilledRunTheOldTreeCanBePublishedAgain() throws IOException {
        for (int count = 1; count < MANY; count++) {
            Path folder = published("back-" + count);
            boolean killed = publishAndKill(folder, count);

            assertThat(Publisher.publish(OLD, folder, new Diagnostics())).isPresent();
            assertThat(Folder.read(folder)).isEqualTo(whole(OLD));
            if (!killed) {
                return;
            }
        }
        fail("never without a fault");
    }

    /** A folder with the old tree and files of others. */
    private Path published(String name) throws IOException {
        Path folder = temp.resolve(name).resolve("public");
        assertThat(Publisher.publish(OLD, folder, new Diagnostics())).isPresent();
        Folder.write(folder.resolve("CNAME"), "approdo.example");
        Folder.write(folder.resolve(".well-known/security.txt"), "mail us");
        return folder;
    }

    private Path killedBetweenTheRenames(String name) throws IOException {
        Path folder = published(name);
        var files = new FaultyFiles(Fault.ONCE, Integer.MAX_VALUE) {
            private boolean killed;

            @Override
            public void move(Path from, Path to) throws IOException {
                killed |= to.equals(folder);
                dieIfKilled();
                super.move(from, to);
            }

            @Override
            public void delete(Path path) throws IOException {
                dieIfKilled();
                super.delete(path);
            }

            private void dieIfKilled() {
                if (killed) {
                    throw new Killed();
                }
            }
        };
        assertThatThrownBy(() -> Publisher.publish(NEW, folder, new Diagnostics(), files))
                .isInstanceOf(Killed.class);
        assertThat(folder).doesNotExist();
        return folder;
    }

    private static boolean publishAndKill(Path folder, int count) {
        try {
            assertThat(Publisher.publish(NEW, folder, new Diagnostics(), new FaultyFiles(Fault.KILLED, count)))
                    .isPresent();
            return false;
        } catch (Killed e) {
            return true;
        }
    }

    /** What readers see, or will see when the next run has put back what was renamed away. */
    private static Map<String, String> stateOf(Path folder) throws IOException {
        Path away = folder.resolveSibling(".public.approdo").resolve("old");
        return Folder.read(Files.exists(folder) ? folder : away);
    }

    private static void assertMends(Path folder, String when) throws IOException {
        var log = new Diagnostics();
        assertThat(Publisher.publish(NEW, folder, log, FaultyFiles.withoutFault()))
                .as(when)
                .isPresent();
        assertThat(log.sorted()).as(when).isEmpty();
        assertThat(Folder.read(folder)).as(when).isEqualTo(whole(NEW));
        assertThat(Marker.read(folder).orElseThrow().hashes())
                .as(when)
                .containsOnlyKeys(NEW.files().stream().map(OutputFile::path).toList());
        assertThat(Folder.names(FileOperations.folderOf(folder))).as(when).isEqualTo(List.of("public"));
    }

    private static Map<String, String> whole(OutputTree tree) {
        var all = new TreeMap<>(texts(tree));
        all.put("CNAME", "approdo.example");
        all.put(".well-known/security.txt", "mail us");
        return all;
    }

    private static Map<String, String> texts(OutputTree tree) {
        var texts = new TreeMap<String, String>();
        tree.files().forEach(f -> texts.put(f.path(), new String(f.bytes(), StandardCharsets.UTF_8)));
        return texts;
    }
}
