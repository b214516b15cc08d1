package org.approdo.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.approdo.content.ContentType;
import org.approdo.content.Passage;
import org.approdo.content.Passages;
import org.approdo.history.History;
import org.approdo.history.Version;
import org.approdo.source.SourceFile;

/** What passages said before, as far as git's history reaches: a ledger remembers digests alone. */
public final class EarlierTexts {
    private static final int MOST_VERSIONS = 100;

    private final Optional<History> history;
    /** By path, then digest. */
    private final Map<String, Map<String, String>> known = new TreeMap<>();

    /**
     * @param history empty for a folder without one
     */
    public EarlierTexts(Optional<History> history) {
        this.history = history;
    }

    /** The words that once stood in a file and have this digest. */
    Optional<String> words(ContentType type, String path, String digest) {
        return Optional.ofNullable(
                known.computeIfAbsent(path, p -> read(type, p)).get(digest));
    }

    private Map<String, String> read(ContentType type, String path) {
        var words = new TreeMap<String, String>();
        try {
            if (history.isPresent()) {
                for (Version version : history.get().versions(path, MOST_VERSIONS)) {
                    for (Passage passage : Passages.of(type, new SourceFile(path, version.text()))) {
                        words.putIfAbsent(passage.digest(), UnitText.withoutAnchor(passage));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
