package org.approdo.content;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.approdo.source.Diagnostics;
import org.approdo.source.FileStamp;

/**
 * The items that a process has read, for when it reads the site again: those whose files were not written to since are not
 * read again. Reading is the same with one that is empty.
 *
 * <p>Holds the items of the last run, and what was found in them. Safe for use by several threads and runs at once.
 */
public final class ItemMemory {
    /** What a text takes once it was read, by the bytes of its file: that, its words, and its HTML. */
    private static final int AT_HAND = 6;

    private final Map<String, Kept> items = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final long room;
    private Basis basis = new Basis("", Map.of(), Map.of());
    private int number;

    /**
     * @param clock tells the moment, since a file that was written to just before may be written to again without its
     *     showing
     */
    public ItemMemory(InstantSource clock) {
        this(clock, Runtime.getRuntime().maxMemory() / 4);
    }

    /**
     * A memory of a certain size.
     *
     * @param room for all texts, in bytes
     */
    public ItemMemory(InstantSource clock, long room) {
        this.clock = clock;
        this.room = room;
    }

    /** For the only run of a process: keeps nothing. */
    public static ItemMemory none() {
        return new ItemMemory(() -> Instant.EPOCH);
    }

    /** All that an item is read by, besides its own files. */
    private record Basis(String config, Map<String, ?> types, Map<String, ?> vocabularies) {}

    /**
     * What reading a folder came to.
     *
     * @param basis the number of the one it was read by
     * @param names of its files, each with its stamp
     */
    private record Kept(int basis, Map<String, FileStamp> names, Optional<Entry> entry, Diagnostics found) {}

    /** One run's access. */
    final class Run {
        private final int basis;
        private final boolean small;
        private final Instant start = clock.instant();

        private Run(int basis, boolean small) {
            this.basis = basis;
            this.small = small;
        }

        /**
         * Reads a folder unless that was done.
         *
         * @param files all of them, by their names
         * @param reading reports to the log it is given
         */
        Optional<Entry> read(
                String folder,
                Map<String, FileStamp> files,
                Diagnostics log,
                Function<Diagnostics, Optional<Entry>> reading) {
            Kept known = items.get(folder);
            if (known == null || known.basis() != basis || !known.names().equals(files)) {
                var found = new Diagnostics();
                Optional<Entry> entry = reading.apply(found);
                if (small) {
                    entry.ifPresent(e -> e.texts().values().forEach(EntryText::compact));
                }
                known = new Kept(basis, files, entry, found);
                if (files.values().stream().allMatch(s -> s.isSettled(start))) {
                    items.put(folder, known);
                }
            }
            log.addAll(known.found());
            return known.entry();
        }

        /** Forgets what is no more. */
        void keepOnly(Collection<String> folders) {
            items.keySet().retainAll(folders);
        }
    }

    /**
     * For a site's present configuration: what was read by another one is read again.
     *
     * @param bytes of the files of all texts; where there is no room for what they become, texts are held small, which
     *     costs time
     */
    synchronized Run begin(SiteConfig config, Map<String, ?> types, Map<String, ?> vocabularies, long bytes) {
        var now = new Basis(config.baseUrl() + '\n' + config.file().text(), types, vocabularies);
        if (!now.equals(basis)) {
            basis = now;
            number++;
        }
        return new Run(number, bytes > room / AT_HAND);
    }
}
