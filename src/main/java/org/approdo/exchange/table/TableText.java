package org.approdo.exchange.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;

/**
 * The text of a table as spreadsheets save it: UTF-8 with or without a byte order mark, UTF-16 with one, else Windows-1252,
 * the usual one of Western Europe.
 *
 * @param charset what it was read as
 */
public record TableText(SourceFile file, Charset charset) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Reports {@link Rule#BAD_ENCODING} when it is none of them. */
    public static Optional<TableText> decode(String path, byte[] bytes, Diagnostics log) {
        boolean wide = bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFF + 0xFE && bytes[0] != bytes[1];
        Optional<TableText> text = wide
                ? strict(path, bytes, StandardCharsets.UTF_16)
                : strict(path, bytes, StandardCharsets.UTF_8).or(() -> strict(path, bytes, WINDOWS));
        // other encodings, read as one of these, have characters that no table has
        Optional<TableText> sound = text.filter(t -> t.file.text().indexOf('\0') < 0);
        if (sound.isEmpty()) {
            log.reportWithHint(
                    Rule.BAD_ENCODING,
                    SourceFile.named(path).start(),
                    "save the table again as CSV with the encoding UTF-8");
        }
        return sound;
    }

    private static Optional<TableText> strict(String path, byte[] bytes, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            int mark = text.length() > 0 && text.charAt(0) == '\uFEFF' ? 1 : 0;
            return Optional.of(new TableText(
                    new SourceFile(path, text.subSequence(mark, text.length()).toString()), charset));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
