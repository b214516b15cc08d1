package org.approdo.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderWatchTest {
    private static final int CHANGES = 1_000_000;

    private final Semaphore changes = new Semaphore(0);

    @TempDir
    private Path root;

    private FolderWatch watch;

    @BeforeEach
    void watchesASite() throws IOException {
        for (String folder : List.of("content/guides/casa", "locales", "templates", "public")) {
            Files.createDirectories(root.resolve(folder));
        }
        write("site-config.yml");
        write("content/guides/casa/index.it.md");
        watch = FolderWatch.start(root, () -> {
            if (changes.availablePermits() < CHANGES) {
                changes.release();
            }
        });
    }

    @AfterEach
    void stops() throws IOException {
        watch.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "site-config.yml",
                "content/guides/casa/index.it.md",
                "content/guides/casa/index.ar.md",
                "content/a.md",
                "locales/it.yml",
                "templates/style.css"
            })
    void noticesAFile(String path) throws Exception {
        write(path);

        assertNoticed();
    }

    @Test
    void noticesASaveThatReplacesTheFile() throws Exception {
        Path other = Files.writeString(root.resolve("public/saved"), "other");

        Files.move(other, root.resolve("content/guides/casa/index.it.md"), StandardCopyOption.REPLACE_EXISTING);

        assertNoticed();
    }

    @Test
    void noticesWhatLiesInNewFoldersWithinFolders() throws Exception {
        Files.createDirectories(root.resolve("content/news/toscana/corso"));
        assertNoticed();

        write("content/news/toscana/corso/index.it.md");
        assertNoticed();
    }

    @Test
    void noticesWhatLiesInARenamedFolder() throws Exception {
        Files.move(root.resolve("content/guides/casa"), root.resolve("content/guides/lavoro"));
        assertNoticed();

        write("content/guides/lavoro/index.it.md");
        assertNoticed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "content/guides", "templates", "locales"})
    void noticesAFolderThatGoesAndComesBack(String folder) throws Exception {
        for (int times = 0; times < 3; times++) {
            delete(root.resolve(folder));
            assertNoticed();

            Files.createDirectories(root.resolve(folder).resolve("a/b"));
            assertNoticed();

            write(folder + "/a/b/c.md");
            assertNoticed();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "public/it/index.html",
                "target/x",
                ".cache/steps",
                ".site-config.yml.swp",
                "content/guides/casa/.index.it.md.swp",
                "content/guides/casa/.#index.it.md",
                "content/guides/casa/#index.it.md#",
                "content/guides/casa/index.it.md~",
                "content/guides/casa/index.it.md.tmp",
                "content/guides/casa/index.it.md___jb_tmp___",
                "content/guides/casa/index.it.md___jb_old___",
                "content/guides/casa/4913",
                "content/.git/index",
            })
    void passesOverWhatIsNoPartOfTheSite(String path) {
        assertThat(FolderWatch.concerns(Path.of(path))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content",
                "site-config.yml",
                "locales/it.yml",
                "templates/assets/logo.svg",
                "content/news/2026-4913/index.it.md"
            })
    void knowsWhatIsPartOfTheSite(String path) {
        assertThat(FolderWatch.concerns(Path.of(path))).isTrue();
    }

    @Test
    void complainsOfNothingWhenAllIsWell() {
        assertThat(watch.complaint()).isEmpty();
    }

    /** Waits for a change, and then until what belongs to it has come too. */
    private void assertNoticed() throws Exception {
        assertThat(changes.tryAcquire(20, TimeUnit.SECONDS)).as("a change").isTrue();
        while (changes.tryAcquire(50, TimeUnit.MILLISECONDS)) {
            changes.drainPermits();
        }
    }

    private void write(String path) throws IOException {
        Files.writeString(root.resolve(path), "text");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
