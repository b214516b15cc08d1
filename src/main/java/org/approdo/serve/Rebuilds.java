package org.approdo.serve;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Builds again after changes, one build at a time. What changes while one runs is in the next. */
public final class Rebuilds implements AutoCloseable {
    /** Programs save in several steps; a build waits until nothing has come for so long, in milliseconds. */
    private static final int QUIET = 20;

    /** But no longer than this, in milliseconds, if changes never end. */
    private static final int PATIENCE = 1_000;

    /** After so many builds in a row that were outdated before their end, they are left to end. */
    private static final int MOST_HURRIED = 5;

    private final BlockingQueue<Boolean> changes = new ArrayBlockingQueue<>(1);
    private final Thread thread;

    /**
     * Builds nothing before it is started.
     *
     * @param build must not throw; is told whether something has changed since it began, so that another comes after it
     */
    public Rebuilds(Consumer<BooleanSupplier> build) {
        thread = new Thread(() -> run(build), "rebuilds");
        thread.setDaemon(true);
    }

    /** Builds from now on, at once when something has changed already. */
    public void start() {
        thread.start();
    }

    /** Something has changed. Returns at once. */
    public void want() {
        changes.offer(true);
    }

    private void run(Consumer<BooleanSupplier> build) {
        try {
            int hurried = 0;
            while (true) {
                changes.take();
                awaitQuiet();
                boolean hurries = hurried < MOST_HURRIED;
                build.accept(() -> hurries && !changes.isEmpty());
                hurried = changes.isEmpty() ? 0 : hurried + 1;
            }
        } catch (InterruptedException e) {
            // closed
        }
    }

    private void awaitQuiet() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE);
        while (System.nanoTime() < end && changes.poll(QUIET, TimeUnit.MILLISECONDS) != null) {
            // another one
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
