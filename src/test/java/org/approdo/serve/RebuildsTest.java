package org.approdo.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RebuildsTest {
    private final BlockingQueue<Integer> begun = new LinkedBlockingQueue<>();
    private final Semaphore mayEnd = new Semaphore(0);
    private final AtomicInteger files = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private volatile BooleanSupplier outdated = () -> false;
    private final Rebuilds rebuilds = new Rebuilds(this::build);

    /** Sees how many files there are, and takes its time. */
    private void build(BooleanSupplier outdated) {
        this.outdated = outdated;
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        begun.add(files.get());
        mayEnd.acquireUninterruptibly();
        atOnce.decrementAndGet();
    }

    @AfterEach
    void close() {
        rebuilds.close();
        mayEnd.release(100);
    }

    @Test
    void aBurstOfChangesIsOneBuildThatSeesThemAll() throws InterruptedException {
        save(200);
        rebuilds.start();

        assertThat(seen()).isEqualTo(200);
        mayEnd.release();
        save(1);
        assertThat(seen()).isEqualTo(201);
        assertThat(begun).isEmpty();
    }

    @Test
    void whatChangesDuringABuildIsInTheNextAndNeverInTwoAtOnce() throws InterruptedException {
        rebuilds.start();
        save(1);
        assertThat(seen()).isEqualTo(1);

        IntStream.range(0, 4).parallel().forEach(i -> save(25));
        mayEnd.release();

        assertThat(seen()).isEqualTo(101);
        mayEnd.release();
        save(1);
        assertThat(seen()).isEqualTo(102);
        assertThat(mostAtOnce).hasValue(1);
    }

    @Test
    void aBuildIsToldThatAnotherComesAfterIt() throws InterruptedException {
        rebuilds.start();
        save(1);
        seen();
        assertThat(outdated.getAsBoolean()).isFalse();

        save(1);
        assertThat(outdated.getAsBoolean()).isTrue();
        mayEnd.release();
        seen();
        assertThat(outdated.getAsBoolean()).isFalse();
    }

    @Test
    void afterSomeThatWereOutdatedABuildMayEnd() throws InterruptedException {
        rebuilds.start();
        save(1);
        int hurried = 0;
        for (int i = 0; i < 12; i++) {
            seen();
            save(1);
            hurried += outdated.getAsBoolean() ? 1 : 0;
            mayEnd.release();
        }
        assertThat(hurried).isEqualTo(5);
    }

    @Test
    void changesThatNeverEndDoNotKeepABuildAway() throws InterruptedException {
        rebuilds.start();
        var restless = new Thread(() -> {
            while (!Thread.interrupted()) {
                rebuilds.want();
            }
        });
        restless.start();

        try {
            assertThat(begun.poll(20, TimeUnit.SECONDS)).isNotNull();
        } finally {
            restless.interrupt();
        }
    }

    @Test
    void whatChangedBeforeItWasStartedIsNotForgotten() throws InterruptedException {
        save(1);
        rebuilds.start();

        assertThat(seen()).isEqualTo(1);
    }

    private void save(int count) {
        for (int i = 0; i < count; i++) {
            files.incrementAndGet();
            rebuilds.want();
        }
    }

    private int seen() throws InterruptedException {
        Integer seen = begun.poll(20, TimeUnit.SECONDS);
        assertThat(seen).as("a build").isNotNull();
        return seen;
    }
}
