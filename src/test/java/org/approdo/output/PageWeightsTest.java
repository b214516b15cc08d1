package org.approdo.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PageWeightsTest {
    @Test
    void givesValuesThatSomePageHas() {
        var weights = weights(20);

        assertThat(weights.median()).isEqualTo(10);
        assertThat(weights.p95()).isEqualTo(19);
        assertThat(weights.max()).isEqualTo(20);
    }

    @Test
    void aSinglePageIsAllOfThem() {
        var weights = weights(1);

        assertThat(weights.median()).isEqualTo(1);
        assertThat(weights.p95()).isEqualTo(1);
        assertThat(weights.max()).isEqualTo(1);
    }

    @Test
    void noPageWeighsNothing() {
        var weights = weights(0);

        assertThat(weights.median()).isZero();
        assertThat(weights.max()).isZero();
    }

    @Test
    void canBeAskedAboutSomePages() {
        var weights = weights(20).matching(p -> p.startsWith("it/0"));

        assertThat(weights.gzipBytes()).hasSize(9);
        assertThat(weights.max()).isEqualTo(9);
    }

    /** Pages of 1, 2, 3 … bytes. */
    private static PageWeights weights(int pages) {
        var bytes = new TreeMap<String, Integer>();
        for (int i = 1; i <= pages; i++) {
            bytes.put("it/" + (i < 10 ? "0" : "") + i + ".html", i);
        }
        return new PageWeights(bytes);
    }
}
