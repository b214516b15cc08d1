package org.approdo.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a range of words with their postings. */
final class ShardWriter {
    private ShardWriter() {}

    static byte[] write(Lexicon.Shard shard) {
        var lines = new ArrayList<String>();
        String before = "";
        for (Lexicon.Group group : shard.groups()) {
            String first = group.forms().get(0);
            var line = new StringBuilder(IndexFormat.coded(first, before));
            group.forms().stream().skip(1).forEach(f -> line.append('|').append(IndexFormat.coded(f, first)));
            lines.add(line.toString());
            before = first;
        }
        var pointers = new ArrayList<String>();
        before = "";
        for (Map.Entry<String, List<Lexicon.Place>> pointer : shard.pointers().entrySet()) {
            List<String> places = pointer.getValue().stream()
                    .map(p -> Integer.toString(p.shard(), 36) + '.' + Integer.toString(p.index(), 36))
                    .toList();
            pointers.add(IndexFormat.coded(pointer.getKey(), before) + '|' + String.join(",", places));
            before = pointer.getKey();
        }
        var out = new ByteWriter().text(String.join("\n", lines) + '\f' + String.join("\n", pointers));
        for (Lexicon.Group group : shard.groups()) {
            out.number(group.postings().length).raw(group.postings());
        }
        return out.bytes();
    }
}
