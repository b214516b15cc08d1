package org.approdo.source;

import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;

/**
 * By what one tells whether a file was written to without reading it.
 *
 * @param key of the file system, which a file that takes the place of another has of its own; empty where there is none
 */
public record FileStamp(long size, Instant modified, String key) {
    /** The coarsest clock of a file system in use, that of FAT. */
    private static final Duration CLOCK = Duration.ofSeconds(2);

    static FileStamp of(BasicFileAttributes attributes) {
        return new FileStamp(
                attributes.size(), attributes.lastModifiedTime().toInstant(), String.valueOf(attributes.fileKey()));
    }

    /** Whether a later change would show: the file was not written to just before that moment. */
    public boolean isSettled(Instant moment) {
        return modified.plus(CLOCK).isBefore(moment);
    }
}
