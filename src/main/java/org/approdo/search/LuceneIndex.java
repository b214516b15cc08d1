package org.approdo.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The pages of one language in a Lucene index of one segment, and the forms in which its terms were seen.
 *
 * <p>Lies in memory until it is closed, without the texts: pages come one by one.
 */
final class LuceneIndex implements AutoCloseable {
    private static final Map<IndexField, FieldType> TYPES = types();

    private final Language language;
    private final DirectoryReader reader;
    private final Map<String, Set<Spelling>> spellings;

    /** How a term was written: folded, and as it stood there. */
    record Spelling(String form, String exact) implements Comparable<Spelling> {
        private static final Comparator<Spelling> ORDER =
                Comparator.comparing(Spelling::form).thenComparing(Spelling::exact);

        @Override
        public int compareTo(Spelling other) {
            return ORDER.compare(this, other);
        }
    }

    private LuceneIndex(Language language, DirectoryReader reader, Map<String, Set<Spelling>> spellings) {
        this.language = language;
        this.reader = reader;
        this.spellings = spellings;
    }

    /** Numbers the pages in the order in which they come. */
    static LuceneIndex build(Synonyms synonyms, Iterator<SearchDocument> documents) {
        var counter = new TokenCounter();
        var directory = new ByteBuffersDirectory();
        var config = new IndexWriterConfig()
                .setRAMBufferSizeMB(32)
                // keeps the order of pages
                .setMergePolicy(new LogDocMergePolicy())
                // no thread outlives the build
                .setMergeScheduler(new SerialMergeScheduler())
                .setUseCompoundFile(false);
        try {
            try (var writer = new IndexWriter(directory, config)) {
                while (documents.hasNext()) {
                    writer.addDocument(document(documents.next(), synonyms, counter));
                }
                writer.forceMerge(1);
            }
            return new LuceneIndex(synonyms.language(), DirectoryReader.open(directory), spellings(counter.all()));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // in memory
        }
    }

    private static Map<String, Set<Spelling>> spellings(List<Token> written) {
        var spellings = new LinkedHashMap<String, Set<Spelling>>();
        for (Token token : written) {
            spellings
                    .computeIfAbsent(token.term(), t -> new TreeSet<>())
                    .add(new Spelling(token.form(), token.exact()));
        }
        return spellings;
    }

    private static Document document(SearchDocument page, Synonyms synonyms, TokenCounter counter) {
        Language language = synonyms.language();
        var fields = new EnumMap<IndexField, List<Token>>(IndexField.class);
        var others = new LinkedHashSet<String>();
        for (IndexField field : IndexField.values()) {
            var tokens = new ArrayList<Token>();
            for (String text : page.texts(field)) {
                List<Token> found = language.analyse(text);
                others.addAll(synonyms.of(found));
                tokens.addAll(found);
            }
            fields.put(field, tokens);
        }
        for (String other : others) {
            fields.computeIfAbsent(IndexField.KEYWORDS, f -> new ArrayList<>()).addAll(synonyms.tokens(other));
        }
        var document = new Document();
        fields.forEach((field, tokens) -> {
            if (!tokens.isEmpty()) {
                document.add(new Field(field.id(), new TermStream(counter.count(tokens)), type(field)));
            }
        });
        return document;
    }

    private static FieldType type(IndexField field) {
        return TYPES.getOrDefault(field, new FieldType());
    }

    private static Map<IndexField, FieldType> types() {
        var types = new EnumMap<IndexField, FieldType>(IndexField.class);
        for (IndexField field : IndexField.values()) {
            var type = new FieldType();
            type.setTokenized(true);
            type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
            type.setOmitNorms(!field.byLength());
            type.freeze();
            types.put(field, type);
        }
        return types;
    }

    Language language() {
        return language;
    }

    /** For searching with Lucene itself. */
    DirectoryReader reader() {
        return reader;
    }

    /** The only segment. */
    LeafReader leaf() {
        if (reader.leaves().size() != 1) {
            throw new IllegalStateException("an empty index has no segment");
        }
        return reader.leaves().get(0).reader();
    }

    int size() {
        return reader.maxDoc();
    }

    /** How a term was written, in the order of the forms. */
    Set<Spelling> spellings(String term) {
        return spellings.getOrDefault(term, Set.of());
    }

    @Override
    public void close() {
        try {
            reader.close();
            reader.directory().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
