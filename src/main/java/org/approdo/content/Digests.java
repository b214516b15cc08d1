package org.approdo.content;

import java.util.AbstractList;
import java.util.HexFormat;
import java.util.List;
import java.util.RandomAccess;

/** Digests of blocks, eight hexadecimal digits each, held as the numbers they write: a site has many. */
final class Digests extends AbstractList<String> implements RandomAccess {
    private final int[] bits;

    Digests(List<String> digests) {
        bits = digests.stream().mapToInt(HexFormat::fromHexDigits).toArray();
    }

    @Override
    public String get(int index) {
        return HexFormat.of().toHexDigits(bits[index]);
    }

    @Override
    public int size() {
        return bits.length;
    }
}
