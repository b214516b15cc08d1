package org.approdo.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Holds the folder in which one build at a time prepares what it publishes. A killed build loses the lock: it is the
 * system's, not the file's.
 */
final class PublishLock implements Closeable {
    private static final int ATTEMPTS = 100;

    /** Of the lock file, in bytes. */
    private static final int MAX_SIZE = 1 << 16;

    /** Behind all bytes of the file, so that they can be written where locks forbid writing. */
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

    /**
     * Whether the locked file is the one that the next build will find: its last holder may just have deleted it. Told by
     * its size, which is made up, because to open the file by its name and close it again would give up the lock.
     */
    private static boolean isStillThere(Path folder, FileChannel channel) throws IOException {
        int size = ThreadLocalRandom.current().nextInt(1, MAX_SIZE);
        channel.truncate(0);
        channel.write(ByteBuffer.allocate(1), size - 1);
        return Files.size(file(folder)) == size;
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
