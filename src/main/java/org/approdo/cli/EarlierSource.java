package org.approdo.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.approdo.content.ContentType;
import org.approdo.content.EntryText;
import org.approdo.content.LedgerBlock;
import org.approdo.content.Passage;
import org.approdo.content.Passages;
import org.approdo.history.History;
import org.approdo.history.Version;
import org.approdo.source.SourceFile;

/**
 * A text as it was before its last change of words.
 *
 * @param digests of its blocks
 */
record EarlierSource(SourceFile file, List<String> digests) {
    private static final int MOST_VERSIONS = 20;

    /** The newest committed state whose words are not those of now; empty when there is none. */
    static Optional<EarlierSource> before(History history, ContentType type, EntryText text) throws IOException {
        List<String> now = text.ledger().stream().map(LedgerBlock::digest).toList();
        for (Version version : history.versions(text.file().path(), MOST_VERSIONS)) {
            var file = new SourceFile(text.file().path(), version.text());
            List<String> digests =
                    Passages.of(type, file).stream().map(Passage::digest).toList();
            if (!digests.equals(now)) {
                return Optional.of(new EarlierSource(file, digests));
            }
        }
        return Optional.empty();
    }
}
