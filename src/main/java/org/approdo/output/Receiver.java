package org.approdo.output;

import java.util.concurrent.CancellationException;

/** Who takes the pages of a run as they are made, since they are not held in memory. */
@FunctionalInterface
public interface Receiver {
    /**
     * A page was made. Several threads call at once.
     *
     * @param bytes must not be changed
     */
    void take(OutputFile page, byte[] bytes);

    /** Whether somebody still wants what comes. */
    default boolean isWaiting() {
        return true;
    }

    /**
     * Between the steps of a run.
     *
     * @throws CancellationException when nobody waits for it any more
     */
    default void goOn() {
        if (!isWaiting()) {
            throw new CancellationException("nobody waits for what comes of this run");
        }
    }

    /** Takes none: they are made again when somebody asks. */
    static Receiver nobody() {
        return (page, bytes) -> {};
    }
}
