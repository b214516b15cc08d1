package org.approdo.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/** Reads the postings of one term out of all fields of an index, and writes them as {@link IndexFormat} says. */
final class Postings {
    private static final int FIELDS = IndexField.values().length;
    private static final int BODY = IndexField.BODY.place();
    private static final int TITLE = IndexField.TITLE.place();

    private final PostingsEnum[] fields = new PostingsEnum[FIELDS];
    private final ByteWriter out = new ByteWriter();
    private int previous = -1;

    private Postings() {}

    static byte[] of(LeafReader index, String term) throws IOException {
        var postings = new Postings();
        var bytes = new BytesRef(term);
        for (IndexField field : IndexField.values()) {
            var terms = index.terms(field.id());
            var each = terms == null ? null : terms.iterator();
            if (each != null && each.seekExact(bytes)) {
                PostingsEnum found = each.postings(null, PostingsEnum.FREQS);
                found.nextDoc();
                postings.fields[field.place()] = found;
            }
        }
        while (postings.writeNext()) {
            // page by page
        }
        return postings.out.bytes();
    }

    private boolean writeNext() throws IOException {
        int page = DocIdSetIterator.NO_MORE_DOCS;
        for (PostingsEnum field : fields) {
            if (field != null) {
                page = Math.min(page, field.docID());
            }
        }
        if (page == DocIdSetIterator.NO_MORE_DOCS) {
            return false;
        }
        int[] frequencies = new int[FIELDS];
        for (int i = 0; i < FIELDS; i++) {
            PostingsEnum field = fields[i];
            if (field != null && field.docID() == page) {
                frequencies[i] = field.freq();
                field.nextDoc();
            }
        }
        write(page, frequencies);
        return true;
    }

    private void write(int page, int[] frequencies) {
        int head = (page - previous - 1) << 2;
        previous = page;
        int body = frequencies[BODY];
        int others = Arrays.stream(frequencies).sum() - body;
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
