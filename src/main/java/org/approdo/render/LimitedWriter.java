package org.approdo.render;

import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Optional;

/**
 * Collects what a template writes, up to a size and a time that no honest page comes near: so a loop without end, or over
 * far too much, ends in a sentence. What an author can put into a page is bounded before that, where it is read.
 */
final class LimitedWriter extends Writer {
    /** In characters; the longest page of the portal has some 60,000. */
    static final int MOST = 4 * 1024 * 1024;

    /** Of work, not of waiting: a busy machine is no mistake. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /** The clock is asked no more often than this, since to ask takes longer than to write. */
    private static final int WRITES_PER_LOOK = 1_000;

    private final StringBuilder text = new StringBuilder(16 * 1024);
    private final int most;
    private final Duration patience;
    private final long start = spent();
    private int writes;

    LimitedWriter(int most, Duration patience) {
        this.most = most;
        this.patience = patience;
    }

    /** Ends the template; {@link LimitedWriter#passed} says why. */
    static final class Passed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** What is wrong, if one of the limits was passed. */
    Optional<String> passed() {
        if (text.length() > most) {
            return Optional.of(
                    "it writes more than %s characters into one page; write less, or on further pages".formatted(most));
        }
        return isLate()
                ? Optional.of("it takes longer than %s seconds for one page; look for a loop in a loop"
                        .formatted(patience.toSeconds()))
                : Optional.empty();
    }

    private boolean isLate() {
        return spent() - start > patience.toNanos();
    }

    private static long spent() {
        return THREADS.getCurrentThreadCpuTime();
    }

    @Override
    public void write(char[] chars, int from, int length) {
        text.append(chars, from, length);
        check();
    }

    @Override
    public void write(String words, int from, int length) {
        text.append(words, from, from + length);
        check();
    }

    private void check() {
        if (text.length() > most || (++writes % WRITES_PER_LOOK == 0 && isLate())) {
            throw new Passed();
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return text.toString();
    }
}
