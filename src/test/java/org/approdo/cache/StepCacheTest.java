package org.approdo.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepCacheTest {
    @TempDir
    Path temp;

    private Path file = Path.of("");

    @BeforeEach
    void setUp() {
        file = temp.resolve("new/steps");
    }

    @Test
    void laterRunsFindWhatARunKept() {
        keep("a", "one");

        assertThat(find("a")).hasValue("one");
        assertThat(find("b")).isEmpty();
    }

    @Test
    void oneRunTakesInWhatAnotherUsed() {
        StepCache one = StepCache.inMemory("program");
        StepCache two = StepCache.inMemory("program");
        for (String input : List.of("a", "b", "c")) {
            one.keep(key(one, input), result(input));
        }
        for (String input : List.of("c", "a", "b")) {
            two.keep(key(two, input), result(input));
        }

        StepCache third = StepCache.inMemory("program");
        third.add(one.used());

        assertThat(two.used()).isEqualTo(one.used());
        assertThat(third.find(key(third, "b"))).hasValue(result("b"));
        StepCache fourth = StepCache.inMemory("program");
        fourth.add(third.used());
        assertThat(fourth.find(key(fourth, "b"))).as("used").isPresent();
        assertThat(fourth.find(key(fourth, "a"))).as("not used").isEmpty();
    }

    @Test
    void whatIsDamagedIsNotTakenIn() {
        StepCache one = StepCache.inMemory("program");
        one.keep(key(one, "a"), result("a"));
        byte[] used = one.used();

        for (int at = 0; at < used.length; at++) {
            byte[] damaged = used.clone();
            damaged[at] ^= 1;
            StepCache other = StepCache.inMemory("program");
            other.add(damaged);
            other.add(Arrays.copyOf(used, at));

            assertThat(other.find(key(other, "a"))).as("byte %d", at).isEmpty();
        }
    }

    @Test
    void anotherProgramFindsNothing() {
        keep("a", "one");

        StepCache other = StepCache.open(file, "program 2");

        assertThat(other.find(key(other, "a"))).isEmpty();
    }

    @Test
    void anotherStepOfTheSameInputsIsAnother() {
        StepCache cache = StepCache.open(file, "program");
        cache.keep(StepKey.of(cache.inputsOf("audit").add("a")), new byte[] {1});

        assertThat(cache.find(StepKey.of(cache.inputsOf("index").add("a")))).isEmpty();
    }

    @Test
    void whatEightRunsDidNotUseIsForgotten() {
        keep("old", "one");
        for (int run = 0; run < 8; run++) {
            StepCache cache = StepCache.open(file, "program");
            cache.find(key(cache, "used"));
            cache.keep(key(cache, run == 0 ? "used" : "new" + run), result("one"));
            cache.save();
        }

        assertThat(find("old")).isEmpty();
        assertThat(find("used")).isPresent();
    }

    @Test
    void aProcessThatStaysForgetsTooWhatEightRunsDidNotUse() {
        StepCache cache = StepCache.open(file, "program");
        cache.keep(key(cache, "old"), result("old"));
        cache.keep(key(cache, "used"), result("used"));
        for (int run = 0; run < 7; run++) {
            cache.nextRun();
            assertThat(cache.find(key(cache, "used"))).isPresent();
        }
        assertThat(cache.find(key(cache, "old"))).as("seven runs later").isPresent();
        for (int run = 0; run < 8; run++) {
            cache.nextRun();
            assertThat(cache.find(key(cache, "used"))).isPresent();
        }

        assertThat(cache.find(key(cache, "old"))).as("eight runs after that").isEmpty();
    }

    @Test
    void aDamagedFileCountsAsNone() throws IOException {
        keep("a", "one");
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 0; at < bytes.length; at++) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 1;
            Files.write(file, damaged);

            assertThat(find("a")).as("byte %d", at).isEmpty();
        }
    }

    @Test
    void aFileThatWasCutOffCountsAsNone() throws IOException {
        keep("a", "one");
        byte[] bytes = Files.readAllBytes(file);
        for (int length = 0; length < bytes.length; length++) {
            Files.write(file, Arrays.copyOf(bytes, length));

            assertThat(find("a")).as("%d bytes", length).isEmpty();
        }
    }

    @Test
    void aRunWithNothingNewWritesNothing() throws IOException {
        keep("a", "one");
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));

        StepCache cache = StepCache.open(file, "program");
        cache.find(key(cache, "a"));

        assertThat(cache.save()).isTrue();
        assertThat(Files.getLastModifiedTime(file).toMillis()).isZero();
    }

    @Test
    void aFolderThatCannotBeMadeIsNoFault() throws IOException {
        Files.writeString(temp.resolve("new"), "a file where the folder should be");
        StepCache cache = StepCache.open(file, "program");
        cache.keep(key(cache, "a"), new byte[] {1});

        assertThat(cache.save()).isFalse();
        assertThat(cache.find(key(cache, "a"))).isPresent();
    }

    @Test
    void ofTwoRunsAtOnceEachFindsItsOwnAndNoneIsHarmed() throws IOException {
        StepCache one = StepCache.open(file, "program");
        StepCache two = StepCache.open(file, "program");
        one.keep(key(one, "a"), result("one"));
        two.keep(key(two, "b"), result("two"));

        assertThat(one.save()).isTrue();
        assertThat(two.save()).isTrue();

        assertThat(find("b")).isPresent();
        try (var beside = Files.list(file.getParent())) {
            assertThat(beside).containsExactly(file);
        }
    }

    @Test
    void withoutAFileNothingIsKept() {
        StepCache cache = StepCache.ofNothing();
        cache.keep(key(cache, "a"), new byte[] {1});

        assertThat(cache.remembers()).isFalse();
        assertThat(cache.find(key(cache, "a"))).isEmpty();
        assertThat(cache.save()).isTrue();
    }

    private void keep(String input, String result) {
        StepCache cache = StepCache.open(file, "program");
        cache.keep(key(cache, input), result(result));
        assertThat(cache.save()).isTrue();
    }

    private static byte[] result(String text) {
        return new ResultWriter().text(text).result();
    }

    private Optional<String> find(String input) {
        StepCache cache = StepCache.open(file, "program");
        return cache.find(key(cache, input)).map(r -> new ResultReader(r).text());
    }

    private static StepKey key(StepCache cache, String input) {
        return StepKey.of(cache.inputsOf("step").add(input));
    }
}
