package org.approdo.cache;

import org.approdo.source.Sha256;

/**
 * What a result is found by: a hash of everything that the step reads.
 *
 * @param high the first half of the hash
 * @param low the second
 */
public record StepKey(long high, long low) {
    /** Ends the collecting of what a step reads, which begins with the step's name. */
    public static StepKey of(Sha256 inputs) {
        String hex = inputs.hex();
        return new StepKey(Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16));
    }
}
