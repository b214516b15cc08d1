package org.approdo.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/** Reads the postings of terms out of all fields of an index, and writes them as {@link IndexFormat} says. */
final class Postings {
    private static final int FIELDS = IndexField.values().length;
    private static final int BODY = IndexField.BODY.place();
    private static final int TITLE = IndexField.TITLE.place();

    private final List<Optional<TermsEnum>> terms = new ArrayList<>();
    private final PostingsEnum[] fields = new PostingsEnum[FIELDS];
    private ByteWriter out = new ByteWriter();
    private int previous;

    Postings(LeafReader index) throws IOException {
        for (IndexField field : IndexField.values()) {
            Terms all = index.terms(field.id());
            terms.add(all == null ? Optional.empty() : Optional.of(all.iterator()));
        }
    }

    byte[] of(String term) throws IOException {
        var bytes = new BytesRef(term);
        out = new ByteWriter();
        previous = -1;
        for (int i = 0; i < FIELDS; i++) {
            fields[i] = null;
            if (terms.get(i).isPresent() && terms.get(i).get().seekExact(bytes)) {
                fields[i] = terms.get(i).get().postings(null, PostingsEnum.FREQS);
                fields[i].nextDoc();
            }
        }
        while (writeNext()) {
            // page by page
        }
        return out.bytes();
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
