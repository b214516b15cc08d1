package org.approdo.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;

/**
 * The files of an index. Each is {@code 'A' number(length) deflate(…)}: deflated by us, since hosts do not compress what
 * they do not know, and marked, so that an error page is never taken for one.
 *
 * <pre>
 * root    := text(JSON) norms                   what a search needs first; see RootWriter
 * norms   := byte{pages} for title, body        lengths, as Lucene's SmallFloat.intToByte4
 * shard   := text(words) (number(length) postings)*    a range of words; see ShardWriter
 * words   := group ('\n' group)* '\f' pointer ('\n' pointer)*
 * group   := form ('|' form)*                   front-coded: against the group before; against the group's first
 * pointer := form '|' shard '.' index (',' shard '.' index)*      numbers in base 36
 * form    := char(48 + common) rest             common: letters shared with the form it is coded against, at most 70
 * postings:= (number(gap &lt;&lt; 2 | kind) …)*       gap: pages left out since the one before
 *            kind 0: once in the body; 1: number(times) in the body; 2: once in the title and number(times) in the body;
 *            3: number(mask) and number(times) for each field of IndexField whose bit is set
 * block   := JSON [[title, path, area, text], …]   the pages of a range of numbers; text: how a page begins
 * texts   := JSON [text, …]                     how it goes on, empty where the beginning is all; see Packing
 * facets  := JSON; see FacetWriter
 * number  := seven bits a byte, the lowest first, 128 added to all but the last
 * text    := number(bytes) UTF-8
 * </pre>
 */
final class IndexFormat {
    /** Raised when files change so that an older engine would misread them. */
    static final int VERSION = 1;

    private static final int MAX_COMMON = 70;

    private IndexFormat() {}

    /** A file as it is published. */
    static byte[] pack(byte[] content) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(content);
            deflater.finish();
            var out = new ByteArrayOutputStream(content.length / 2 + 16);
            out.write('A');
            out.writeBytes(new ByteWriter().number(content.length).bytes());
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    static byte[] pack(String content) {
        return pack(content.getBytes(StandardCharsets.UTF_8));
    }

    /** A form, coded against another. */
    static String coded(String form, String against) {
        int common = Math.min(MAX_COMMON, Lexicon.commonPrefix(form, against));
        return (char) ('0' + common) + form.substring(common);
    }

    /** Forms in their order, each coded against the one before. */
    static String coded(List<String> forms) {
        var lines = new StringBuilder();
        String before = "";
        for (String form : forms) {
            lines.append(lines.length() == 0 ? "" : "\n").append(coded(form, before));
            before = form;
        }
        return lines.toString();
    }
}
