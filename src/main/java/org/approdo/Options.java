package org.approdo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.approdo.cache.StepCache;
import org.approdo.content.ItemMemory;

/**
 * What a run is told besides the site itself.
 *
 * @param baseUrl replaces the configuration's
 * @param clock the moment of the build, an input like any other: the same site and the same clock give the same bytes
 * @param cache what earlier runs came to; whatever it holds, the bytes are the same
 * @param items what this process has read; likewise
 * @param drafts whether drafts are shown, to whoever works on them
 * @param share how much of the site is made
 * @param advice whether anybody reads findings that are no errors; to look for them takes a tenth of a build
 */
public record Options(
        Optional<String> baseUrl,
        Instant clock,
        StepCache cache,
        ItemMemory items,
        boolean drafts,
        Share share,
        boolean advice) {
    /** For the whole site. */
    public Options(Optional<String> baseUrl, Instant clock, StepCache cache, ItemMemory items, boolean drafts) {
        this(baseUrl, clock, cache, items, drafts, Share.whole(), true);
    }

    /** Without drafts, as readers get a site. */
    public Options(Optional<String> baseUrl, Instant clock, StepCache cache, ItemMemory items) {
        this(baseUrl, clock, cache, items, false);
    }

    /** For a run that does every step anew. */
    public Options(Optional<String> baseUrl, Instant clock) {
        this(baseUrl, clock, StepCache.ofNothing());
    }

    /** For the only run of a process. */
    public Options(Optional<String> baseUrl, Instant clock, StepCache cache) {
        this(baseUrl, clock, cache, ItemMemory.none());
    }

    /** The same for a share of the site. */
    public Options sharing(Share share) {
        return new Options(baseUrl, clock, cache, items, drafts, share, advice);
    }

    /** The same for who reads errors only. */
    public Options withoutAdvice() {
        return new Options(baseUrl, clock, cache, items, drafts, share, false);
    }

    /** The build's day, in UTC. */
    public LocalDate day() {
        return LocalDate.ofInstant(clock, ZoneOffset.UTC);
    }
}
