package org.approdo.content;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** The blocks of a text, held as numbers, three for each: a site has many. */
final class LedgerBlocks extends AbstractList<LedgerBlock> implements RandomAccess {
    private static final int EACH = 3;

    private final String[] keys;
    private final int[] numbers;

    LedgerBlocks(List<LedgerBlock> blocks) {
        keys = blocks.stream().map(b -> b.key().intern()).toArray(String[]::new); // the same in every text of a type
        numbers = new int[EACH * keys.length];
        for (int i = 0; i < keys.length; i++) {
            LedgerBlock block = blocks.get(i);
            numbers[EACH * i] = block.bits();
            numbers[EACH * i + 1] = block.words();
            numbers[EACH * i + 2] = block.bodyBlock();
        }
    }

    @Override
    public LedgerBlock get(int index) {
        int at = EACH * index;
        return new LedgerBlock(keys[index], numbers[at], numbers[at + 1], numbers[at + 2]);
    }

    @Override
    public int size() {
        return keys.length;
    }
}
