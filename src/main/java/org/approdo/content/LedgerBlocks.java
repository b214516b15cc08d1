package org.approdo.content;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;
import org.approdo.source.Once;

/**
 * The blocks of a text, digested when somebody asks for one: translations, most texts of a site, are seldom asked for more
 * than whether they have any. Held as numbers, three for each: a site has many.
 */
final class LedgerBlocks extends AbstractList<LedgerBlock> implements RandomAccess {
    private final boolean isEmpty;
    private final Supplier<Digested> blocks;

    /**
     * @param isEmpty whether there are none
     */
    LedgerBlocks(boolean isEmpty, Supplier<List<LedgerBlock>> blocks) {
        this.isEmpty = isEmpty;
        this.blocks = new Once<>(() -> new Digested(blocks.get()));
    }

    private static final class Digested {
        private static final int EACH = 3;

        private final String[] keys;
        private final int[] numbers;

        Digested(List<LedgerBlock> blocks) {
            keys = blocks.stream()
                    .map(b -> b.key().intern())
                    .toArray(String[]::new); // the same in every text of a type
            numbers = new int[EACH * keys.length];
            for (int i = 0; i < keys.length; i++) {
                LedgerBlock block = blocks.get(i);
                numbers[EACH * i] = block.bits();
                numbers[EACH * i + 1] = block.words();
                numbers[EACH * i + 2] = block.bodyBlock();
            }
        }

        LedgerBlock get(int index) {
            int at = EACH * index;
            return new LedgerBlock(keys[index], numbers[at], numbers[at + 1], numbers[at + 2]);
        }
    }

    @Override
    public LedgerBlock get(int index) {
        return blocks.get().get(index);
    }

    @Override
    public int size() {
        return isEmpty ? 0 : blocks.get().keys.length;
    }

    @Override
    public boolean isEmpty() {
        return isEmpty;
    }
}
