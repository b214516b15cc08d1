package org.approdo.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** The disk, until a counted operation; then a fault. */
class FaultyFiles implements FileOperations {
    /** What happens from the counted operation on. */
    enum Fault {
        /** That one operation fails. */
        ONCE,
        /** It fails, and all after it: a disk that was pulled out. */
        FOR_EVER,
        /** It fails if it writes bytes, as do all that write after it. */
        DISK_FULL,
        /** The process is no more: neither it nor any later one happens. */
        KILLED
    }

    /** Not an exception that anybody could handle. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    /** One operation. */
    private interface Operation {
        void run() throws IOException;
    }

    private final FileOperations disk = new Disk();
    private final Fault fault;
    private final int count;
    private final AtomicInteger done = new AtomicInteger();

    /** The first operation is number 1. */
    FaultyFiles(Fault fault, int count) {
        this.fault = fault;
        this.count = count;
    }

    static FaultyFiles withoutFault() {
        return new FaultyFiles(Fault.ONCE, Integer.MAX_VALUE);
    }

    /** Whether the fault came to pass. */
    boolean struck() {
        return done.get() >= count;
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        run(() -> disk.createFolder(folder), () -> {}, false);
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        byte[] half = Arrays.copyOf(bytes, bytes.length / 2);
        run(() -> disk.write(file, bytes), () -> disk.write(file, half), true);
    }

    @Override
    public void keep(Path file, Path second) throws IOException {
        run(() -> disk.keep(file, second), () -> {}, false);
    }

    @Override
    public void copyRights(Path from, Path to) throws IOException {
        run(() -> disk.copyRights(from, to), () -> {}, false);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        run(() -> disk.move(from, to), () -> {}, false);
    }

    @Override
    public void delete(Path path) throws IOException {
        run(() -> disk.delete(path), () -> {}, false);
    }

    @Override
    public void flush(Path path) throws IOException {
        run(() -> {}, () -> {}, false); // the disk itself would take most of the tests' time
    }

    private void run(Operation whole, Operation partly, boolean writes) throws IOException {
        int now = done.incrementAndGet();
        boolean strikes = switch (fault) {
            case ONCE -> now == count;
            case FOR_EVER, KILLED -> now >= count;
            case DISK_FULL -> now >= count && writes;
        };
        if (!strikes) {
            whole.run();
            return;
        }
        if (now == count) {
            partly.run();
        }
        if (fault == Fault.KILLED) {
            throw new Killed();
        }
        throw new IOException("No space left on device");
    }
}
