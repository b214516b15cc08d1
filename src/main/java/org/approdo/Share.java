package org.approdo;

import org.approdo.cache.StepCache;
import org.approdo.output.OutputTree;
import org.approdo.search.SearchIndex;
import org.approdo.site.Site;

/** How much of a site a run makes: all of it, a {@link Shard}, or what is left to do when the {@link Parts} are there. */
public interface Share {
    /** Says of each file of the site whether it is made here, elsewhere, or was made. */
    OutputTree of(OutputTree planned);

    /** Whether what is read was found to have no errors before, by runs that made other shares of the same. */
    default boolean isChecked() {
        return false;
    }

    /** The search, as far as it is made here. */
    default SearchIndex search(Site site, StepCache cache) {
        return SearchIndex.build(site, cache);
    }

    /** The whole site. */
    static Share whole() {
        return planned -> planned;
    }
}
