package org.approdo.cache;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.approdo.source.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Results of pure steps by what they were made from, in one file that may be deleted at any time:
 *
 * <pre>
 * file   = mark(4 bytes "APC1") run(int) count(int) entry* crc(long, CRC-32 of all before)
 * entry  = key(2 longs) run(int) length(int) bytes
 * </pre>
 *
 * <p>An entry's run is the last that used it. Those that none of the last {@value #RUNS} runs used are left out when the file
 * is written, then the longest unused beyond {@value #MOST_BYTES} bytes. A file that is damaged, or that another version of
 * the program wrote, counts as none. It is replaced as a whole, so of two runs at once the later one's stays; each is right.
 *
 * <p>Safe for use by several threads.
 */
public final class StepCache {
    private static final int MARK = 0x41504331;
    private static final int RUNS = 8;
    private static final long MOST_BYTES = 256L * 1024 * 1024;

    private final @Nullable Path file;
    private final String program;
    private int run; // changes while no step is done
    private final Map<StepKey, Kept> results = new ConcurrentHashMap<>();
    private final AtomicBoolean changed = new AtomicBoolean();

    /** A result, and the last run that used it. */
    private static final class Kept {
        private final byte[] bytes;
        private final int run;

        Kept(byte[] bytes, int run) {
            this.bytes = bytes;
            this.run = run;
        }
    }

    private StepCache(@Nullable Path file, String program, int run) {
        this.file = file;
        this.program = program;
        this.run = run;
    }

    /** Finds nothing and keeps nothing: every step is done anew. */
    public static StepCache ofNothing() {
        return new StepCache(null, "", 0);
    }

    /** Begins with nothing and leaves no file: for what runs tell each other by {@link #used} and {@link #add}. */
    public static StepCache inMemory(String program) {
        return new StepCache(null, program, 1);
    }

    /**
     * Reads what earlier runs left in a file, which need not exist.
     *
     * @param program which program the steps are of, to the last byte: another one's results are not found
     */
    public static StepCache open(Path file, String program) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return read(file, program, bytes);
        } catch (IOException e) {
            return new StepCache(file, program, 1); // none yet, or none that can be read
        }
    }

    private static StepCache read(Path file, String program, byte[] bytes) throws IOException {
        if (!isWhole(bytes)) {
            return new StepCache(file, program, 1);
        }
        var cache = new StepCache(file, program, intAt(bytes, Integer.BYTES) + 1);
        cache.addAll(bytes);
        return cache;
    }

    private static boolean isWhole(byte[] bytes) throws IOException {
        int end = bytes.length - Long.BYTES;
        return end >= 3 * Integer.BYTES && intAt(bytes, 0) == MARK && crc(bytes, end) == longAt(bytes, end);
    }

    private void addAll(byte[] bytes) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(bytes, 2 * Integer.BYTES, bytes.length));
        for (int left = in.readInt(); left > 0; left--) {
            var key = new StepKey(in.readLong(), in.readLong());
            int lastRun = in.readInt();
            results.put(key, new Kept(in.readNBytes(in.readInt()), lastRun));
        }
    }

    private static long crc(byte[] bytes, int length) {
        var crc = new CRC32();
        crc.update(bytes, 0, length);
        return crc.getValue();
    }

    private static int intAt(byte[] bytes, int at) throws IOException {
        return new DataInputStream(new ByteArrayInputStream(bytes, at, Integer.BYTES)).readInt();
    }

    private static long longAt(byte[] bytes, int at) throws IOException {
        return new DataInputStream(new ByteArrayInputStream(bytes, at, Long.BYTES)).readLong();
    }

    /** Whether results are kept at all; else nobody need work out keys. */
    public boolean remembers() {
        return !program.isEmpty();
    }

    /** Begins a key: what a step reads is added to it. */
    public Sha256 inputsOf(String step) {
        return Sha256.of(program).add("\0").add(step).add("\0");
    }

    /** The result that was kept; empty when there is none. */
    public Optional<byte[]> find(StepKey key) {
        Kept kept = results.computeIfPresent(key, (k, r) -> r.run == run ? r : new Kept(r.bytes, run));
        return Optional.ofNullable(kept).map(r -> r.bytes);
    }

    /** Keeps a result, which must not change afterwards. */
    public void keep(StepKey key, byte[] result) {
        if (remembers()) {
            results.put(key, new Kept(result, run));
            changed.set(true);
        }
    }

    /** The results that this run kept or found, in the form of the file and the same bytes for the same results. */
    public byte[] used() {
        List<Map.Entry<StepKey, Kept>> used = new ArrayList<>(results.entrySet());
        used.removeIf(e -> e.getValue().run != run);
        used.sort(
                Map.Entry.comparingByKey(Comparator.comparingLong(StepKey::high).thenComparingLong(StepKey::low)));
        var bytes = new ByteArrayOutputStream();
        try {
            write(used, 0, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return bytes.toByteArray();
    }

    /** Takes in what {@link #used} of another run of the same program; a damaged one counts as none. */
    public void add(byte[] used) {
        try {
            if (isWhole(used)) {
                addAll(used);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a whole one can be read
        }
    }

    /**
     * Begins another run in the same process, by one thread while no step is done: what the last {@value #RUNS} did not use
     * is let go of, so that a process that builds all day does not grow.
     */
    public void nextRun() {
        run++;
        results.values().removeIf(r -> r.run <= run - RUNS);
    }

    /**
     * Writes the file when something was kept that was not in it. Returns whether what it holds is safe on disk: a folder
     * that cannot be written costs time in the next run, and nothing else.
     */
    public boolean save() {
        if (file == null || !changed.getAndSet(false)) {
            return true;
        }
        Path fresh = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var out = Files.newOutputStream(fresh)) {
                write(worthKeeping(), run, out);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            changed.set(true);
            fresh.toFile().delete(); // what is left of it, if anything
            return false;
        }
    }

    private List<Map.Entry<StepKey, Kept>> worthKeeping() {
        List<Map.Entry<StepKey, Kept>> kept = new ArrayList<>();
        long bytes = 0;
        List<Map.Entry<StepKey, Kept>> newestFirst = new ArrayList<>(results.entrySet());
        newestFirst.sort(Comparator.comparingInt(e -> -e.getValue().run));
        for (Map.Entry<StepKey, Kept> entry : newestFirst) {
            bytes += entry.getValue().bytes.length;
            if (entry.getValue().run > run - RUNS && bytes <= MOST_BYTES) {
                kept.add(entry);
            }
        }
        return kept;
    }

    private static void write(List<Map.Entry<StepKey, Kept>> kept, int run, OutputStream file) throws IOException {
        var crc = new CRC32();
        var out = new DataOutputStream(new BufferedOutputStream(new CheckedOutputStream(file, crc), 1 << 16));
        out.writeInt(MARK);
        out.writeInt(run);
        out.writeInt(kept.size());
        for (Map.Entry<StepKey, Kept> entry : kept) {
            out.writeLong(entry.getKey().high());
            out.writeLong(entry.getKey().low());
            out.writeInt(Math.min(run, entry.getValue().run));
            out.writeInt(entry.getValue().bytes.length);
            out.write(entry.getValue().bytes);
        }
        out.flush();
        out.writeLong(crc.getValue());
        out.flush();
    }
}
