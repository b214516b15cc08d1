package org.approdo.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/**
 * Holds the folder in which one build at a time prepares what it publishes. A killed build loses the lock: it is the
 * system's, not the file's.
 */
final class PublishLock implements Closeable {
    private static final int ATTEMPTS = 100;
    /** Far behind the text, so that the text can be read where locks forbid reading. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path folder;
    private final FileChannel channel;
    private final FileOperations files;

    private PublishLock(Path folder, FileChannel channel, FileOperations files) {
        this.folder = folder;
        this.channel = channel;
        this.files = files;
    }

    /** Empty when another build holds it. */
    static Optional<PublishLock> acquire(Path folder, FileOperations files) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            files.createFolder(folder);
            try {
                FileChannel channel =
                        FileChannel.open(file(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                boolean held = false;
                try {
                    if (!isFree(channel)) {
                        return Optional.empty();
                    }
                    held = isStillThere(folder, channel);
                } finally {
                    if (!held) {
                        channel.close();
                    }
                }
                if (held) {
                    return Optional.of(new PublishLock(folder, channel, files));
                }
            } catch (NoSuchFileException e) {
                // its last holder has just deleted the folder: again
            }
        }
        return Optional.empty();
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            return false; // held by this process
        }
    }

    /** Whether the locked file is the one that the next build will find: its last holder may just have deleted it. */
    private static boolean isStillThere(Path folder, FileChannel channel) throws IOException {
        String mark = UUID.randomUUID().toString();
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(mark.getBytes(StandardCharsets.US_ASCII)), 0);
        return Files.exists(file(folder))
                && Files.readString(file(folder), StandardCharsets.US_ASCII).equals(mark);
    }

    private static Path file(Path folder) {
        return folder.resolve("lock");
    }

    /** The folder that its holder may use. */
    Path folder() {
        return folder;
    }

    /** Deletes the folder, unless something in it is still needed. */
    @Override
    public void close() throws IOException {
        try (channel) {
            files.delete(file(folder));
            files.delete(folder);
        } catch (DirectoryNotEmptyException e) {
            // a build waits at the door, or an old folder could not be put back and waits for the next run
        }
    }
}
