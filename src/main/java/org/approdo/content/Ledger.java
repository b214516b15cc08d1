package org.approdo.content;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.approdo.content.field.Value;
import org.approdo.markdown.Block;
import org.approdo.markdown.Document;
import org.approdo.source.Sha256;
import org.approdo.source.WhiteSpace;

/**
 * The translation ledger: which blocks of a source changed since a translation was made.
 *
 * <p>Needs no history: a translation remembers the digests of the blocks it was made from. Digests are taken of the words
 * alone, so reflowing a paragraph, or a content management system that rewrites the file, changes none.
 */
public final class Ledger {
    private static final char FIRST_IDEOGRAPH = '\u2e80';

    private Ledger() {}

    /**
     * How a translation stands to its source.
     *
     * @param stale the source's blocks that are new or changed since, in order
     * @param dropped how many blocks it still has that the source no longer has
     * @param total how many blocks the source has
     * @param pinned whether it remembers its source at all
     */
    public record State(List<LedgerBlock> stale, int dropped, int total, boolean pinned) {
        public boolean isCurrent() {
            return !pinned || (stale.isEmpty() && dropped == 0);
        }
    }

    /** Empty for a source. */
    public static Optional<State> state(EntryText source, EntryText text) {
        return text.translation().map(t -> compare(source.ledger(), t.digests()));
    }

    private static State compare(List<LedgerBlock> blocks, List<String> remembered) {
        if (remembered.isEmpty()) {
            return new State(List.of(), 0, blocks.size(), false);
        }
        var open = new ArrayList<>(remembered);
        var stale = blocks.stream().filter(b -> !open.remove(b.digest())).toList();
        return new State(stale, Math.max(0, open.size() - stale.size()), blocks.size(), true);
    }

    /** The digests a translation of this source remembers: {@code a9475042 c76b654c}. */
    public static String digests(EntryText source) {
        return String.join(
                " ", source.ledger().stream().map(LedgerBlock::digest).toList());
    }

    /** Whether a text says what another says, word for word. */
    public static boolean isSame(EntryText one, EntryText other) {
        boolean differs = one.values().entrySet().stream()
                .anyMatch(f -> f.getValue() instanceof Value.Text text
                        && other.values().get(f.getKey()) instanceof Value.Text same
                        && !digested(text.text()).equals(digested(same.text())));
        return !differs && digests(one).equals(digests(other)); // most titles differ, and a digest takes longer
    }

    /** The blocks of a text: its translatable fields in the order of the type, then its prose. */
    static List<LedgerBlock> of(ContentType type, Map<String, Value> values, Document body) {
        return new LedgerBlocks(written(type, values, body).isEmpty(), () -> blocks(written(type, values, body)));
    }

    /** A block before it is digested. */
    private record Written(String key, String words, int bodyBlock) {}

    private static List<Written> written(ContentType type, Map<String, Value> values, Document body) {
        var written = new ArrayList<Written>();
        FieldWords.of(type, values).forEach(t -> collect(t, written));
        List<Block> blocks = body.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            String words = blocks.get(i).text();
            if (!words.isEmpty()) {
                written.add(new Written("body:" + (i + 1), words, i));
            }
        }
        return written;
    }

    private static void collect(FieldWords field, List<Written> written) {
        if (field.value() instanceof Value.Text text) {
            add(field.key(), text.text(), written);
        } else if (field.value() instanceof Value.Prose prose) {
            List<Block> blocks = prose.document().blocks();
            for (int i = 0; i < blocks.size(); i++) {
                add(field.key() + ':' + (i + 1), blocks.get(i).text(), written);
            }
        } else if (field.value() instanceof Value.Image image) {
            add(field.key() + ".alt", image.alt(), written);
        }
    }

    private static void add(String key, String words, List<Written> written) {
        if (!words.isBlank()) {
            written.add(new Written(key, words, -1));
        }
    }

    private static List<LedgerBlock> blocks(List<Written> written) {
        var digest = new Sha256();
        return written.stream()
                .map(w -> new LedgerBlock(
                        w.key(), digest.add(digested(w.words())).bits(), words(w.words()), w.bodyBlock()))
                .toList();
    }

    private static int words(String text) {
        int words = WhiteSpace.runs(text.strip()) + 1;
        return Math.max(words, ideographs(text.toCharArray()));
    }

    private static int ideographs(char[] text) {
        int ideographs = 0;
        for (int i = 0; i < text.length; i++) {
            // most letters stand below all of them
            if (text[i] >= FIRST_IDEOGRAPH && Character.isIdeographic(Character.codePointAt(text, i))) {
                ideographs++;
            }
        }
        return ideographs;
    }

    /** First eight hexadecimal digits of SHA-256 over words, NFC, white space folded. */
    public static String digest(String words) {
        return Sha256.of(digested(words)).mark();
    }

    private static String digested(String words) {
        return WhiteSpace.folded(Normalizer.normalize(words, Normalizer.Form.NFC));
    }
}
