package org.approdo;

import java.util.function.Supplier;
import org.approdo.output.OutputFile;
import org.approdo.output.OutputTree;
import org.approdo.output.Receiver;
import org.approdo.site.Site;

/** Who does not wait for the end of a run. */
public interface Audience extends Receiver {
    /** The one that does. */
    static Audience none() {
        return new Audience() {};
    }

    /**
     * The pages can be looked at, each made when it is asked for. Nothing was checked; feeds, packs and the index of the
     * search are not among the files.
     *
     * @param pages put together for who asks
     */
    default void linked(Site site, Supplier<OutputTree> pages) {}

    /** One that only takes pages as they are made. */
    static Audience of(Receiver receiver) {
        return new Audience() {
            @Override
            public void take(OutputFile page, byte[] bytes) {
                receiver.take(page, bytes);
            }
        };
    }

    @Override
    default void take(OutputFile page, byte[] bytes) {}
}
