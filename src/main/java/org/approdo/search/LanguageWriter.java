package org.approdo.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.approdo.source.Json;

/** Writes the index of one language. */
final class LanguageWriter {
    private final Synonyms synonyms;
    private final List<Boolean> written;
    private final Packing packing;

    /**
     * @param written for each page of the site, in order, whether it has text in this language
     */
    LanguageWriter(Synonyms synonyms, List<Boolean> written, Packing packing) {
        this.synonyms = synonyms;
        this.written = List.copyOf(written);
        this.packing = packing;
    }

    /**
     * The files by their paths: {@code it/root.bin}.
     *
     * @param direction {@code ltr} or {@code rtl}
     * @param others tags of the languages to look in for words that this one does not know
     * @param pages gone through once, one by one
     */
    Map<String, byte[]> write(String direction, List<String> others, Stream<SearchDocument> pages) {
        String tag = synonyms.language().tag().tag();
        var results = new Blocks<List<String>>(packing.results());
        var texts = new Blocks<String>(packing.texts());
        var files = new LinkedHashMap<String, byte[]>();
        try (var index = LuceneIndex.build(
                synonyms,
                pages.peek(p -> {
                            results.add(List.of(p.title(), p.path(), p.area(), p.excerpt()));
                            texts.add(p.text());
                        })
                        .iterator())) {
            Lexicon lexicon = Lexicon.of(index);
            byte[] root = new RootWriter(index, lexicon, packing).write(direction, written, others);
            files.put(tag + "/root.bin", IndexFormat.pack(root));
            for (int i = 0; i < lexicon.shards().size(); i++) {
                byte[] shard = ShardWriter.write(lexicon.shards().get(i));
                files.put(tag + "/w" + i + ".bin", IndexFormat.pack(shard));
            }
        }
        results.finish(tag + "/r", files);
        texts.finish(tag + "/t", files);
        return files;
    }

    /** Packs what lies in files of so many pages each, a file as soon as it is full; there is none for nothing but "". */
    private static final class Blocks<T> {
        private final int size;
        private final Map<Integer, byte[]> full = new LinkedHashMap<>();
        private int packed;
        private final List<T> open = new ArrayList<>();

        /**
         * @param size 0 to keep nothing
         */
        Blocks(int size) {
            this.size = size;
        }

        void add(T page) {
            if (size == 0) {
                return;
            }
            open.add(page);
            if (open.size() == size) {
                pack();
            }
        }

        void finish(String name, Map<String, byte[]> files) {
            if (!open.isEmpty()) {
                pack();
            }
            full.forEach((number, bytes) -> files.put(name + number + ".bin", bytes));
        }

        private void pack() {
            if (open.stream().anyMatch(p -> !p.equals(""))) {
                full.put(packed, IndexFormat.pack(Json.write(open)));
            }
            packed++;
            open.clear();
        }
    }
}
