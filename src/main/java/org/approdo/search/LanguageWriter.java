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
    private final int block;

    /**
     * @param written for each page of the site, in order, whether it has text in this language
     * @param block how many results lie in one file
     */
    LanguageWriter(Synonyms synonyms, List<Boolean> written, int block) {
        this.synonyms = synonyms;
        this.written = List.copyOf(written);
        this.block = block;
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
        var results = new Results();
        var files = new LinkedHashMap<String, byte[]>();
        try (var index = LuceneIndex.build(synonyms, pages.peek(results::add).iterator())) {
            Lexicon lexicon = Lexicon.of(index);
            byte[] root = new RootWriter(index, lexicon, block).write(direction, written, others);
            files.put(tag + "/root.bin", IndexFormat.pack(root));
            for (int i = 0; i < lexicon.shards().size(); i++) {
                byte[] shard = ShardWriter.write(lexicon.shards().get(i));
                files.put(tag + "/w" + i + ".bin", IndexFormat.pack(shard));
            }
        }
        List<byte[]> blocks = results.finish();
        for (int i = 0; i < blocks.size(); i++) {
            files.put(tag + "/r" + i + ".bin", blocks.get(i));
        }
        return files;
    }

    /** Packs what results show, a block as soon as it is full. */
    private final class Results {
        private final List<byte[]> blocks = new ArrayList<>();
        private final List<List<String>> open = new ArrayList<>();

        void add(SearchDocument page) {
            open.add(List.of(page.title(), page.path(), page.area(), page.excerpt()));
            if (open.size() == block) {
                pack();
            }
        }

        List<byte[]> finish() {
            if (!open.isEmpty()) {
                pack();
            }
            return blocks;
        }

        private void pack() {
            blocks.add(IndexFormat.pack(Json.write(open)));
            open.clear();
        }
    }
}
