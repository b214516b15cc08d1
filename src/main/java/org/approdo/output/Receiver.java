package org.approdo.output;

/** Who takes the pages of a run as they are made, since they are not held in memory. */
@FunctionalInterface
public interface Receiver {
    /**
     * A page was made. Several threads call at once.
     *
     * @param bytes must not be changed
     */
    void take(OutputFile page, byte[] bytes);

    /** Takes none: they are made again when somebody asks. */
    static Receiver nobody() {
        return (page, bytes) -> {};
    }
}
