package org.approdo.output;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Independent work, on as many processors as there are. */
public final class Parallel {
    private Parallel() {}

    /**
     * Answers in the order of the items. All work has ended when this returns or throws, so that nobody still writes files
     * that are being cleaned up; of several failures, that of the first item is thrown.
     */
    public static <T, R> List<R> map(List<T> items, Function<T, R> work) {
        List<Supplier<R>> answers =
                items.parallelStream().map(i -> attempt(i, work)).toList();
        return answers.stream().map(Supplier::get).toList();
    }

    /** Works that need nothing of each other, all done when this returns or throws. */
    public static void run(Runnable... works) {
        map(List.of(works), w -> {
            w.run();
            return w;
        });
    }

    /** Does the work now; who asks for its answer gets it, or what it threw. */
    static <T, R> Supplier<R> attempt(T item, Function<T, R> work) {
        try {
            R answer = work.apply(item);
            return () -> answer;
        } catch (RuntimeException | Error e) {
            return () -> {
                throw e;
            };
        }
    }
}
