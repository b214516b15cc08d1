package org.approdo.source;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Independent work, on as many processors as there are. */
public final class Parallel {
    private Parallel() {}

    /**
     * Answers in the order of the items. All work has ended when this returns or throws, so that nobody still writes files
     * that are being cleaned up; of several failures, that of the first item is thrown.
     */
    public static <T, R> List<R> map(List<T> items, Function<T, R> work) {
        var answers = new AtomicReferenceArray<Supplier<R>>(items.size());
        var next = new AtomicInteger();
        // each takes the next item when it is done with one, so that all end together: a stream deals them out
        // beforehand
        int hands = Math.min(items.size(), ForkJoinPool.getCommonPoolParallelism() + 1);
        IntStream.range(0, hands).parallel().forEach(hand -> {
            for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
                answers.set(i, attempt(items.get(i), work));
            }
        });
        return IntStream.range(0, items.size())
                .mapToObj(i -> answers.get(i).get())
                .toList();
    }

    /** Works that need nothing of each other, all done when this returns or throws. */
    public static void run(Runnable... works) {
        map(List.of(works), w -> {
            w.run();
            return w;
        });
    }

    /** Does the work now; who asks for its answer gets it, or what it threw. */
    public static <T, R> Supplier<R> attempt(T item, Function<T, R> work) {
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
