package org.approdo.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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
     * @param pages asked for twice, and gone through one by one
     */
    Map<String, byte[]> write(String direction, List<String> others, Supplier<Stream<SearchDocument>> pages) {
        String tag = synonyms.language().tag().tag();
        var files = new LinkedHashMap<String, byte[]>();
        try (Stream<SearchDocument> indexed = pages.get();
                var index = LuceneIndex.build(synonyms, indexed.iterator())) {
            Lexicon lexicon = Lexicon.of(index);
            byte[] root = new RootWriter(index, lexicon, block).write(direction, written, others);
            files.put(tag + "/root.bin", IndexFormat.pack(root));
            for (int i = 0; i < lexicon.shards().size(); i++) {
                byte[] shard = ShardWriter.write(lexicon.shards().get(i));
                files.put(tag + "/w" + i + ".bin", IndexFormat.pack(shard));
            }
        }
        try (Stream<SearchDocument> shown = pages.get()) {
            writeResults(tag, shown, files);
        }
        return files;
    }

    private void writeResults(String tag, Stream<SearchDocument> pages, Map<String, byte[]> files) {
        var results = new ArrayList<List<String>>();
        var paths = new ArrayList<String>();
        pages.forEach(page -> {
            results.add(List.of(page.title(), page.path(), page.area(), page.excerpt()));
            if (results.size() == block) {
                writeBlock(tag, paths, results, files);
            }
        });
        if (!results.isEmpty()) {
            writeBlock(tag, paths, results, files);
        }
    }

    private static void writeBlock(
            String tag, List<String> paths, List<List<String>> results, Map<String, byte[]> files) {
        String path = tag + "/r" + paths.size() + ".bin";
        files.put(path, IndexFormat.pack(Json.write(results)));
        paths.add(path);
        results.clear();
    }
}
