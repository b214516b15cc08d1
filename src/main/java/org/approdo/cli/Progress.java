package org.approdo.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Shows on a terminal that work goes on, and for how long; nothing where output goes to a file or a pipe. */
final class Progress {
    private static final int PERIOD_MILLIS = 200;
    private static final String CLEAR = "\r\u001B[K";

    private Progress() {}

    /**
     * Does some work.
     *
     * @param what is being done: {@code building}
     */
    static <T> T during(Supplier<T> work, String what, PrintWriter err, boolean quiet) {
        if (quiet || !Colours.ofTerminal().on()) {
            return work.get();
        }
        var clock = Executors.newSingleThreadScheduledExecutor();
        long start = System.nanoTime();
        ScheduledFuture<?> ticking = clock.scheduleAtFixedRate(
                () -> show(err, "%s %.1f s", what, (System.nanoTime() - start) / 1e9),
                PERIOD_MILLIS,
                PERIOD_MILLIS,
                TimeUnit.MILLISECONDS);
        try {
            return work.get();
        } finally {
            ticking.cancel(false);
            clock.shutdownNow();
            show(err, "");
        }
    }

    private static void show(PrintWriter err, String form, Object... arguments) {
        err.print(CLEAR + String.format(Locale.ROOT, form, arguments));
        err.flush();
    }
}
