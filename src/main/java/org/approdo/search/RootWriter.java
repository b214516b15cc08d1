package org.approdo.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.DocIdSetIterator;
import org.approdo.source.Json;

/**
 * Writes what a search in one language needs before anything else.
 *
 * <pre>
 * { v: version, lang: "ar", dir: "rtl", n: pages,
 *   f: [[pages with the field, words in it, weight, 1 when it goes by length], …]   in the order of IndexField
 *   s: boundaries of the shards, front-coded, b: pages in a block, t: pages in a file of texts,
 *   runs: [left out, taken, left out, …]        which pages of the site have text in this language
 *   stop: stop words, front-coded, fold: [[pattern, replacement], …],
 *   lower: "tr", joins: true, pairs: true,      only where they hold; see Folding and Language
 *   next: ["it", "en"] }                        where else to look for a word that this language does not know
 * </pre>
 */
final class RootWriter {
    private final LuceneIndex index;
    private final Lexicon lexicon;
    private final Packing packing;

    RootWriter(LuceneIndex index, Lexicon lexicon, Packing packing) {
        this.index = index;
        this.lexicon = lexicon;
        this.packing = packing;
    }

    /**
     * @param direction {@code ltr} or {@code rtl}
     * @param taken for each page of the site, in order, whether it has text in this language
     * @param next tags of other languages
     */
    byte[] write(String direction, List<Boolean> taken, List<String> next) {
        try {
            Folding folding = index.language().folding();
            var root = new LinkedHashMap<String, Object>();
            root.put("v", IndexFormat.VERSION);
            root.put("lang", index.language().tag().tag());
            root.put("dir", direction);
            root.put("n", index.size());
            root.put("f", fields());
            root.put("s", IndexFormat.coded(lexicon.boundaries()));
            root.put("b", packing.results());
            root.put("t", packing.texts());
            root.put("runs", Runs.of(taken));
            root.put(
                    "stop",
                    IndexFormat.coded(lexicon.stopWords().stream().sorted().toList()));
            root.put(
                    "fold",
                    folding.rules().stream()
                            .map(r -> List.of(r.pattern().pattern(), r.replacement()))
                            .toList());
            if (!folding.locale().getLanguage().isEmpty()) {
                root.put("lower", folding.locale().getLanguage());
            }
            if (folding.apostrophes()) {
                root.put("joins", true);
            }
            if (index.language().bigrams()) {
                root.put("pairs", true);
            }
            root.put("next", next);
            var out = new ByteWriter().text(Json.write(root));
            for (IndexField field : IndexField.values()) {
                if (field.byLength()) {
                    out.raw(norms(field));
                }
            }
            return out.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<List<Number>> fields() throws IOException {
        var fields = new ArrayList<List<Number>>();
        for (IndexField field : IndexField.values()) {
            Terms terms = index.size() == 0 ? null : index.leaf().terms(field.id());
            fields.add(List.of(
                    terms == null ? 0L : terms.getDocCount(),
                    terms == null ? 0L : terms.getSumTotalTermFreq(),
                    field.weight(),
                    field.byLength() ? 1 : 0));
        }
        return fields;
    }

    private byte[] norms(IndexField field) throws IOException {
        byte[] norms = new byte[index.size()];
        NumericDocValues values = index.size() == 0 ? null : index.leaf().getNormValues(field.id());
        while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            norms[values.docID()] = (byte) values.longValue();
        }
        return norms;
    }
}
