package org.approdo.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ParallelTest {
    private static final List<Integer> NUMBERS =
            IntStream.range(0, 1_000).boxed().toList();

    @Test
    void answersInTheOrderOfTheItems() {
        assertThat(Parallel.map(NUMBERS, n -> -n))
                .isEqualTo(NUMBERS.stream().map(n -> -n).toList());
        assertThat(Parallel.map(List.of(), n -> n)).isEmpty();
    }

    @Test
    void ofSeveralFailuresThatOfTheFirstItemIsThrownWhenAllWorkHasEnded() {
        var done = new ConcurrentSkipListSet<Integer>();

        assertThatThrownBy(() -> Parallel.map(NUMBERS, n -> {
                    done.add(n);
                    if (n % 300 == 299) {
                        throw new IllegalStateException("item " + n);
                    }
                    return n;
                }))
                .hasMessage("item 299");
        assertThat(done).hasSameSizeAs(NUMBERS);
    }

    @Test
    @Timeout(60)
    void workMayHavePartsThatAreDoneInParallelToo() {
        List<Integer> sums = Parallel.map(
                NUMBERS.subList(0, 50),
                n -> Parallel.map(NUMBERS.subList(0, n), i -> i).stream()
                        .mapToInt(Integer::intValue)
                        .sum());

        assertThat(sums)
                .isEqualTo(IntStream.range(0, 50).mapToObj(n -> n * (n - 1) / 2).toList());
    }
}
