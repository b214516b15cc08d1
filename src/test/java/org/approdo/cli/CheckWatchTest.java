package org.approdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.approdo.TestSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --watch} tells after each save what {@code check} would. */
@Timeout(180)
class CheckWatchTest {
    private static final String GUIDE = "content/guides/italia/casa/index.it.md";

    @TempDir
    private Path temp;

    private final BlockingQueue<String> printed = new LinkedBlockingQueue<>();
    private Thread checks = new Thread();

    @AfterEach
    void stop() throws InterruptedException {
        checks.interrupt();
        checks.join();
    }

    @Test
    void everySaveIsChecked() throws InterruptedException {
        TestSite site = TestSite.in(temp.resolve("site"));
        String whole = site.read(GUIDE);
        start(site);
        assertThat(untilCounted()).contains("0 errors").doesNotContain("broken-link");

        site.write(GUIDE, whole + "\nSi veda [qui](/guides/nessuna/).\n");
        assertThat(untilCounted()).contains(GUIDE, "[broken-link]", "1 error, ");

        site.write(GUIDE, whole);
        assertThat(untilCounted()).contains("0 errors").doesNotContain("broken-link");
    }

    @Test
    void whoWantsFilesMendedIsToldThatTheTwoDoNotGoTogether() {
        CommandLineRun run = CommandLineRun.on(temp, "check", "--watch", "--fix");

        assertThat(run.code()).isEqualTo(Main.WRONG_USE);
        assertThat(run.err()).contains("--watch looks on while you write, and --fix writes");
    }

    private void start(TestSite site) {
        var out = new PrintWriter(new Lines());
        checks = new Thread(() -> Main.run(
                out,
                out,
                "check",
                "--watch",
                "--no-cache",
                "--site",
                site.root().toString()));
        checks.start();
    }

    /** All that is printed up to the line with the counts. */
    private String untilCounted() throws InterruptedException {
        var text = new StringBuilder();
        while (true) {
            String line = printed.poll(120, TimeUnit.SECONDS);
            assertThat(line).as("a line after: %s", text).isNotNull();
            text.append(line).append('\n');
            if (line.matches(".*errors?, .*, in [0-9.]+ s")) {
                return text.toString();
            }
        }
    }

    /** Hands on what is printed, line by line. */
    private final class Lines extends Writer {
        private final StringBuilder line = new StringBuilder();

        @Override
        public void write(char[] chars, int start, int length) {
            for (int i = start; i < start + length; i++) {
                if (chars[i] == '\n') {
                    printed.add(line.toString());
                    line.setLength(0);
                } else {
                    line.append(chars[i]);
                }
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
