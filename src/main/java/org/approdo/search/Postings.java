package org.approdo.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/** Reads the terms of all fields of an index side by side, and writes their postings as {@link IndexFormat} says. */
final class Postings {
    private static final int FIELDS = IndexField.values().length;
    private static final int BODY = IndexField.BODY.place();
    private static final int TITLE = IndexField.TITLE.place();

    private final TermsEnum[] terms = new TermsEnum[FIELDS];
    /** Of each field, the first term that is not written yet; null when none is left. */
    private final BytesRef[] heads = new BytesRef[FIELDS];
    /** Of each field, where the term stands; used again for the next. */
    private final PostingsEnum[] places = new PostingsEnum[FIELDS];
    /** Of each field, the next page with the term. */
    private final int[] pages = new int[FIELDS];

    private final int[] frequencies = new int[FIELDS];

    private Postings(LeafReader index) throws IOException {
        for (IndexField field : IndexField.values()) {
            Terms all = index.terms(field.id());
            if (all != null) {
                terms[field.place()] = all.iterator();
                heads[field.place()] = terms[field.place()].next();
            }
        }
    }

    /** Those of every term, in the order of their bytes. */
    static Map<String, byte[]> read(LeafReader index) throws IOException {
        var postings = new Postings(index);
        var read = new LinkedHashMap<String, byte[]>();
        for (Optional<BytesRef> term = postings.first(); term.isPresent(); term = postings.first()) {
            read.put(term.get().utf8ToString(), postings.write(term.get()));
        }
        return read;
    }

    /** The first term that is not written yet. Copied, since reading on writes over it. */
    private Optional<BytesRef> first() {
        return Arrays.stream(heads)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(BytesRef::deepCopyOf);
    }

    private byte[] write(BytesRef term) throws IOException {
        for (int i = 0; i < FIELDS; i++) {
            pages[i] = DocIdSetIterator.NO_MORE_DOCS;
            if (term.equals(heads[i])) {
                places[i] = terms[i].postings(places[i], PostingsEnum.FREQS);
                pages[i] = places[i].nextDoc();
                heads[i] = terms[i].next();
            }
        }
        var out = new ByteWriter();
        int previous = -1;
        for (int page = nextPage(); page != DocIdSetIterator.NO_MORE_DOCS; page = nextPage()) {
            count(page);
            write((page - previous - 1) << 2, out);
            previous = page;
        }
        return out.bytes();
    }

    private int nextPage() {
        int next = DocIdSetIterator.NO_MORE_DOCS;
        for (int page : pages) {
            next = Math.min(next, page);
        }
        return next;
    }

    /** Takes how often the term stands in each field of a page, and goes to the next page. */
    private void count(int page) throws IOException {
        for (int i = 0; i < FIELDS; i++) {
            frequencies[i] = 0;
            if (pages[i] == page) {
                frequencies[i] = places[i].freq();
                pages[i] = places[i].nextDoc();
            }
        }
    }

    private void write(int head, ByteWriter out) {
        int body = frequencies[BODY];
        int others = -body;
        for (int frequency : frequencies) {
            others += frequency;
        }
        if (others == 0 && body == 1) {
            out.number(head);
        } else if (others == 0) {
            out.number(head | 1).number(body);
        } else if (others == 1 && frequencies[TITLE] == 1) {
            out.number(head | 2).number(body);
        } else {
            int mask = 0;
            for (int i = 0; i < FIELDS; i++) {
                mask |= frequencies[i] > 0 ? 1 << i : 0;
            }
            out.number(head | 3).number(mask);
            for (int frequency : frequencies) {
                if (frequency > 0) {
                    out.number(frequency);
                }
            }
        }
    }
}
