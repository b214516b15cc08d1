package org.approdo.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.approdo.output.Publisher.Published;
import org.approdo.source.Diagnostic;
import org.approdo.source.Diagnostics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishLockTest {
    @TempDir
    private Path parent;

    @Test
    void aSecondBuildSaysThatOneIsPublishing() throws IOException {
        Path folder = parent.resolve("public");
        var log = new Diagnostics();
        try (PublishLock held = PublishLock.acquire(parent.resolve(".public.approdo"), new Disk())
                .orElseThrow()) {

            assertThat(held.folder()).exists();
            assertThat(Publisher.publish(Folder.tree("index.html", "home"), folder, log))
                    .isEmpty();
        }

        assertThat(log.sorted())
                .extracting(Diagnostic::message)
                .containsExactly("cannot be written: another build is publishing here");
        assertThat(folder).doesNotExist();
        assertThat(Folder.names(parent)).isEmpty();
    }

    @Test
    void aLockThatWasLeftBehindDoesNotCount() throws IOException {
        Folder.write(parent.resolve(".public.approdo/lock"), "of a build that was killed");

        Optional<Published> published =
                Publisher.publish(Folder.tree("index.html", "home"), parent.resolve("public"), new Diagnostics());

        assertThat(published).isPresent();
        assertThat(Folder.names(parent)).containsExactly("public");
    }

    @Test
    void isFreeAgainWhenItWasClosed() throws IOException {
        Path beside = parent.resolve(".public.approdo");
        PublishLock.acquire(beside, new Disk()).orElseThrow().close();

        Optional<PublishLock> second = PublishLock.acquire(beside, new Disk());

        assertThat(second).isPresent();
        second.orElseThrow().close();
        assertThat(Files.exists(beside)).isFalse();
    }

    @Test
    void aSecondProcessFindsItTaken() throws Exception {
        Path folder = parent.resolve("public");
        try (PublishLock held = PublishLock.acquire(parent.resolve(".public.approdo"), new Disk())
                .orElseThrow()) {

            assertThat(publishInAnotherProcess(folder)).isEqualTo("refused");
            assertThat(held.folder()).exists();
        }

        assertThat(publishInAnotherProcess(folder)).isEqualTo("published");
    }

    @Test
    void manyBuildsAtOnceLeaveOneWholeTree() throws Exception {
        Path folder = parent.resolve("public");
        var builds = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 40; i++) {
            String text = "build " + i;
            var tree = Folder.tree("a.html", text, "b.html", text, "c/d.html", text);
            builds.add(() -> Publisher.publish(tree, folder, new Diagnostics()).isPresent());
        }

        var threads = Executors.newFixedThreadPool(8);
        var published = new ArrayList<Boolean>();
        for (Future<Boolean> build : threads.invokeAll(builds)) {
            published.add(build.get());
        }
        threads.shutdown();

        assertThat(published).contains(true);
        assertThat(List.copyOf(new TreeSet<>(Folder.read(folder).values()))).hasSize(1);
        assertThat(Folder.names(parent)).containsExactly("public");
    }

    private static String publishInAnotherProcess(Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AnotherProcess.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    /** Publishes into the folder it is given, and says whether that went well. */
    static final class AnotherProcess {
        private AnotherProcess() {}

        public static void main(String[] arguments) {
            var published =
                    Publisher.publish(Folder.tree("index.html", "home"), Path.of(arguments[0]), new Diagnostics());
            System.out.println(published.isPresent() ? "published" : "refused");
        }
    }
}
